import { shiftFormula } from '../formula/shift-formula';
import type { RecognisedTable } from '../recognise/recognised-table';
import type { CellExpectation, CellInput, WriteCommand } from '../workbook/plan';
import { cellAt, isCellError, type CellSnapshot, type SheetSnapshot } from '../workbook/snapshot';

/**
 * The columns that belong to a single indicator row: all that is filled on the form and beside it (aids, last year's figures),
 * without the labels of its levels and without cells that are merged over several rows.
 */
export function rowColumns(table: RecognisedTable, sheet: SheetSnapshot): number[] {
  const { columns } = table.indicatorHeader;
  const labels = Math.max(columns.l1?.column ?? -1, columns.l2?.column ?? -1, table.range.left - 1);
  const right = Math.max(table.range.right, sheet.used?.right ?? 0);
  const rows = new Set(table.indicators.map(({ row }) => row));
  const shared = (column: number): boolean =>
    sheet.merges.some(
      ({ top, left, bottom, right: end }) =>
        bottom > top && left <= column && column <= end && (rows.has(top) || rows.has(bottom)),
    );
  const found: number[] = [];
  for (let column = labels + 1; column <= right; column += 1) if (!shared(column)) found.push(column);
  return found;
}

/** What a cell holds, as input for another cell of its column; a formula is given as if it were copied there. */
export function movedInput(cell: CellSnapshot, column: number, from: number, to: number): CellInput | null {
  if (cell.formula !== null) {
    const formula = shiftFormula(cell.formula, { row: from, column }, { row: to, column });
    return { formula, ...(cell.value === null ? {} : { cached: cell.value }) };
  }
  if (cell.value === null || isCellError(cell.value)) return null;
  return { value: cell.value };
}

/** Whether the cell of `to` already does what that of `from` would do there. */
export function sameContent(
  a: CellSnapshot,
  b: CellSnapshot,
  column: number,
  from: number,
  to: number,
): boolean {
  if (a.formula !== null || b.formula !== null) {
    return (
      a.formula !== null &&
      b.formula !== null &&
      shiftFormula(a.formula, { row: from, column }, { row: to, column }) === b.formula
    );
  }
  return JSON.stringify(a.value) === JSON.stringify(b.value) && a.format === b.format;
}

/** The number format of a cell for another one, where they differ and the cell is typed in. */
export function formatCommand(
  sheet: string,
  row: number,
  column: number,
  format: string,
  present: string,
): WriteCommand[] {
  if (format === present) return [];
  const range = { top: row, left: column, bottom: row, right: column };
  return [{ op: 'setStyle', sheet, range, style: { numberFormat: format } }];
}

/** All that these rows hold now: the plan is refused when somebody has changed it since. */
export function expectRows(
  table: RecognisedTable,
  sheet: SheetSnapshot,
  rows: readonly number[],
): CellExpectation[] {
  const columns = rowColumns(table, sheet);
  return rows.flatMap((row) =>
    columns.map((column) => {
      const { value, formula } = cellAt(sheet, row, column);
      return { sheet: sheet.name, row, column, value, formula };
    }),
  );
}
