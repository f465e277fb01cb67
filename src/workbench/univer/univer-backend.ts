import {
  BooleanNumber,
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  mergeWorksheetSnapshotWithDefault,
  type FUniver,
  type ICellData,
  type IRange,
  type Nullable,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/presets';
import type {} from '@univerjs/preset-sheets-conditional-formatting';
import type {} from '@univerjs/preset-sheets-core';
import type {} from '@univerjs/preset-sheets-data-validation';

import type { CellRange } from '../../core/workbook/address';
import type { CellInput, ConditionalRule, ValidationRule } from '../../core/workbook/plan';
import type { CellSnapshot, NameSnapshot, SheetVisibility } from '../../core/workbook/snapshot';
import type { CellFormat } from '../../core/workbook/workbook-model';
import type {
  BackendConditional,
  BackendEvent,
  BackendLink,
  BackendSheet,
  FormatChange,
  SheetExtras,
  WorkbookBackend,
} from '../host/backend';
import { WireFailure } from '../host/protocol';
import { cellsOf, intersect } from '../host/sheet-range';
import { CalculationClock } from './calculation-clock';
import { contentData, hasContent, isUnlocked, valueOf, withCustom } from './cell-data';
import { PendingShapes, shapeMutations } from './pending-shapes';
import { PendingWrites } from './pending-writes';
import {
  conditionalData,
  conditionalFrom,
  fromUniverRange,
  toUniverRange,
  validationData,
  validationFrom,
  withoutRange,
  type UniverConditional,
  type UniverValidation,
} from './rule-data';
import { keepBeside, moveSideRows, newSheetSide, type SheetSide, visibilityOf } from './sheet-side';
import { formatFrom, styleData } from './style-data';
import { eventsOf } from './univer-events';

type FWorkbook = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;
type FWorksheet = ReturnType<FWorkbook['getActiveSheet']>;

/** Rows and columns of a new sheet; more are added where something is written beyond. */
const NEW_ROWS = 200;
const NEW_COLUMNS = 26;
const SPARE_ROWS = 20;

/** The workbook shown by Univer, or kept by it without a screen, behind the embedded host. */
export class UniverBackend implements WorkbookBackend {
  readonly settings = new Map<string, string>();
  private readonly clock = new CalculationClock();
  private readonly pending = new PendingWrites();
  private readonly shapes = new PendingShapes();
  private readonly sides = new Map<string, SheetSide>();
  private readonly listeners = new Set<(event: BackendEvent) => void>();
  private readonly commands: ICommandService;
  private readonly instances: IUniverInstanceService;
  private flushing = false;
  private counter = 0;
  private lastSelection = '';

  constructor(
    univer: Univer,
    private readonly api: FUniver,
    /** Brings cells into sight; nothing to do where there is no screen. */
    private readonly show: (range: IRange) => void = () => undefined,
  ) {
    this.commands = univer.__getInjector().get(ICommandService);
    this.instances = univer.__getInjector().get(IUniverInstanceService);
    this.commands.onCommandExecuted((command, options) => {
      this.clock.see(command);
      for (const event of eventsOf(
        command,
        options as { fromFormula?: boolean } | undefined,
        this.flushing,
      )) {
        if (event.kind === 'changed') this.clock.changed();
        if (event.kind === 'deleted') this.sides.delete(event.sheet);
        if (event.kind === 'selected' && this.isKnownSelection(event)) continue;
        this.tell(event);
      }
    });
  }

  private tell(event: BackendEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Univer tells a selection when the mouse goes down, moves and comes up; Excel tells it once. */
  private isKnownSelection(event: BackendEvent): boolean {
    const told = JSON.stringify(event);
    const known = told === this.lastSelection;
    this.lastSelection = told;
    return known;
  }

  /** Forgets what stood beside a workbook that has been closed. */
  reset(sides: ReadonlyMap<string, SheetSide>, settings: ReadonlyMap<string, string>): void {
    this.sides.clear();
    for (const [sheet, side] of sides) this.sides.set(sheet, side);
    this.settings.clear();
    for (const [key, value] of settings) this.settings.set(key, value);
    this.clock.changed();
  }

  sheets(): readonly BackendSheet[] {
    return this.model()
      .getSheets()
      .map((sheet) => {
        const id = sheet.getSheetId();
        const hidden = sheet.isSheetHidden() === BooleanNumber.TRUE;
        return { id, name: sheet.getName(), visibility: visibilityOf(hidden, this.side(id)) };
      });
  }

  active(): string {
    return this.book().getActiveSheet().getSheetId();
  }

  selection(): CellRange {
    const range = this.book().getActiveSheet().getSelection()?.getActiveRange()?.getRange();
    return range === undefined ? { top: 0, left: 0, bottom: 0, right: 0 } : fromUniverRange(range);
  }

  addSheet(name: string): string {
    this.flush();
    const id = this.newId('sheet');
    const size = { rowCount: NEW_ROWS, columnCount: NEW_COLUMNS };
    const sheet = mergeWorksheetSnapshotWithDefault({ id, name, ...size });
    // Not by Univer's command, and as if somebody else did it: else Univer comes to the new sheet, as Excel does not.
    const params = { unitId: this.model().getUnitId(), index: this.model().getSheets().length, sheet };
    this.commands.syncExecuteCommand('sheet.mutation.insert-sheet', params, { fromCollab: true });
    return id;
  }

  deleteSheet(sheet: string): void {
    this.flush();
    if (this.active() === sheet) {
      const other = this.sheets().find(({ id, visibility }) => id !== sheet && visibility === 'visible');
      if (other !== undefined) this.activate(other.id);
    }
    this.book().deleteSheet(this.facade(sheet));
    this.clock.changed();
  }

  renameSheet(sheet: string, name: string): void {
    this.flush();
    this.facade(sheet).setName(name);
  }

  moveSheet(sheet: string, position: number): void {
    this.book().moveSheet(this.facade(sheet), position);
  }

  setVisibility(sheet: string, visibility: SheetVisibility): void {
    this.side(sheet).veryHidden = visibility === 'veryHidden';
    if (visibility === 'visible') this.facade(sheet).showSheet();
    else this.facade(sheet).hideSheet();
  }

  activate(sheet: string): void {
    this.book().setActiveSheet(sheet);
  }

  select(sheet: string, range: CellRange): void {
    const target = this.facade(sheet);
    const place = {
      ...this.bounded(sheet, this.withMerges(sheet, range)),
      unitId: this.book().getId(),
      sheetId: sheet,
    };
    target.setActiveRange(target.getRange(place));
    this.show(place);
  }

  used(sheet: string, valuesOnly: boolean): CellRange | null {
    this.flush();
    let used: CellRange | null = null;
    this.sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell: Nullable<ICellData>) => {
        if (!cell) return;
        const counts = hasContent(cell) || (!valuesOnly && cell.s !== undefined && cell.s !== null);
        if (!counts) return;
        used =
          used === null
            ? { top: row, left: column, bottom: row, right: column }
            : {
                top: Math.min(used.top, row),
                left: Math.min(used.left, column),
                bottom: Math.max(used.bottom, row),
                right: Math.max(used.right, column),
              };
      });
    return used;
  }

  cell(sheet: string, row: number, column: number): CellSnapshot {
    this.flush();
    const data = this.sheet(sheet).getCellRaw(row, column) as ICellData | null | undefined;
    const formula = this.formula(sheet, row, column, data);
    return {
      value: valueOf(data, formula !== null),
      formula,
      format: this.format(sheet, row, column).numberFormat,
    };
  }

  putCell(sheet: string, row: number, column: number, input: CellInput | null): void {
    this.pending.content(sheet, row, column, input);
  }

  /** Formats are asked for in the middle of writing, so what is pending is laid over what is there. */
  format(sheet: string, row: number, column: number): CellFormat {
    const data = this.sheet(sheet).getCellRaw(row, column) as ICellData | null | undefined;
    const style = data === null || data === undefined ? null : this.model().getStyles().getStyleByCell(data);
    const format = formatFrom(style, !isUnlocked(data));
    const change = this.pending.peek(sheet, row, column)?.format;
    return change === undefined
      ? format
      : { ...format, ...change, edges: { ...format.edges, ...change.edges } };
  }

  putFormat(sheet: string, range: CellRange, change: FormatChange): void {
    for (const { row, column } of cellsOf(range)) this.pending.format(sheet, row, column, change);
  }

  merges(sheet: string): readonly CellRange[] {
    const made = this.sheet(sheet)
      .getMergeData()
      .map((range) => fromUniverRange(range));
    return [...made, ...this.shapes.merges(sheet)];
  }

  merge(sheet: string, range: CellRange): void {
    this.unmerge(sheet, range);
    // Only the top left cell of a merge keeps its content, as in Excel; Univer would hide the rest.
    for (const { row, column } of cellsOf(range)) {
      const corner = row === range.top && column === range.left;
      if (!corner && this.isFilled(sheet, row, column)) this.pending.content(sheet, row, column, null);
    }
    this.shapes.of(sheet).merges.push(range);
  }

  unmerge(sheet: string, range: CellRange): void {
    const ranges = this.merges(sheet).filter((merge) => intersect(merge, range) !== null);
    if (ranges.length === 0) return;
    this.flush();
    this.mutate(sheet, 'sheet.mutation.remove-worksheet-merge', { ranges: ranges.map(toUniverRange) });
  }

  columnWidth(sheet: string, column: number): number {
    this.flush();
    return this.sheet(sheet).getColumnManager().getColumnWidth(column);
  }

  setColumnWidth(sheet: string, range: CellRange, pixels: number): void {
    this.grow(sheet, range.top, range.right);
    const { widths } = this.shapes.of(sheet);
    for (let column = range.left; column <= range.right; column += 1) widths.set(column, pixels);
  }

  rowHeight(sheet: string, row: number): number {
    this.flush();
    return this.sheet(sheet).getRowManager().getRowHeight(row);
  }

  setRowHeight(sheet: string, range: CellRange, pixels: number): void {
    this.grow(sheet, range.bottom, range.left);
    const { heights } = this.shapes.of(sheet);
    for (let row = range.top; row <= range.bottom; row += 1) heights.set(row, pixels);
  }

  isRowHidden(sheet: string, row: number): boolean {
    return !this.sheet(sheet).getRowVisible(row);
  }

  isColumnHidden(sheet: string, column: number): boolean {
    return !this.sheet(sheet).getColVisible(column);
  }

  insertRows(sheet: string, at: number, count: number): void {
    this.flush();
    this.facade(sheet).insertRowsBefore(at, count);
    moveSideRows(this.side(sheet), at, count);
  }

  deleteRows(sheet: string, at: number, count: number): void {
    this.flush();
    this.facade(sheet).deleteRows(at, count);
    moveSideRows(this.side(sheet), at, -count);
  }

  validations(sheet: string): readonly { readonly range: CellRange; readonly rule: ValidationRule }[] {
    return this.validationData(sheet).flatMap((data) => {
      const rule = validationFrom(data);
      return rule === null ? [] : data.ranges.map((range) => ({ range: fromUniverRange(range), rule }));
    });
  }

  setValidation(sheet: string, range: CellRange, rule: ValidationRule | null): void {
    for (const data of this.validationData(sheet)) {
      const ranges = data.ranges.map((other) => fromUniverRange(other));
      if (ranges.every((other) => intersect(other, range) === null)) continue;
      const rest = withoutRange(ranges, range);
      this.mutate(sheet, 'data-validation.mutation.removeRule', { ruleId: data.uid });
      if (rest.length > 0) {
        const kept = { ...data, ranges: rest.map(toUniverRange) };
        this.mutate(sheet, 'data-validation.mutation.addRule', { rule: kept });
      }
    }
    if (rule !== null) {
      const data = validationData(this.newId('dv'), [range], rule);
      this.mutate(sheet, 'data-validation.mutation.addRule', { rule: data });
    }
  }

  conditionals(sheet: string): readonly BackendConditional[] {
    return this.conditionalData(sheet).flatMap((data) => {
      const rule = conditionalFrom(data);
      const ranges = data.ranges.map((range) => fromUniverRange(range));
      return rule === null ? [] : [{ id: data.cfId, ranges, rule }];
    });
  }

  addConditional(sheet: string, range: CellRange, rule: ConditionalRule): () => void {
    const cfId = this.newId('cf');
    const data = conditionalData(cfId, [range], rule);
    this.mutate(sheet, 'sheet.mutation.add-conditional-rule', { rule: data });
    return () => {
      this.removeConditional(sheet, cfId);
    };
  }

  removeConditional(sheet: string, id: string): void {
    this.mutate(sheet, 'sheet.mutation.delete-conditional-rule', { cfId: id });
  }

  clearConditionals(sheet: string, range: CellRange): void {
    for (const data of this.conditionalData(sheet)) {
      const ranges = data.ranges.map((other) => fromUniverRange(other));
      if (ranges.every((other) => intersect(other, range) === null)) continue;
      const rest = withoutRange(ranges, range);
      this.mutate(sheet, 'sheet.mutation.delete-conditional-rule', { cfId: data.cfId });
      if (rest.length > 0) {
        const rule = { ...data, ranges: rest.map(toUniverRange) };
        this.mutate(sheet, 'sheet.mutation.add-conditional-rule', { rule });
      }
    }
  }

  extras(sheet: string): SheetExtras {
    const facade = this.facade(sheet);
    const { isProtected, hasPassword, page, charts } = this.side(sheet);
    return {
      tabColor: facade.getTabColor() || null,
      frozenRows: facade.getFrozenRows(),
      gridlines: !facade.hasHiddenGridLines(),
      isProtected,
      hasPassword,
      page,
      charts,
    };
  }

  setExtras(sheet: string, change: Partial<SheetExtras>): void {
    const { tabColor, frozenRows, gridlines } = change;
    const facade = this.facade(sheet);
    const side = this.side(sheet);
    if (tabColor !== undefined) this.mutate(sheet, 'sheet.mutation.set-tab-color', { color: tabColor ?? '' });
    if (frozenRows !== undefined) {
      if (frozenRows === 0) facade.cancelFreeze();
      else facade.setFrozenRows(frozenRows);
    }
    if (gridlines !== undefined) {
      this.mutate(sheet, 'sheet.mutation.toggle-gridlines', { showGridlines: gridlines ? 1 : 0 });
    }
    if (keepBeside(side, change)) this.tell({ kind: 'protected', sheet, isProtected: side.isProtected });
  }

  links(sheet: string): readonly BackendLink[] {
    this.flush();
    const links: BackendLink[] = [];
    this.sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell: Nullable<ICellData>) => {
        const reference: unknown = cell ? cell.custom?.['link'] : undefined;
        if (typeof reference === 'string') links.push({ row, column, reference });
      });
    return links;
  }

  setLink(sheet: string, { row, column, reference }: BackendLink): void {
    this.flush();
    const old = (this.sheet(sheet).getCellRaw(row, column) as ICellData | null)?.custom ?? {};
    const custom = withCustom(old, 'link', reference === '' ? null : reference);
    this.writeCells(sheet, { [row]: { [column]: { custom } } });
  }

  names(): readonly NameSnapshot[] {
    return this.book()
      .getDefinedNames()
      .map((name) => {
        const local = name.getLocalSheetId();
        const reference = name.getFormulaOrRefString();
        return {
          name: name.getName(),
          refersTo: reference.startsWith('=') ? reference : `=${reference}`,
          scope: this.sheets().find(({ id }) => id === local)?.name ?? null,
          hidden: false,
        };
      });
  }

  setName(name: string, refersTo: string | null): void {
    const existing = this.book().getDefinedName(name);
    if (existing !== null) this.book().deleteDefinedName(name);
    if (refersTo !== null) this.book().insertDefinedName(name, refersTo.replace(/^=/, ''));
  }

  calculationMode(): 'auto' {
    return 'auto';
  }

  settled(): Promise<void> {
    this.flush();
    return this.clock.settled();
  }

  subscribe(listener: (event: BackendEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  side(sheet: string): SheetSide {
    const side = this.sides.get(sheet) ?? newSheetSide();
    this.sides.set(sheet, side);
    return side;
  }

  /** Writes what is pending, one change of each kind for each sheet. */
  flush(): void {
    if (!this.shapes.isEmpty) {
      for (const [sheet, shape] of this.shapes.take()) {
        for (const [id, params] of shapeMutations(shape)) this.mutate(sheet, id, params);
      }
    }
    if (this.pending.isEmpty) return;
    for (const { sheet, cells } of [...this.pending.take()]) {
      let bottom = 0;
      let right = 0;
      const matrix: Record<number, Record<number, ICellData>> = {};
      for (const { row, column, content, format } of cells) {
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
        (matrix[row] ??= {})[column] = {
          ...(content === undefined ? {} : contentData(content.input)),
          ...(format === undefined ? {} : this.formatData(sheet, row, column, format)),
        };
      }
      this.grow(sheet, bottom, right);
      this.writeCells(sheet, matrix);
    }
  }

  /** Whether a cell holds anything, what is still to be written included. */
  private isFilled(sheet: string, row: number, column: number): boolean {
    if (this.pending.peek(sheet, row, column)?.content !== undefined) return true;
    const data: Nullable<ICellData> = this.sheet(sheet).getCellRaw(row, column);
    return !!data && hasContent(data);
  }

  private formatData(sheet: string, row: number, column: number, change: FormatChange): ICellData {
    const now = this.format(sheet, row, column);
    const format = { ...now, ...change, edges: { ...now.edges, ...change.edges } };
    const data = this.sheet(sheet).getCellRaw(row, column) as ICellData | null | undefined;
    return {
      s: styleData(format),
      ...(change.locked === undefined
        ? {}
        : { custom: withCustom(data?.custom ?? {}, 'unlocked', change.locked ? null : true) }),
    };
  }

  private writeCells(sheet: string, cellValue: Record<number, Record<number, ICellData>>): void {
    this.flushing = true;
    try {
      this.mutate(sheet, 'sheet.mutation.set-range-values', { cellValue });
    } finally {
      this.flushing = false;
    }
  }

  /** Makes room for a cell beyond the last row or column. */
  private grow(sheet: string, row: number, column: number): void {
    const worksheet = this.sheet(sheet);
    if (row >= worksheet.getRowCount()) {
      this.mutate(sheet, 'sheet.mutation.set-worksheet-row-count', { rowCount: row + 1 + SPARE_ROWS });
    }
    if (column >= worksheet.getColumnCount()) {
      this.mutate(sheet, 'sheet.mutation.set-worksheet-column-count', { columnCount: column + 1 });
    }
  }

  /** Whoever selects a part of merged cells has selected all of them, as in Excel. */
  private withMerges(sheet: string, range: CellRange): CellRange {
    return this.merges(sheet)
      .filter((merge) => intersect(merge, range) !== null)
      .reduce(
        (whole, merge) => ({
          top: Math.min(whole.top, merge.top),
          left: Math.min(whole.left, merge.left),
          bottom: Math.max(whole.bottom, merge.bottom),
          right: Math.max(whole.right, merge.right),
        }),
        range,
      );
  }

  private bounded(sheet: string, range: CellRange): IRange {
    const worksheet = this.sheet(sheet);
    return toUniverRange({
      ...range,
      bottom: Math.min(range.bottom, worksheet.getRowCount() - 1),
      right: Math.min(range.right, worksheet.getColumnCount() - 1),
    });
  }

  private formula(
    sheet: string,
    row: number,
    column: number,
    data: ICellData | null | undefined,
  ): string | null {
    if (typeof data?.f === 'string' && data.f !== '') return data.f;
    if (typeof data?.si !== 'string' || data.si === '') return null;
    // One formula shared down a column: Univer keeps it in the first cell only.
    const formula = this.facade(sheet).getRange(row, column).getFormula();
    return formula === '' ? null : formula;
  }

  private validationData(sheet: string): readonly UniverValidation[] {
    return this.facade(sheet)
      .getDataValidations()
      .map(({ rule }) => rule as unknown as UniverValidation);
  }

  private conditionalData(sheet: string): readonly UniverConditional[] {
    return this.facade(sheet).getConditionalFormattingRules() as unknown as UniverConditional[];
  }

  private mutate(sheet: string, id: string, params: object): void {
    const unitId = this.model().getUnitId();
    this.commands.syncExecuteCommand(id, { unitId, subUnitId: sheet, ...params });
  }

  private newId(prefix: string): string {
    this.counter += 1;
    return `${prefix}-${String(this.counter)}-${Date.now().toString(36)}`;
  }

  private book(): FWorkbook {
    const book = this.api.getActiveWorkbook();
    if (book === null) throw new WireFailure('InvalidOperation', 'No workbook is open.');
    return book;
  }

  /** Asked for each cell: Univer makes a new facade at every call, which takes far longer than the answer. */
  private model(): Workbook {
    const workbook = this.instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new WireFailure('InvalidOperation', 'No workbook is open.');
    return workbook;
  }

  private facade(sheet: string): FWorksheet {
    const found = this.book().getSheetBySheetId(sheet);
    if (found === null) throw new WireFailure('ItemNotFound', `There is no sheet ${sheet}.`);
    return found;
  }

  private sheet(sheet: string): Worksheet {
    const found = this.model().getSheetBySheetId(sheet);
    if (!found) throw new WireFailure('ItemNotFound', `There is no sheet ${sheet}.`);
    return found;
  }
}
