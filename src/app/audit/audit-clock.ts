import type { Schedule } from './live-sheet';

/** What a session needs beside the workbook; tests pass their own clock. */
export interface AuditClock {
  readonly schedule: Schedule;
  readonly pause: () => Promise<void>;
  readonly now: () => number;
}

/** The clock of the page that the pane is on. */
export const PANE_CLOCK: AuditClock = {
  schedule: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  now: () => Date.now(),
};
