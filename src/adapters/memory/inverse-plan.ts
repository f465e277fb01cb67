import type { CellRange } from '../../core/workbook/address';
import type { CellExpectation, CellInput, WriteCommand, WritePlan } from '../../core/workbook/plan';
import { isCellError } from '../../core/workbook/snapshot';
import {
  STANDARD_HEIGHT,
  STANDARD_WIDTH,
  formatKey,
  type CellModel,
  type SheetModel,
  type WorkbookModel,
} from '../../core/workbook/workbook-model';
import { applyCommands } from './apply-commands';
import { modelCellAt, placeOf } from './sheet-draft';

/**
 * The plan that takes a carried-out plan back: it turns `after` into `before` exactly, and expects that nobody has
 * touched what was written in between. null where commands cannot say it (a chart on an older sheet, hidden rows lost).
 */
export function inversePlan(plan: WritePlan, before: WorkbookModel, after: WorkbookModel): WritePlan | null {
  // Moving rows back keeps hidden rows and heights in step; where the sheet is gone or guarded by now, cells do it alone.
  const commands = wayBack(rowCommandsBack(plan.commands), before, after) ?? wayBack([], before, after);
  if (commands === null) return null;
  return { label: `撤销：${plan.label}`, commands, expects: expectationsOf(before, after) };
}

function wayBack(
  structure: readonly WriteCommand[],
  before: WorkbookModel,
  after: WorkbookModel,
): WriteCommand[] | null {
  const unmoved = applyCommands(after, structure);
  if ('refusal' in unmoved) return null;
  // Deleting and renaming sheets changes formulas elsewhere: contents are compared only after that.
  const sheets = sheetListCommands(unmoved.model, before);
  const listed = applyCommands(unmoved.model, sheets);
  if ('refusal' in listed) return null;
  // What stood hidden behind a merge has to be written again once the cells are merged again.
  const merges = mergeCommands(listed.model, before);
  const merged = applyCommands(listed.model, merges);
  if ('refusal' in merged) return null;
  const contents = commandsBetween(merged.model, before);
  return contents === null ? null : [...structure, ...sheets, ...merges, ...contents];
}

/** Opens the sheets that differ and gives them the merges that they shall have. */
function mergeCommands(from: WorkbookModel, to: WorkbookModel): WriteCommand[] {
  return to.sheets.flatMap((sheet): WriteCommand[] => {
    const old = from.sheets.find(({ name }) => name === sheet.name);
    if (old === undefined || old === sheet) return [];
    const gone = old.merges.filter((merge) => !sheet.merges.some((other) => sameData(other, merge)));
    const wanted = sheet.merges.filter((merge) => !old.merges.some((other) => sameData(other, merge)));
    return [
      ...(old.protection.isProtected ? [{ op: 'unprotect', sheet: sheet.name } as const] : []),
      ...gone.map((range) => ({ op: 'unmerge', sheet: sheet.name, range }) as const),
      ...wanted.map((range) => ({ op: 'merge', sheet: sheet.name, range }) as const),
    ];
  });
}

/** Inserted rows go, deleted rows come back empty, last change first. */
function rowCommandsBack(commands: readonly WriteCommand[]): WriteCommand[] {
  return commands
    .flatMap((command): WriteCommand[] => {
      if (command.op === 'insertRows') return [{ ...command, op: 'deleteRows' }];
      if (command.op === 'deleteRows') return [{ ...command, op: 'insertRows' }];
      return [];
    })
    .reverse();
}

/** The commands that give a workbook the sheets of another, under their names; sheets are the same by id. */
function sheetListCommands(from: WorkbookModel, to: WorkbookModel): WriteCommand[] {
  const commands: WriteCommand[] = [];
  const kept = new Set(to.sheets.map(({ id }) => id));
  for (const sheet of from.sheets)
    if (!kept.has(sheet.id)) commands.push({ op: 'deleteSheet', sheet: sheet.name });
  for (const [position, sheet] of to.sheets.entries()) {
    const old = from.sheets.find(({ id }) => id === sheet.id);
    if (old === undefined) {
      const tab = sheet.tabColor === null ? {} : { tabColor: sheet.tabColor };
      commands.push({ op: 'addSheet', sheet: sheet.name, position, visibility: sheet.visibility, ...tab });
    } else if (old.name !== sheet.name) {
      commands.push({ op: 'renameSheet', sheet: old.name, to: sheet.name });
    }
  }
  return commands;
}

