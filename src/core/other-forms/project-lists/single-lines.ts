import { constant, type Decimal } from '../../number/decimal';
import type { SummaryRow } from './summary-list';

/**
 * The lines of a list without those that sum others of it: 一、局本级 above its projects, or 小计 in a column of its own below
 * them. They are told by the amounts of a column alone, once taken from above and once from below.
 */
export function singleLines(rows: readonly SummaryRow[], column: number): readonly (readonly SummaryRow[])[] {
  const amountOf = ({ figures }: SummaryRow): Decimal | null =>
    figures.find((one) => one.column === column)?.number ?? null;
  return [rows, [...rows].reverse()].flatMap((lines) => {
    const ways: (readonly SummaryRow[])[] = [];
    // Heads of heads (一、局本级, （一）基建) only make the sum of those below them once these stand alone.
    for (let [before, left] = [lines, withoutHeads(lines, amountOf)]; left.length < before.length;) {
      ways.push(left);
      [before, left] = [left, withoutHeads(left, amountOf)];
    }
    return ways;
  });
}

function withoutHeads(
  rows: readonly SummaryRow[],
  amountOf: (row: SummaryRow) => Decimal | null,
): readonly SummaryRow[] {
  const single: SummaryRow[] = [];
  for (let at = 0; at < rows.length;) {
    const parts = partsAfter(rows, at, amountOf);
    for (const each of rows.slice(parts === 0 ? at : at + 1, at + parts + 1)) single.push(each);
    at += parts + 1;
  }
  return single;
}

/** How many of the rows right behind one make its amount; 0 where none do. */
function partsAfter(
  rows: readonly SummaryRow[],
  at: number,
  amountOf: (row: SummaryRow) => Decimal | null,
): number {
  const head = rows[at];
  const whole = head === undefined ? null : amountOf(head);
  if (whole === null || whole.lessThanOrEqualTo(0)) return 0;
  let made = constant('0');
  for (let next = at + 1; next < rows.length; next += 1) {
    const row = rows[next];
    made = made.plus(row === undefined ? 0 : (amountOf(row) ?? 0));
    if (made.equals(whole)) return next - at;
    if (made.greaterThan(whole)) return 0;
  }
  return 0;
}
