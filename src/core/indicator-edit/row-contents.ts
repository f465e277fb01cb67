import { shiftFormula } from '../formula/shift-formula';
import type { RecognisedTable } from '../recognise/recognised-table';
import { cellRange } from '../workbook/address';
import type { CellExpectation, CellInput, WriteCommand } from '../workbook/plan';
import { expectCell } from '../workbook/expect-cells';
import { cellAt, isCellError, type CellSnapshot, type SheetSnapshot } from '../workbook/snapshot';
import { TEXT_FORMAT } from '../workbook/text-cells';

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
export function sameRowContent(
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

/**
 * Puts the contents of a cell with their number format. The format comes first: a number put into a cell formatted as text would
 * stay a text. Nobody has read the formats of blank cells: theirs goes nowhere, and what comes into one brings its own.
 */
export function placeCell(
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
  input: CellInput | null,
  source: CellSnapshot,
  present: CellSnapshot,
): WriteCommand[] {
  const contents: WriteCommand = { op: 'setCells', sheet, top: row, left: column, rows: [[input]] };
  if (isBlank(source) || (!isBlank(present) && source.format === present.format)) return [contents];
  const style = { numberFormat: source.format };
  const format: WriteCommand = { op: 'setStyle', sheet, range: cellRange(row, column), style };
  return source.format === TEXT_FORMAT ? [contents, format] : [format, contents];
}

function isBlank({ value, formula }: CellSnapshot): boolean {
  return value === null && formula === null;
}

/** The commands that let a row show what another one holds. */
export function replacedRow(
  table: RecognisedTable,
  sheet: SheetSnapshot,
  row: number,
  from: number,
): WriteCommand[] {
  return rowColumns(table, sheet).flatMap((column): WriteCommand[] => {
    const source = cellAt(sheet, from, column);
    const present = cellAt(sheet, row, column);
    if (sameRowContent(source, present, column, from, row)) return [];
    const input = movedInput(source, column, from, row);
    return placeCell({ sheet: sheet.name, row, column }, input, source, present);
  });
}

/** All that these rows hold now, labels included: the plan is refused when somebody has changed it since. */
export function expectRows(
  table: RecognisedTable,
  sheet: SheetSnapshot,
  rows: readonly number[],
): CellExpectation[] {
  const right = Math.max(table.range.right, sheet.used?.right ?? 0);
  const columns = Array.from({ length: right + 1 }, (_, column) => column);
  return rows.flatMap((row) => columns.map((column) => expectCell(sheet, row, column)));
}
