/** The global that the project `long` sets before each of its files. */
export const LONG_RUNS = 'zipingLongRuns';

/** How often a property is tried: a sample in `npm test`, the whole number in `npm run test:long`. */
export function runCount(sample: number, whole: number): number {
  return LONG_RUNS in globalThis ? whole : sample;
}
