const START = 'formula.mutation.set-formula-calculation-start';
const NOTIFICATION = 'formula.mutation.set-formula-calculation-notification';

/** Univer starts to calculate a tenth of a second after a change; a change without formulas may start nothing. */
const START_DEADLINE = 400;
/** A calculation that has not ended by then will not: whoever waits goes on with what there is. */
const END_DEADLINE = 10_000;

interface CommandSeen {
  readonly id: string;
  readonly params?: unknown;
}

/** Knows whether Univer's formulas are calculated, from the commands that pass by. */
export class CalculationClock {
  private state: 'settled' | 'waiting' | 'running' = 'settled';
  private waiters: (() => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Contents have changed: a calculation is going to start. */
  changed(): void {
    this.state = 'waiting';
    this.arm(START_DEADLINE);
  }

  see({ id, params }: CommandSeen): void {
    if (id === START) {
      this.state = 'running';
      this.arm(END_DEADLINE);
    } else if (id === NOTIFICATION && this.state === 'running' && isEnd(params)) {
      this.finish();
    }
  }

  settled(): Promise<void> {
    if (this.state === 'settled') return Promise.resolve();
    return new Promise((resolve) => this.waiters.push(resolve));
  }

  private arm(deadline: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.finish();
    }, deadline);
  }

  private finish(): void {
    clearTimeout(this.timer);
    this.state = 'settled';
    const { waiters } = this;
    this.waiters = [];
    for (const resolve of waiters) resolve();
  }
}

function isEnd(params: unknown): boolean {
  return (
    typeof (params as { functionsExecutedState?: unknown } | undefined)?.functionsExecutedState === 'number'
  );
}
