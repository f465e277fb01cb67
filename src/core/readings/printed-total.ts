import type { FieldCell, RecognisedTable } from '../recognise/recognised-table';
import { figure } from '../recognise/figures';
import { sumOf } from '../number/sum';
import { totalFundRow } from '../recognise/row-values';

/**
 * The cell of a table's 总分: in its total row, or in the head of a form that has none. The one in the head is the sum of the
 * table only where the table holds all of the hundred points: some places score the management of the project on a sheet
 * beside it.
 */
export function printedTotal(table: RecognisedTable): FieldCell | null {
  const { total, headTotal = null } = table;
  const below = total?.score ?? null;
  if (below !== null || headTotal === null) return below;
  const weights = [totalFundRow(table), ...table.indicators].flatMap(
    (row) => figure(row?.cells.weight) ?? [],
  );
  return sumOf(weights).equals(100) ? headTotal : null;
}
