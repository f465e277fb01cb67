import type { CellRange } from '../../core/workbook/address';

/**
 * The merges of a sheet that lie on no other one. In a sound file none does; Excel takes a file for damaged in which one does,
 * and thousands over the whole sheet would be looked at for each cell. Of two on one another the upper left one stays.
 */
export function apartMerges(merges: readonly CellRange[]): CellRange[] {
  const kept = new Set<CellRange>();
  /** Those that may still reach the row that is looked at, by their left column; they never lie on one another. */
  const open: CellRange[] = [];
  const byTop = [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
  for (const merge of byTop) {
    let at = firstReaching(open, merge.left);
    let isFree = true;
    for (let other = open[at]; other !== undefined && other.left <= merge.right; other = open[at]) {
      if (other.bottom < merge.top) {
        open.splice(at, 1);
      } else {
        isFree = false;
        at += 1;
      }
    }
    if (!isFree) continue;
    open.splice(firstReaching(open, merge.left), 0, merge);
    kept.add(merge);
  }
  return merges.filter((merge) => kept.has(merge));
}

/** The first of the open ones that ends at or right of a column. */
function firstReaching(open: readonly CellRange[], column: number): number {
  let [low, high] = [0, open.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((open[middle]?.right ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}
