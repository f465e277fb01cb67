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
      range.merge();
      break;
    case 'unmerge':
      range.unmerge();
      break;
    case 'setValidation':
      writeValidation(range.dataValidation, command.rule);
      break;
    case 'addConditional':
      addFormat(range, command.rule);
      break;
    case 'clearConditionals':
      range.conditionalFormats.clearAll();
      break;
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
      break;
    case 'setColumnWidths':
      writeColumnWidths(worksheet, command.widths);
      break;
    case 'setRowHeights':
      writeRowHeights(worksheet, command.heights);
      break;
    case 'setPage':
      writePage(worksheet, command.page);
      break;
    case 'freezeRows':
      freezeRows(worksheet, command.rows);
      break;
    case 'showGridlines':
      worksheet.showGridlines = command.show;
      break;
    case 'insertRows':
      rowsOf(worksheet, command).insert('Down');
      break;
    case 'deleteRows':
      rowsOf(worksheet, command).delete('Up');
      break;
    case 'setLink':
      writeLink(worksheet, command);
      break;
    case 'addChart':
      addChart(worksheet, command);
      break;
    case 'activate':
      activate(worksheet, command);
      break;
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
