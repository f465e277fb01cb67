import type { CellRange } from '../../core/workbook/address';
import { cellAddress, type CellSnapshot } from '../../core/workbook/snapshot';

/** Cells of the rectangle from A1 that is gone through in a sheet; a stray cell in a far corner would make it billions. */
const MOST_IN_REACH = 20_000_000;
/** What is read of a sheet that reaches further: no form is larger. */
const ROWS = 20_000;
const COLUMNS = 100;

/** The cells of a sheet, cut to its first 20,000 rows and 100 columns where it reaches too far. */
export function withinArea(
  cells: Map<number, CellSnapshot>,
  used: CellRange | null,
): { readonly cells: Map<number, CellSnapshot>; readonly used: CellRange | null; readonly isFar: boolean } {
  if (used === null || (used.bottom + 1) * (used.right + 1) <= MOST_IN_REACH)
    return { cells, used, isFar: false };
  let [top, left, bottom, right] = [ROWS, COLUMNS, -1, -1];
  for (const key of [...cells.keys()]) {
    const { row, column } = cellAddress(key);
    if (row >= ROWS || column >= COLUMNS) {
      cells.delete(key);
      continue;
    }
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  return { cells, used: bottom < 0 ? null : { top, left, bottom, right }, isFar: true };
}

/** A rectangle from A1 as far as it is gone through. */
export function reachable(range: CellRange | null): CellRange | null {
  if (range === null) return null;
  const { bottom, right } = range;
  if ((bottom + 1) * (right + 1) <= MOST_IN_REACH) return { top: 0, left: 0, bottom, right };
  return { top: 0, left: 0, bottom: Math.min(bottom, ROWS - 1), right: Math.min(right, COLUMNS - 1) };
}
