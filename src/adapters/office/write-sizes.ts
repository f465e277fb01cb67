import { columnName } from '../../core/workbook/address';
import { charactersToPoints } from './column-width';

/** Queues widths of columns, in characters; neighbours of one width go together. */
export function writeColumnWidths(
  worksheet: Excel.Worksheet,
  widths: readonly { readonly column: number; readonly width: number }[],
): void {
  for (const { first, last, size } of runs(widths.map((w) => [w.column, w.width]))) {
    const address = `${columnName(first)}:${columnName(last)}`;
    worksheet.getRange(address).format.columnWidth = charactersToPoints(size);
  }
}

/** Queues heights of rows, in points; neighbours of one height go together. */
export function writeRowHeights(
  worksheet: Excel.Worksheet,
  heights: readonly { readonly row: number; readonly height: number }[],
): void {
  for (const { first, last, size } of runs(heights.map((h) => [h.row, h.height]))) {
    worksheet.getRange(`${String(first + 1)}:${String(last + 1)}`).format.rowHeight = size;
  }
}

/** Neighbouring lines of one size, so that they are set at once. */
function runs(
  sizes: readonly (readonly [number, number])[],
): { first: number; last: number; size: number }[] {
  const found: { first: number; last: number; size: number }[] = [];
  for (const [at, size] of [...sizes].sort(([a], [b]) => a - b)) {
    const previous = found[found.length - 1];
    if (previous?.last === at - 1 && previous.size === size) previous.last = at;
    else found.push({ first: at, last: at, size });
  }
  return found;
}
