import type { CellExpectation, WriteCommand, WritePlan } from '../workbook/plan';
import { cellAddress } from '../workbook/snapshot';
import {
  STANDARD_HEIGHT,
  STANDARD_WIDTH,
  type SheetModel,
  type WorkbookModel,
} from '../workbook/workbook-model';
import { applyCommands } from './apply-commands';
import { cellCommands, changedContents, sameData } from './cells-back';
import { sameSheet } from './move-sheet-rows';
import { modelCellAt } from './sheet-draft';
import { structureBack, type StructureBack } from './structure-back';
import { undoLabel } from './undo-label';

/**
 * The plan that takes a carried-out plan back: it turns `after` into `before` exactly, and expects that nobody has
 * touched what was written in between. null where commands cannot say it (a chart on an older sheet, hidden rows lost).
 */
export function inversePlan(plan: WritePlan, before: WorkbookModel, after: WorkbookModel): WritePlan | null {
  const commands = wayBack(structureBack(plan.commands, after), before, after);
  if (commands === null) return null;
  return { label: undoLabel(plan.label), commands, expects: expectationsOf(before, after) };
}

function wayBack(
  structure: StructureBack,
  before: WorkbookModel,
  after: WorkbookModel,
): WriteCommand[] | null {
  const unmoved = applyCommands(after, structure.commands);
  if ('refusal' in unmoved) return null;
  // Deleting and renaming sheets changes formulas elsewhere: contents are compared only after that.
  const sheets = sheetListCommands(unmoved.model, before);
  const listed = applyCommands(unmoved.model, sheets);
  if ('refusal' in listed) return null;
  // What stood hidden behind a merge has to be written again once the cells are merged again.
  const merges = mergeCommands(listed.model, before);
  const merged = applyCommands(listed.model, merges);
  if ('refusal' in merged) return null;
  const contents = commandsBetween(merged.model, before, structure.rows);
  return contents === null ? null : [...structure.commands, ...sheets, ...merges, ...contents];
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
function commandsBetween(
  from: WorkbookModel,
  to: WorkbookModel,
  rows: StructureBack['rows'],
): WriteCommand[] | null {
  const commands: WriteCommand[] = [];
  for (const sheet of to.sheets) {
    const old = from.sheets.find(({ name }) => name === sheet.name);
    if (old === undefined || old === sheet) continue;
    const changes = sheetCommands(old, sheet);
    if (changes === null) return null;
    for (const each of [...heightCommands(sheet, rows), ...changes]) commands.push(each);
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
  const cells = cellCommands(from, sheet);
  if (cells === null) return null;
  const commands = [...cells, ...fittingCommands(from, sheet)];
  const { isProtected, options } = sheet.protection;
  if (isProtected)
    commands.push({ op: 'protect', sheet: name, ...(options === undefined ? {} : { options }) });
  if (from.visibility !== sheet.visibility) {
    commands.push({ op: 'setVisibility', sheet: name, visibility: sheet.visibility });
  }
  return commands;
}

/** Heights of rows that came back: one host gives them the height of the row above, another its own. */
function heightCommands(sheet: SheetModel, rows: StructureBack['rows']): WriteCommand[] {
  const heights = rows
    .filter((one) => sameSheet(one.sheet, sheet.name))
    .map(({ row }) => ({ row, height: sheet.heights.get(row) ?? STANDARD_HEIGHT }));
  return heights.length === 0 ? [] : [{ op: 'setRowHeights', sheet: sheet.name, heights }];
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
  for (const { range } of beyond(from.validations, to.validations))
    commands.push({ op: 'setValidation', sheet, range, rule: null });
  for (const { range, rule } of beyond(to.validations, from.validations))
    commands.push({ op: 'setValidation', sheet, range, rule });
  for (const each of conditionalCommands(from, to)) commands.push(each);
  if (!sameData(from.page, to.page)) commands.push({ op: 'setPage', sheet, page: to.page });
  if (from.frozenRows !== to.frozenRows) commands.push({ op: 'freezeRows', sheet, rows: to.frozenRows });
  if (from.gridlines !== to.gridlines) commands.push({ op: 'showGridlines', sheet, show: to.gridlines });
  for (const key of new Set([...from.links.keys(), ...to.links.keys()])) {
    const target = to.links.get(key) ?? null;
    if (!sameData(from.links.get(key) ?? null, target)) {
      commands.push({ op: 'setLink', sheet, ...cellAddress(key), target });
    }
  }
  return commands;
}

/**
 * Formats that came are taken off by their formulas, and what went or had such a formula too is added again, so that those of
 * other hands stay as they are. Their order counts for nothing: a live host puts the newest first.
 */
function conditionalCommands(from: SheetModel, to: SheetModel): WriteCommand[] {
  const sheet = to.name;
  const extra = beyond(from.conditionals, to.conditionals);
  const missing = beyond(to.conditionals, from.conditionals);
  const formulas = [...new Set(extra.map(({ rule }) => rule.formula))];
  const added = to.conditionals.filter((one) => missing.includes(one) || formulas.includes(one.rule.formula));
  const remove: WriteCommand[] = formulas.length === 0 ? [] : [{ op: 'removeConditionals', sheet, formulas }];
  return [
    ...remove,
    ...added.map(({ range, rule }): WriteCommand => ({ op: 'addConditional', sheet, range, rule })),
  ];
}

/** The entries that the others do not have, or have fewer times. */
function beyond<T>(entries: readonly T[], others: readonly T[]): T[] {
  const left = others.map((one) => JSON.stringify(one));
  return entries.filter((one) => {
    const at = left.indexOf(JSON.stringify(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What the undo must still find: every cell that the plan wrote, blank input cells of a new sheet included. */
function expectationsOf(before: WorkbookModel, after: WorkbookModel): CellExpectation[] {
  return after.sheets.flatMap((sheet) => {
    const old = before.sheets.find(({ id }) => id === sheet.id);
    if (old === sheet) return [];
    const keys = old === undefined ? [...sheet.cells.keys()] : changedContents(old, sheet);
    return keys.map((key) => {
      const { row, column } = cellAddress(key);
      const { value, formula } = modelCellAt(sheet, row, column);
      return { sheet: sheet.name, row, column, value, formula };
    });
  });
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
