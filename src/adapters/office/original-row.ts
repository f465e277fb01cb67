import type { CellRange } from '../../core/workbook/address';

/** Where a row stood before rows were inserted and deleted; null for one that was not there. */
export function originalRow(
  row: number,
  moves: readonly { readonly at: number; readonly count: number }[],
): number | null {
  let at = row;
  for (const move of [...moves].reverse()) {
    if (move.count < 0) {
      if (at >= move.at) at -= move.count;
    } else if (at >= move.at + move.count) {
      at -= move.count;
    } else if (at >= move.at) {
      return null;
    }
  }
  return at;
}

/** Where the cells of a range stood before rows were inserted and deleted: in pieces where rows have come or gone in between. */
export function originalRanges(
  range: CellRange,
  moves: readonly { readonly at: number; readonly count: number }[],
): CellRange[] {
  if (moves.length === 0) return [range];
  const pieces: CellRange[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    const original = originalRow(row, moves);
    if (original === null) continue;
    const last = pieces[pieces.length - 1];
    if (last?.bottom === original - 1) pieces[pieces.length - 1] = { ...last, bottom: original };
    else pieces.push({ ...range, top: original, bottom: original });
  }
  return pieces;
}