/** The commands that give the sheets of one workbook the contents of those in another; null when commands cannot. */
function commandsBetween(from: WorkbookModel, to: WorkbookModel): WriteCommand[] | null {
  const commands: WriteCommand[] = [];
  for (const sheet of to.sheets) {
    const old = from.sheets.find(({ name }) => name === sheet.name);
    if (old === undefined || old === sheet) continue;
    const changes = sheetCommands(old, sheet);
    if (changes === null) return null;
    commands.push(...changes);
  }
  for (const { name } of from.names) {
    if (!to.names.some((other) => other.name === name))
      commands.push({ op: 'setName', name, refersTo: null });
  }
  for (const { name, refersTo } of to.names) {
    if (!from.names.some((other) => other.name === name && other.refersTo === refersTo)) {
      commands.push({ op: 'setName', name, refersTo });
    }
  }
  if (to.activeSheet !== null && to.activeSheet !== from.activeSheet) {
    commands.push({ op: 'activate', sheet: to.activeSheet });
  }
  return commands;
}

/** What a sheet still lacks once its merges are right and it is open. */
function sheetCommands(from: SheetModel, sheet: SheetModel): WriteCommand[] | null {
  const { name } = sheet;
  if (!sameData(from.charts, sheet.charts) || !sameData(from.hiddenRows, sheet.hiddenRows)) return null;
  if (!sameData(from.hiddenColumns, sheet.hiddenColumns) || sheet.protection.hasPassword) return null;
  const contents = contentCommands(from, sheet);
  if (contents === null) return null;
  const commands = [...contents, ...styleCommands(from, sheet), ...fittingCommands(from, sheet)];
  const { isProtected, options } = sheet.protection;
  if (isProtected)
    commands.push({ op: 'protect', sheet: name, ...(options === undefined ? {} : { options }) });
  if (from.visibility !== sheet.visibility) {
    commands.push({ op: 'setVisibility', sheet: name, visibility: sheet.visibility });
  }
  return commands;
}

/** Values and formulas of the cells that differ, a command for each run in a row. */
function contentCommands(from: SheetModel, to: SheetModel): WriteCommand[] | null {
  const commands: WriteCommand[] = [];
  const changed = changedKeys(from, to, (a, b) => sameData(a.value, b.value) && a.formula === b.formula);
  for (const { row, left, right } of runs(changed)) {
    const inputs: (CellInput | null)[] = [];
    for (let column = left; column <= right; column += 1) {
      const { value, formula } = modelCellAt(to, row, column);
      if (formula !== null) inputs.push({ formula, ...(value === null ? {} : { cached: value }) });
      else if (isCellError(value)) return null;
      else inputs.push(value === null ? null : { value });
    }
    commands.push({ op: 'setCells', sheet: to.name, top: row, left, rows: [inputs] });
  }
  return commands;
}

/** Formats of the cells that differ: equal runs of neighbouring rows become one rectangle. */
function styleCommands(from: SheetModel, to: SheetModel): WriteCommand[] {
  const changed = changedKeys(from, to, (a, b) => formatKey(a.format) === formatKey(b.format));
  const rectangles: { range: CellRange; key: string }[] = [];
  for (const { row, left, right } of runs(changed, (at) =>
    formatKey(modelCellAt(to, at.row, at.column).format),
  )) {
    const key = formatKey(modelCellAt(to, row, left).format);
    const above = rectangles.find(
      ({ range, key: other }) =>
        other === key && range.bottom === row - 1 && range.left === left && range.right === right,
    );
    if (above === undefined) rectangles.push({ range: { top: row, left, bottom: row, right }, key });
    else above.range = { ...above.range, bottom: row };
  }
  return rectangles.map(({ range }) => ({
    op: 'setStyle',
    sheet: to.name,
    range,
    style: modelCellAt(to, range.top, range.left).format,
  }));
}

