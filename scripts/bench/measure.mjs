// Timing: the median of several runs after one that warms up. Ratios hold better than digits.
import { performance } from 'node:perf_hooks';

/** The middle one of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds of each of several jobs, run in turn so that a busy moment of the machine hits all alike. */
export async function compare(jobs, runs = 7) {
  const times = new Map(jobs.map(({ name }) => [name, []]));
  for (let run = 0; run <= runs; run += 1) {
    for (const { name, work } of jobs) {
      const start = performance.now();
      await work();
      if (run > 0) times.get(name).push(performance.now() - start);
    }
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}
