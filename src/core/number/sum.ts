import { constant, type Decimal } from './decimal';

/** The exact sum of weights, scores or amounts; 0 of none. A loop: a list may be as long as a sheet. */
export function sumOf(numbers: Iterable<Decimal>): Decimal {
  let sum = constant('0');
  for (const number of numbers) sum = sum.plus(number);
  return sum;
}
