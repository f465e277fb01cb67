import type { SummaryRow, SummarySubtotal, TotalKind } from './summary-list';

/** A 小计 as it was met: how many lines stand above it, and above each sum before it. */
export interface FoundSubtotal {
  readonly row: SummaryRow;
  readonly kind: TotalKind;
  readonly at: number;
  readonly starts: readonly number[];
}

/** A sum reaches back over few others, or over all. */
const MOST_STARTS = 4;
/** Of a list with very many sums none reaches over all: to try it for each takes as long as there are lines times sums. */
const MOST_TRIED = 50_000;
const ENDING = /(?:小计|合计|总计|(?:算术|加权)?平均(?:分|数|值|得分)?)$/u;

/** The partial sums of a list with the lines that each may be of. */
export function subtotalsOf(
  found: readonly FoundSubtotal[],
  projects: readonly SummaryRow[],
): SummarySubtotal[] {
  const reachesOverAll = found.length * projects.length <= MOST_TRIED;
  const nearest = (bounds: readonly number[]): number[] => {
    const farther = bounds.slice(MOST_STARTS);
    return [...bounds.slice(0, MOST_STARTS), ...(reachesOverAll ? farther.slice(-1) : [])];
  };
  return found.map(({ row, kind, at, starts }, index) => {
    const ends = [...new Set([...found.slice(index + 1).map((next) => next.at), projects.length])];
    const name = row.name.replace(ENDING, '');
    return {
      ...row,
      kind,
      above: nearest([...new Set(starts)].reverse()).map((start) => projects.slice(start, at)),
      below: nearest(ends).map((end) => projects.slice(at, end)),
      named: name === '' ? [] : projects.filter(({ department }) => department === name),
    };
  });
}
