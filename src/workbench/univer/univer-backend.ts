import { BooleanNumber, type FUniver, type IRange, type Univer } from '@univerjs/presets';
import type {} from '@univerjs/preset-sheets-core';

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
import { CalculationClock } from './calculation-clock';
import { EventTeller } from './event-teller';
import { definedNames, setDefinedName } from './defined-names';
import { OpenBook } from './open-book';
import { RowMoves, type CommandFollowers } from './row-moves';
import { fromUniverRange } from './rule-data';
import { SheetCells } from './sheet-cells';
import { changeExtras, extrasOf } from './sheet-extras';
import { SheetRules } from './sheet-rules';
import { SheetShapes } from './sheet-shapes';
import { keepBeside, newSheetSide, type SheetSide, univerVisibility } from './sheet-side';
import { eventsOf } from './univer-events';

/** The workbook shown by Univer, or kept by it without a screen, behind the embedded host. */
export class UniverBackend implements WorkbookBackend {
  readonly settings = new Map<string, string>();
  private readonly clock = new CalculationClock();
  private readonly open: OpenBook;
  private readonly cells: SheetCells;
  private readonly shapes: SheetShapes;
  private readonly rules: SheetRules;
  private readonly rowMoves: RowMoves;
  private readonly sides = new Map<string, SheetSide>();
  private readonly events = new EventTeller();

  constructor(
    univer: Univer,
    api: FUniver,
    /** Univer's `SheetInterceptorService`: which package has it depends on whether there is a screen. */
    followers: () => CommandFollowers,
    /** Brings cells into sight; nothing to do where there is no screen. */
    private readonly show: (range: IRange) => void = () => undefined,
  ) {
    this.open = new OpenBook(univer, api);
    this.cells = new SheetCells(this.open);
    this.shapes = new SheetShapes(this.open);
    this.rules = new SheetRules(this.open);
    this.rowMoves = new RowMoves(univer, followers, this.open, this.rules, (sheet) => this.side(sheet));
    if (api.getActiveWorkbook() !== null) this.rowMoves.attach();
    this.open.commands.onCommandExecuted((command, options) => {
      this.clock.see(command);
      for (const event of eventsOf(
        command,
        options as { fromFormula?: boolean } | undefined,
        this.cells.isWriting,
      )) {
        if (event.kind === 'changed') this.clock.changed();
        if (event.kind === 'deleted') this.sides.delete(event.sheet);
        this.events.tell(event);
      }
    });
  }

  /**
   * Forgets what stood beside a workbook that has been closed. The sheets of the one that is open now are told as new:
   * whoever follows has to read rules and settings anew, which belong to the workbook.
   */
  reset(sides: ReadonlyMap<string, SheetSide>, settings: ReadonlyMap<string, string>): void {
    this.rowMoves.attach();
    this.sides.clear();
    for (const [sheet, side] of sides) this.sides.set(sheet, side);
    this.settings.clear();
    for (const [key, value] of settings) this.settings.set(key, value);
    this.clock.changed();
    for (const { id } of this.sheets()) this.events.tell({ kind: 'added', sheet: id });
  }

  sheets(): readonly BackendSheet[] {
    return this.open
      .model()
      .getSheets()
      .map((sheet) => {
        const id = sheet.getSheetId();
        const hidden = sheet.isSheetHidden() === BooleanNumber.TRUE;
        return { id, name: sheet.getName(), visibility: univerVisibility(hidden, this.side(id)) };
      });
  }

  active(): string {
    return this.open.book().getActiveSheet().getSheetId();
  }

  selection(): CellRange {
    const range = this.open.book().getActiveSheet().getSelection()?.getActiveRange()?.getRange();
    return range === undefined ? { top: 0, left: 0, bottom: 0, right: 0 } : fromUniverRange(range);
  }

  addSheet(name: string): string {
    this.flush();
    return this.open.addSheet(name);
  }

  deleteSheet(sheet: string): void {
    this.flush();
    if (this.active() === sheet) {
      const other = this.sheets().find(({ id, visibility }) => id !== sheet && visibility === 'visible');
      if (other !== undefined) this.activate(other.id);
    }
    this.open.book().deleteSheet(this.open.facade(sheet));
    this.clock.changed();
  }

  renameSheet(sheet: string, name: string): void {
    this.flush();
    this.open.facade(sheet).setName(name);
  }

  moveSheet(sheet: string, position: number): void {
    this.open.book().moveSheet(this.open.facade(sheet), position);
  }

  setVisibility(sheet: string, visibility: SheetVisibility): void {
    this.side(sheet).veryHidden = visibility === 'veryHidden';
    if (visibility === 'visible') this.open.facade(sheet).showSheet();
    else this.open.facade(sheet).hideSheet();
  }

