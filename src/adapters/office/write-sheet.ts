import { quoteSheetName, rangeName } from '../../core/workbook/address';
import type { WriteCommand } from '../../core/workbook/plan';
import { addFormat } from './conditional-formats';
import { writePage } from './page-wire';
import { addressOf } from './sheet-reader';
import { writeValidation } from './validation-wire';
import { addChart } from './write-chart';
import { writeColumnWidths, writeRowHeights } from './write-sizes';

type CommandOf<Op extends WriteCommand['op']> = Extract<WriteCommand, { readonly op: Op }>;

/** The names of visibility in Excel. */
export const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** Queues what is done to one range. */
export function writeRange(
  range: Excel.Range,
  command: CommandOf<'merge' | 'unmerge' | 'setValidation' | 'addConditional' | 'clearConditionals'>,
): void {
  switch (command.op) {
    case 'merge':
      return range.merge();
    case 'unmerge':
      return range.unmerge();
    case 'setValidation':
      return writeValidation(range.dataValidation, command.rule);
    case 'addConditional':
      return addFormat(range, command.rule);
    case 'clearConditionals':
      return range.conditionalFormats.clearAll();
  }
}

/** Queues what is done to one sheet as a whole, or to its rows and columns. */
export function writeSheet(
  worksheet: Excel.Worksheet,
  command: CommandOf<
    | 'setVisibility'
    | 'setColumnWidths'
    | 'setRowHeights'
    | 'setPage'
    | 'freezeRows'
    | 'showGridlines'
    | 'insertRows'
    | 'deleteRows'
    | 'setLink'
    | 'addChart'
    | 'activate'
  >,
): void {
  switch (command.op) {
    case 'setVisibility':
      worksheet.visibility = VISIBILITY[command.visibility];
      return;
    case 'setColumnWidths':
      return writeColumnWidths(worksheet, command.widths);
    case 'setRowHeights':
      return writeRowHeights(worksheet, command.heights);
    case 'setPage':
      return writePage(worksheet, command.page);
    case 'freezeRows':
      return freezeRows(worksheet, command.rows);
    case 'showGridlines':
      worksheet.showGridlines = command.show;
      return;
    case 'insertRows':
      rowsOf(worksheet, command).insert('Down');
      return;
    case 'deleteRows':
      return rowsOf(worksheet, command).delete('Up');
    case 'setLink':
      return writeLink(worksheet, command);
    case 'addChart':
      return addChart(worksheet, command);
    case 'activate':
      return activate(worksheet, command);
  }
}

function rowsOf(
  worksheet: Excel.Worksheet,
  { at, count }: CommandOf<'insertRows' | 'deleteRows'>,
): Excel.Range {
  return worksheet.getRange(`${String(at + 1)}:${String(at + count)}`);
}

function freezeRows(worksheet: Excel.Worksheet, rows: number): void {
  if (rows === 0) worksheet.freezePanes.unfreeze();
  else worksheet.freezePanes.freezeRows(rows);
}

function activate(worksheet: Excel.Worksheet, { range }: CommandOf<'activate'>): void {
  worksheet.activate();
  if (range !== undefined) worksheet.getRange(addressOf(range)).select();
}

function writeLink(worksheet: Excel.Worksheet, { row, column, target }: CommandOf<'setLink'>): void {
  const cell = worksheet.getCell(row, column);
  if (target === null) cell.clear('Hyperlinks');
  else cell.hyperlink = { documentReference: `${quoteSheetName(target.sheet)}!${rangeName(target.range)}` };
}
