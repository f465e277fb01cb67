import type { SummaryRow, SummarySubtotal, TotalKind } from './summary-list';

/** A 小计 as it was met: how many lines stand above it, and above each sum before it. */
export interface FoundSubtotal {
  readonly row: SummaryRow;
  readonly kind: TotalKind;
  readonly at: number;
  readonly starts: readonly number[];
}

/** A sum reaches back over few others. */
const MOST_STARTS = 4;
const ENDING = /(?:小计|合计|总计|(?:算术|加权)?平均(?:分|数|值|得分)?)$/u;

/** The partial sums of a list with the lines that each may be of. */
export function subtotalsOf(
  found: readonly FoundSubtotal[],
  projects: readonly SummaryRow[],
): SummarySubtotal[] {
  return found.map(({ row, kind, at, starts }, index) => {
    const ends = [...new Set([...found.slice(index + 1).map((next) => next.at), projects.length])];
    const from = [...new Set(starts)].reverse();
    const nearest = [...from.slice(0, MOST_STARTS), ...from.slice(MOST_STARTS).slice(-1)];
    const name = row.name.replace(ENDING, '');
    return {
      ...row,
      kind,
      above: nearest.map((start) => projects.slice(start, at)),
      below: [...ends.slice(0, MOST_STARTS), ...ends.slice(MOST_STARTS).slice(-1)].map((end) =>
        projects.slice(at, end),
      ),
      named: name === '' ? [] : projects.filter(({ department }) => department === name),
    };
  });
}
