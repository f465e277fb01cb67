import { LONG_RUNS } from './run-count';

// Set before each file of the project `long`: what runs for minutes is not hung.
const HALF_AN_HOUR = 30 * 60_000;

jest.setTimeout(HALF_AN_HOUR);
Object.assign(globalThis, { [LONG_RUNS]: true });
