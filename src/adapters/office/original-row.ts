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
