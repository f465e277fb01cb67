import type { FieldCell } from '../../recognise/recognised-table';

/** From this many neighbouring cells on, one finding speaks for all of them. */
export const LONG_RUN = 3;

/**
 * Splits things that stand in cells into runs of neighbours in one column: what is wrong all the way down is one thing
 * to say, not one for each row. `longRun`: how many neighbours make a run.
 */
export function runsOf<T>(
  items: readonly T[],
  cellOf: (item: T) => FieldCell,
  longRun: number = LONG_RUN,
): T[][] {
  const sorted = [...items].sort(
    (a, b) => cellOf(a).column - cellOf(b).column || cellOf(a).row - cellOf(b).row,
  );
  const runs: T[][] = [];
  for (const item of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const cell = cellOf(item);
    const before = last === undefined ? null : cellOf(last);
    if (run !== undefined && before?.column === cell.column && before.row + 1 === cell.row) run.push(item);
    else runs.push([item]);
  }
  // Short runs stay single cells, so that each can be looked at by itself.
  return runs.flatMap((run) => (run.length >= longRun ? [run] : run.map((item) => [item])));
}