  activate(sheet: string): void {
    this.open.book().setActiveSheet(sheet);
  }

  select(sheet: string, range: CellRange): void {
    this.show(this.open.select(sheet, this.shapes.withMerges(sheet, range)));
  }

  used(sheet: string, valuesOnly: boolean): CellRange | null {
    this.flush();
    return this.cells.used(sheet, valuesOnly);
  }

  cell(sheet: string, row: number, column: number): CellSnapshot {
    this.flush();
    return this.cells.cell(sheet, row, column);
  }

  putCell(sheet: string, row: number, column: number, input: CellInput | null): void {
    this.cells.putCell(sheet, row, column, input);
  }

  format(sheet: string, row: number, column: number): CellFormat {
    return this.cells.format(sheet, row, column);
  }

  putFormat(sheet: string, range: CellRange, change: FormatChange): void {
    this.cells.putFormat(sheet, range, change);
  }

  merges(sheet: string): readonly CellRange[] {
    return this.shapes.merges(sheet);
  }

  merge(sheet: string, range: CellRange): void {
    this.unmerge(sheet, range);
    this.cells.keepCorner(sheet, range);
    this.shapes.merge(sheet, range);
  }

  unmerge(sheet: string, range: CellRange): void {
    const ranges = this.shapes.mergesAcross(sheet, range);
    if (ranges.length === 0) return;
    this.flush();
    this.shapes.unmerge(sheet, ranges);
  }

  columnWidth(sheet: string, column: number): number {
    this.flush();
    return this.shapes.columnWidth(sheet, column);
  }

  setColumnWidth(sheet: string, range: CellRange, pixels: number): void {
    this.shapes.setColumnWidth(sheet, range, pixels);
  }

  rowHeight(sheet: string, row: number): number {
    this.flush();
    return this.shapes.rowHeight(sheet, row);
  }

  setRowHeight(sheet: string, range: CellRange, pixels: number): void {
    this.shapes.setRowHeight(sheet, range, pixels);
  }

  isRowHidden(sheet: string, row: number): boolean {
    return !this.open.sheet(sheet).getRowVisible(row);
  }

  isColumnHidden(sheet: string, column: number): boolean {
    return !this.open.sheet(sheet).getColVisible(column);
  }

  insertRows(sheet: string, at: number, count: number): void {
    this.flush();
    this.rowMoves.insert(sheet, at, count);
  }

  deleteRows(sheet: string, at: number, count: number): void {
    this.flush();
    this.rowMoves.delete(sheet, at, count);
  }

  validations(sheet: string): readonly { readonly range: CellRange; readonly rule: ValidationRule }[] {
    return this.rules.validations(sheet);
  }

  setValidation(sheet: string, range: CellRange, rule: ValidationRule | null): void {
    this.rules.setValidation(sheet, range, rule);
  }

  conditionals(sheet: string): readonly BackendConditional[] {
    return this.rules.conditionals(sheet);
  }

  addConditional(sheet: string, range: CellRange, rule: ConditionalRule): () => void {
    return this.rules.addConditional(sheet, range, rule);
  }

  removeConditional(sheet: string, id: string): void {
    this.rules.removeConditional(sheet, id);
  }

  clearConditionals(sheet: string, range: CellRange): void {
    this.rules.clearConditionals(sheet, range);
  }

  extras(sheet: string): SheetExtras {
    return extrasOf(this.open, sheet, this.side(sheet));
  }

  setExtras(sheet: string, change: Partial<SheetExtras>): void {
    const side = this.side(sheet);
    changeExtras(this.open, sheet, change);
    if (keepBeside(side, change))
      this.events.tell({ kind: 'protected', sheet, isProtected: side.isProtected });
  }

  links(sheet: string): readonly BackendLink[] {
    this.flush();
    return this.cells.links(sheet);
  }

  setLink(sheet: string, link: BackendLink): void {
    this.cells.setLink(sheet, link);
  }

  names(): readonly NameSnapshot[] {
    return definedNames(this.open);
  }

  setName(name: string, refersTo: string | null): void {
    setDefinedName(this.open, name, refersTo);
  }

  calculationMode(): 'auto' {
    return 'auto';
  }

  settled(): Promise<void> {
    this.flush();
    return this.clock.settled();
  }

  subscribe(listener: (event: BackendEvent) => void): () => void {
    return this.events.subscribe(listener);
  }

  side(sheet: string): SheetSide {
    const side = this.sides.get(sheet) ?? newSheetSide();
    this.sides.set(sheet, side);
    return side;
  }

  /** Writes what is pending. */
  flush(): void {
    this.shapes.flush();
    this.cells.flush();
  }
}
