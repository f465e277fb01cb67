import { fromCellNumber } from '../number/decimal';
import { LAST_COLUMN } from '../workbook/address';
import { cellColumn, cellRow, isCellError, type CellValue, type SheetSnapshot } from '../workbook/snapshot';

/**
 * The texts of a sheet as rows from row 1, merged cells filled downwards so that a merged department is not lost. Each row
 * reaches to its own last text: one stray cell far away must not make a sheet of a million.
 */
export function rowsOfSheet(sheet: SheetSnapshot): string[][] {
  const rows = filledRows(sheet);
  const bottom = rows.length - 1;
  for (const merge of sheet.merges) {
    const text = rows[merge.top]?.[merge.left] ?? '';
    if (text === '') continue;
    for (let row = merge.top; row <= Math.min(merge.bottom, bottom); row += 1)
      put(rows, row, merge.left, text);
  }
  return rows;
}

/**
 * The cells of a sheet as rows of texts, each as long as its last text, of the columns before `columns`. Errors stand as they
 * are shown, or are left blank.
 */
export function filledRows(
  { cells }: SheetSnapshot,
  { columns = LAST_COLUMN + 1, errors = 'shown' }: { columns?: number; errors?: 'shown' | 'blank' } = {},
): string[][] {
  const rows: string[][] = [];
  for (const [key, { value }] of cells) {
    const column = cellColumn(key);
    if (column >= columns || (errors === 'blank' && isCellError(value))) continue;
    const shown = textOf(value);
    if (shown !== '') put(rows, cellRow(key), column, shown);
  }
  return rows;
}

function put(rows: string[][], row: number, column: number, text: string): void {
  for (let next = rows.length; next <= row; next += 1) rows.push([]);
  const cells = rows[row] ?? [];
  for (let next = cells.length; next < column; next += 1) cells.push('');
  cells[column] = text;
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'number' ? fromCellNumber(value).toString() : String(value);
}
