/**
 * The largest of the numbers, however many; null of none. `Math.max(...numbers)` puts every number on the stack, which
 * overflows where there are as many as a sheet has cells.
 */
export function largest(numbers: Iterable<number>): number | null {
  let most: number | null = null;
  for (const number of numbers) if (most === null || number > most) most = number;
  return most;
}

/** The smallest of the numbers, however many; null of none. */
export function smallest(numbers: Iterable<number>): number | null {
  let least: number | null = null;
  for (const number of numbers) if (least === null || number < least) least = number;
  return least;
}
