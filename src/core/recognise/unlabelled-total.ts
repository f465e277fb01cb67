import { figure, isBlank } from './figures';
import { sumOf } from '../number/sum';
import type { RecognisedIndicator, RecognisedTable } from './recognised-table';
import type { FormRows } from './row-kinds';

/**
 * The last row of a form that holds nothing but a score, or a weight and a score, and no word: the sum of the rows above it,
 * whose label was left out. It must be more than any row above it could score; null for any other row.
 */
export function unlabelledTotal(
  { grid, header }: FormRows,
  indicators: readonly RecognisedIndicator[],
): RecognisedTable['total'] {
  const last = indicators.at(-1);
  const above = indicators.slice(0, -1);
  if (last === undefined || above.length === 0) return null;
  const { l3, target, actual, unit, note, weight, score } = last.cells;
  const value = figure(score);
  if (value === null || ![l3, target, actual, unit, note].every(isBlank)) return null;
  if (grid.row(last.row).some(({ column, text }) => column <= header.right && /\p{L}/u.test(text)))
    return null;
  const scores = above.flatMap(({ cells }) => figure(cells.score) ?? []);
  if (!scores.every((one) => one.lessThan(value)) || sumOf(scores).dividedBy(2).greaterThan(value))
    return null;
  const label = grid.field(last.row, header.left);
  return { row: last.row, label, weight: weight ?? null, score: score ?? null, grade: null };
}
