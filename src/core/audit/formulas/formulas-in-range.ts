import { onceEach } from '../../remember/once-each';
import type { CellRange } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { formulaCells, type FormulaCell } from './formula-cells';

/** The formulas of one column from the top. */
interface FormulaColumn {
  readonly column: number;
  readonly cells: FormulaCell[];
}

const columnsOf = onceEach((sheet: SheetSnapshot): readonly FormulaColumn[] => {
  const found = new Map<number, FormulaColumn>();
  for (const cell of formulaCells(sheet)) {
    const { column } = cell;
    const known = found.get(column);
    if (known === undefined) found.set(column, { column, cells: [cell] });
    else known.cells.push(cell);
  }
  const columns = [...found.values()].sort((a, b) => a.column - b.column);
  for (const { cells } of columns) cells.sort((a, b) => a.row - b.row);
  return columns;
});

/**
 * The formulas in a range, one after the other. Those above it are not walked over: in a sheet of running sums each range is
 * as tall as the sheet, and most of its cells are no formulas.
 */
export function* formulasIn(sheet: SheetSnapshot, range: CellRange): Generator<FormulaCell> {
  for (const { column, cells } of columnsOf(sheet)) {
    if (column < range.left || column > range.right) continue;
    for (let at = firstFrom(cells, range.top); at < cells.length; at += 1) {
      const cell = cells[at];
      if (cell === undefined || cell.row > range.bottom) break;
      yield cell;
    }
  }
}

/** Where in a column the first formula stands that is not above a row. */
function firstFrom(cells: readonly FormulaCell[], row: number): number {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.row ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
