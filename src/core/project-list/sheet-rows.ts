import { fromCellNumber } from '../number/decimal';
import { cellAt, isCellError, type CellValue, type SheetSnapshot } from '../workbook/snapshot';

/** The used part of a sheet as rows of texts, from row 1, merged cells filled so that a merged department is not lost. */
export function rowsOfSheet(sheet: SheetSnapshot): string[][] {
  if (sheet.used === null) return [];
  const { bottom, right } = sheet.used;
  const rows = Array.from({ length: bottom + 1 }, (_, row) =>
    Array.from({ length: right + 1 }, (__, column) => textOf(cellAt(sheet, row, column).value)),
  );
  for (const merge of sheet.merges) {
    const text = rows[merge.top]?.[merge.left] ?? '';
    for (let row = merge.top; row <= Math.min(merge.bottom, bottom); row += 1) {
      const cells = rows[row];
      if (cells !== undefined && merge.left < cells.length) cells[merge.left] = text;
    }
  }
  return rows;
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'number' ? fromCellNumber(value).toString() : String(value);
}
