import { cellName, type CellRange, overlaps } from '../workbook/address';
import { CELL_TEXT_LIMIT } from '../workbook/cell-limits';
import type { ApplyRefusal, CellInput, WriteCommand } from '../workbook/plan';
import { cellKey } from '../workbook/snapshot';
import { refusalOf, refused } from './refusals';
import {
  firstLocked,
  inside,
  joinCells,
  putContent,
  putHeight,
  putStyle,
  putWidth,
  without,
  type SheetDraft,
} from './sheet-draft';

type FormatCommand = Extract<
  WriteCommand,
  {
    op:
      | 'setStyle'
      | 'merge'
      | 'unmerge'
      | 'setColumnWidths'
      | 'setRowHeights'
      | 'setValidation'
      | 'addConditional'
      | 'clearConditionals'
      | 'removeConditionals'
      | 'setPage'
      | 'freezeRows'
      | 'showGridlines'
      | 'setLink'
      | 'addChart';
  }
>;

/** The commands that change one sheet's formats and fittings. */
export function changeSheet(sheet: SheetDraft, command: FormatCommand): ApplyRefusal | null {
  switch (command.op) {
    case 'setStyle':
      putStyle(sheet, command.range, command.style);
      return null;
    case 'merge':
      return merge(sheet, command.range);
    case 'unmerge':
      sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, command.range));
      return null;
    case 'setColumnWidths':
      command.widths.forEach(({ column, width }) => putWidth(sheet, column, width));
      return null;
    case 'setRowHeights':
      command.heights.forEach(({ row, height }) => putHeight(sheet, row, height));
      return null;
    case 'setValidation':
      setValidation(sheet, command);
      return null;
    case 'addConditional':
      sheet.conditionals = [...sheet.conditionals, { range: command.range, rule: command.rule }];
      return null;
    case 'clearConditionals':
      sheet.conditionals = cleared(sheet.conditionals, command.range);
      return null;
    case 'removeConditionals':
      sheet.conditionals = sheet.conditionals.filter(({ rule }) => !command.formulas.includes(rule.formula));
      return null;
    case 'setPage':
      sheet.page = command.page;
      return null;
    case 'freezeRows':
      sheet.frozenRows = command.rows;
      return null;
    case 'showGridlines':
      sheet.gridlines = command.show;
      return null;
    case 'setLink':
      setLink(sheet, command);
      return null;
    case 'addChart': {
      const { kind, title, categories, series, at } = command;
      sheet.charts = [...sheet.charts, { kind, title, categories, series, at }];
      return null;
    }
  }
}

function merge(sheet: SheetDraft, range: CellRange): ApplyRefusal | null {
  if (sheet.merges.some((other) => overlaps(other, range) && !inside(other, range))) {
    return refused('host', refusalOf('crossesMerge', { sheet: sheet.name, range: spot(range) }));
  }
  joinCells(sheet, range);
  return null;
}

/** What is laid over ranges, with a hole where this range is. */
function cleared<Entry extends { readonly range: CellRange }>(
  entries: readonly Entry[],
  range: CellRange,
): Entry[] {
  return entries.flatMap((entry) => without(entry.range, range).map((piece) => ({ ...entry, range: piece })));
}

function setValidation(
  sheet: SheetDraft,
  { range, rule }: Extract<FormatCommand, { op: 'setValidation' }>,
): void {
  const others = cleared(sheet.validations, range);
  sheet.validations = rule === null ? others : [...others, { range, rule }];
}

function setLink(
  { links }: SheetDraft,
  { row, column, target }: Extract<FormatCommand, { op: 'setLink' }>,
): void {
  const key = cellKey(row, column);
  if (target === null) links.delete(key);
  else links.set(key, target);
}

/** Writes contents: texts that a cell can hold, and into a protected sheet only where its cells are unlocked. */
export function setCells(
  sheet: SheetDraft,
  command: Extract<WriteCommand, { op: 'setCells' }>,
): ApplyRefusal | null {
  const writes = command.rows.flatMap((cells, down) =>
    cells.flatMap((input, across) =>
      input === undefined ? [] : [{ row: command.top + down, column: command.left + across, input }],
    ),
  );
  if (sheet.protection.isProtected) {
    for (const { row, column } of writes) {
      if (firstLocked(sheet, { top: row, left: column, bottom: row, right: column }) === null) continue;
      const data = { sheet: sheet.name, cell: cellName(row, column) };
      return refused('protected', refusalOf('protectedCell', data));
    }
  }
  for (const { row, column, input } of writes) {
    const length = textLength(input);
    if (length <= CELL_TEXT_LIMIT) continue;
    const data = { sheet: sheet.name, cell: cellName(row, column), length, most: CELL_TEXT_LIMIT };
    return refused('host', refusalOf('tooLong', data));
  }
  for (const { row, column, input } of writes) putContent(sheet, row, column, input);
  return null;
}

function textLength(input: CellInput | null): number {
  if (input === null || 'formula' in input) return 0;
  return typeof input.value === 'string' ? input.value.length : 0;
}

function spot(range: CellRange): string {
  return `${cellName(range.top, range.left)}:${cellName(range.bottom, range.right)}`;
}
