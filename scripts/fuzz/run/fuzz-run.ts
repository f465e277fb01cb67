import { join } from 'node:path';
import type { FuzzOptions } from '../main';
import type { Answer, Order } from '../worker';
import { DOORS, type Door } from '../door-names';
import { faultOf, type Fault } from './fault';
import { fewest, smallerBook } from './minimise';
import { WorkerProcess, type Outcome } from './worker-process';

/** A fault kind with the smallest file that shows it. */
export interface Kept {
  readonly fault: Fault;
  readonly index: number;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly story: readonly string[];
}

/** Who is told while the run goes on. */
export interface FuzzListener {
  readonly progress: (text: string) => void;
  /** A kind of fault that was not seen before: once as it was found, with no bytes, and once made small. */
  readonly kept: (kept: Kept) => void;
}

/** In MB: what one file may take. */
const MOST_MEMORY = 512;
/** A worker grows a little with what it remembers of a thousand files; a fresh one measures one mutant. */
const MUTANTS_A_WORKER = 4_000;
const MOST_RUNS = 160;
/** Faults that end the worker cost ten seconds a try. */
const MOST_SLOW_RUNS = 12;

/** Runs mutants in workers and keeps one of each kind of fault. */
export class FuzzRun {
  done = 0;
  doors = 0;
  /** Processor time of the mutants. */
  seconds = 0;
  private readonly numbers: Iterator<number>;
  private readonly faults = new Map<string, number>();

  constructor(
    private readonly options: FuzzOptions,
    private readonly script: string,
    private readonly folder: string,
    private readonly told: FuzzListener,
  ) {
    const { only, from, mutants } = options;
    this.numbers = (only ?? Array.from({ length: mutants }, (_, at) => from + at)).values();
  }

  /** All mutants, in as many workers as were asked for. */
  async work(): Promise<void> {
    await Promise.all(Array.from({ length: this.options.workers }, (_, at) => this.through(at)));
  }

  /** How often each kind of fault was seen. */
  counts(): ReadonlyMap<string, number> {
    return this.faults;
  }

  private async through(number: number): Promise<void> {
    const worker = this.worker(number);
    let since = 0;
    for (let next = this.numbers.next(); next.done !== true; next = this.numbers.next()) {
      const index = next.value;
      const order = this.order(index);
      const outcome = await worker.run(order);
      await this.heard(outcome, order, worker);
      this.done += 1;
      since += 1;
      if (outcome.ok && (since >= MUTANTS_A_WORKER || outcome.answer.memory > MOST_MEMORY)) {
        worker.close();
        since = 0;
      }
      if (this.done % 500 === 0)
        this.told.progress(`${String(this.done)} 个变体，${String(this.faults.size)} 种故障\n`);
    }
    worker.close();
  }

  private worker(number: number): WorkerProcess {
    return new WorkerProcess(
      this.script,
      join(this.folder, `stuck-${String(process.pid)}-${String(number)}.json`),
    );
  }

  private order(index: number): Order {
    const { seed, doors, all } = this.options;
    return { seed, index, ...(doors === null ? {} : { doors }), ...(all ? { all } : {}) };
  }

  private async heard(outcome: Outcome, order: Order, worker: WorkerProcess): Promise<void> {
    if (!outcome.ok) {
      await this.ended(order, worker);
      return;
    }
    this.doors += outcome.answer.doors;
    this.seconds += outcome.answer.seconds;
    for (const fault of outcome.answer.faults) await this.keep(fault, order, outcome.answer, worker);
    if (outcome.answer.memory <= MOST_MEMORY) return;
    // The memory may be that of a thousand mutants before: alone it is its own.
    worker.close();
    await this.ended(order, worker);
  }

  /** The worker did not live through it: which door it was is found by going through each alone. */
  private async ended(order: Order, worker: WorkerProcess): Promise<void> {
    for (const door of DOORS.filter((one) => order.doors?.includes(one) ?? true)) {
      const alone: Order = { ...order, doors: [door] };
      const fault = endingFault(door, await worker.run(alone));
      if (fault !== null) {
        worker.close();
        await this.keep(fault, alone, null, worker);
      }
    }
  }

  private async keep(
    fault: Fault,
    order: Order,
    answer: Answer | null,
    worker: WorkerProcess,
  ): Promise<void> {
    const known = this.faults.get(fault.key) ?? 0;
    this.faults.set(fault.key, known + 1);
    if (known > 0) return;
    const place = { fault, index: order.index, file: answer?.file ?? 'x', story: answer?.story ?? [] };
    this.told.kept({ ...place, bytes: new Uint8Array() });
    this.told.kept({ ...place, ...(await this.smallest(fault, order, worker)) });
  }

  /** The mutant with the fewest changes that still shows the fault, then with the fewest rows and cells. */
  private async smallest(
    fault: Fault,
    order: Order,
    worker: WorkerProcess,
  ): Promise<Pick<Kept, 'file' | 'bytes' | 'story'>> {
    const doors: readonly Door[] = [fault.door as Door];
    const base: Order = { seed: order.seed, index: order.index };
    const shows = async (own: Order): Promise<boolean> => {
      const outcome = await worker.run({ ...own, doors });
      const ending = endingFault(fault.door as Door, outcome);
      if (ending !== null) worker.close();
      if (ending?.what === fault.what) return true;
      return outcome.ok && outcome.answer.faults.some(({ key }) => key === fault.key);
    };
    const whole = await worker.run({ ...base, doors: [], wantsBytes: true });
    if (!whole.ok) return { file: 'x', bytes: new Uint8Array(), story: [] };
    const numbers = Array.from({ length: whole.answer.changes }, (_, at) => at);
    const kept = await fewest(numbers, (some) => shows({ ...base, kept: some }));
    const least = await worker.run({ ...base, kept, doors: [], wantsBytes: true });
    if (!least.ok) return { file: 'x', bytes: new Uint8Array(), story: [] };
    const { bytes = new Uint8Array(), file, story } = least.answer;
    const isSlow = /computing|memory|waiting/u.test(fault.what);
    const smaller = file.endsWith('.xlsx')
      ? await smallerBook(
          bytes,
          (fewer) => shows({ ...base, bytes: fewer }),
          isSlow ? MOST_SLOW_RUNS : MOST_RUNS,
        )
      : bytes;
    return { file, bytes: smaller, story };
  }
}

function endingFault(door: Door, outcome: Outcome): Fault | null {
  if (outcome.ok) {
    const { memory } = outcome.answer;
    return memory > MOST_MEMORY ? faultOf(door, 'too much memory', `${memory.toFixed(0)} MB`) : null;
  }
  if (outcome.why === 'computing')
    return faultOf(
      door,
      'too much computing',
      outcome.detail,
      outcome.detail.split(' < ').slice(0, 2).join(' < '),
    );
  if (outcome.why === 'memory') return faultOf(door, 'too much memory', 'heap');
  return faultOf(door, outcome.why === 'waiting' ? 'waiting for ever' : 'the process ended', outcome.detail);
}
