import { cellName, type CellRange, overlaps } from '../workbook/address';
import { CELL_TEXT_LIMIT } from '../workbook/cell-limits';
import type { ApplyRefusal, CellInput, WriteCommand } from '../workbook/plan';
import { cellKey } from '../workbook/snapshot';
import { refused } from './refusals';
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
    return refused('host', `工作表“${sheet.name}”的 ${spot(range)} 与已有的合并单元格交叉，无法合并。`);
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
      return refused(
        'protected',
        `工作表“${sheet.name}”受保护，${cellName(row, column)} 不能改写。请先撤销工作表保护，再试一次。`,
      );
    }
  }
  for (const { row, column, input } of writes) {
    const length = textLength(input);
    if (length <= CELL_TEXT_LIMIT) continue;
    return refused(
      'host',
      `工作表“${sheet.name}”的 ${cellName(row, column)} 要写入 ${String(length)} 个字，一个单元格最多放 ${String(CELL_TEXT_LIMIT)} 个，没有写入。请先把文字删短。`,
    );
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