function fittingCommands(from: SheetModel, to: SheetModel): WriteCommand[] {
  const sheet = to.name;
  const commands: WriteCommand[] = [];
  const widths = changedMeasures(from.widths, to.widths, STANDARD_WIDTH);
  if (widths.length > 0) {
    commands.push({
      op: 'setColumnWidths',
      sheet,
      widths: widths.map(([column, width]) => ({ column, width })),
    });
  }
  const heights = changedMeasures(from.heights, to.heights, STANDARD_HEIGHT);
  if (heights.length > 0) {
    commands.push({ op: 'setRowHeights', sheet, heights: heights.map(([row, height]) => ({ row, height })) });
  }
  if (!sameData(from.validations, to.validations)) {
    for (const { range } of from.validations)
      commands.push({ op: 'setValidation', sheet, range, rule: null });
    for (const { range, rule } of to.validations) commands.push({ op: 'setValidation', sheet, range, rule });
  }
  commands.push(...conditionalCommands(from, to));
  if (!sameData(from.page, to.page)) commands.push({ op: 'setPage', sheet, page: to.page });
  if (from.frozenRows !== to.frozenRows) commands.push({ op: 'freezeRows', sheet, rows: to.frozenRows });
  if (from.gridlines !== to.gridlines) commands.push({ op: 'showGridlines', sheet, show: to.gridlines });
  for (const key of new Set([...from.links.keys(), ...to.links.keys()])) {
    const target = to.links.get(key) ?? null;
    if (!sameData(from.links.get(key) ?? null, target)) {
      commands.push({ op: 'setLink', sheet, ...placeOf(key), target });
    }
  }
  return commands;
}

/**
 * Formats that came are taken off by their formulas and formats that went are added again, so that those of other hands,
 * which a live host did not even read, stay as they are. Only where a formula is on both sides all are laid anew.
 */
function conditionalCommands(from: SheetModel, to: SheetModel): WriteCommand[] {
  const sheet = to.name;
  const extra = from.conditionals.filter((one) => !to.conditionals.some((other) => sameData(other, one)));
  const missing = to.conditionals.filter((one) => !from.conditionals.some((other) => sameData(other, one)));
  const formulas = [...new Set(extra.map(({ rule }) => rule.formula))];
  const add = (entries: SheetModel['conditionals']): WriteCommand[] =>
    entries.map(({ range, rule }) => ({ op: 'addConditional', sheet, range, rule }));
  const kept = to.conditionals.filter((one) => !missing.includes(one));
  const undone = [...from.conditionals.filter((one) => !extra.includes(one)), ...missing];
  const byFormula = kept.every(({ rule }) => !formulas.includes(rule.formula));
  if (byFormula && sameData(undone, to.conditionals)) {
    const remove: WriteCommand[] =
      formulas.length === 0 ? [] : [{ op: 'removeConditionals', sheet, formulas }];
    return [...remove, ...add(missing)];
  }
  if (sameData(from.conditionals, to.conditionals)) return [];
  return [
    ...from.conditionals.map(({ range }): WriteCommand => ({ op: 'clearConditionals', sheet, range })),
    ...add(to.conditionals),
  ];
}

/** What the undo must still find: every cell that the plan wrote, blank input cells of a new sheet included. */
function expectationsOf(before: WorkbookModel, after: WorkbookModel): CellExpectation[] {
  return after.sheets.flatMap((sheet) => {
    const old = before.sheets.find(({ id }) => id === sheet.id);
    if (old === sheet) return [];
    const keys =
      old === undefined
        ? [...sheet.cells.keys()]
        : changedKeys(old, sheet, (a, b) => sameData(a.value, b.value) && a.formula === b.formula);
    return keys.map((key) => {
      const { row, column } = placeOf(key);
      const { value, formula } = modelCellAt(sheet, row, column);
      return { sheet: sheet.name, row, column, value, formula };
    });
  });
}

function changedKeys(
  from: SheetModel,
  to: SheetModel,
  same: (a: CellModel, b: CellModel) => boolean,
): number[] {
  const keys = new Set([...from.cells.keys(), ...to.cells.keys()]);
  return [...keys]
    .filter((key) => {
      const { row, column } = placeOf(key);
      return !same(modelCellAt(from, row, column), modelCellAt(to, row, column));
    })
    .sort((a, b) => a - b);
}

/** Keys in order → runs of neighbours in one row; `group` splits a run where it changes. */
function runs(
  keys: readonly number[],
  group: (at: { row: number; column: number }) => string = () => '',
): { row: number; left: number; right: number }[] {
  const found: { row: number; left: number; right: number; group: string }[] = [];
  for (const key of keys) {
    const { row, column } = placeOf(key);
    const last = found[found.length - 1];
    const mine = group({ row, column });
    if (last?.row === row && last.right === column - 1 && last.group === mine) last.right = column;
    else found.push({ row, left: column, right: column, group: mine });
  }
  return found;
}

function changedMeasures(
  from: ReadonlyMap<number, number>,
  to: ReadonlyMap<number, number>,
  standard: number,
): [number, number][] {
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((at) => from.get(at) !== to.get(at))
    .map((at) => [at, to.get(at) ?? standard]);
}

/** Plain data is the same when it is written the same. */
function sameData(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
