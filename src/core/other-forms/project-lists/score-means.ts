import type { Decimal } from '../../number/decimal';
import { sumOf } from '../../number/sum';
import { amountIn, amountsIn } from './grouped-lines';
import type { SummaryField, SummaryRow } from './summary-list';

/** Everything that a line over others may honestly show as their score: their sum, and their means, alike or weighted. */
export function scoreMeans(rows: readonly SummaryRow[], column: number): Decimal[] {
  const scores = amountsIn(rows, column);
  if (scores.length === 0) return [];
  const sum = sumOf(scores);
  const weighted = (['weight', 'initial', 'budget', 'executed'] as const).flatMap(
    (field) => weightedMean(rows, column, field) ?? [],
  );
  return [sum, sum.dividedBy(scores.length), sum.dividedBy(rows.length), ...weighted];
}

/** The mean of scores, each counted by a figure of its line; null where no line has both. */
export function weightedMean(
  rows: readonly SummaryRow[],
  column: number,
  field: SummaryField,
): Decimal | null {
  const pairs = rows.flatMap((row) => {
    const score = amountIn(row, column);
    const weight = row.figures.find((figure) => figure.field === field)?.number ?? null;
    return score === null || weight === null ? [] : [{ weight, points: score.times(weight) }];
  });
  const whole = sumOf(pairs.map(({ weight }) => weight));
  return whole.greaterThan(0) ? sumOf(pairs.map(({ points }) => points)).dividedBy(whole) : null;
}
