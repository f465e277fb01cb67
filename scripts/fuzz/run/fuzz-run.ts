import { join } from 'node:path';
import type { FuzzOptions } from '../main';
import type { Answer, Order } from '../worker';
import { DOORS, type Door } from '../door-names';
import { faultOf, TOO_MUCH_COMPUTING, type Fault } from './fault';
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
  private readonly faults = new Map<string, readonly number[]>();

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

  /** The kinds of faults that were seen, and on which mutants. */
  kinds(): ReadonlyMap<string, readonly number[]> {
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
      await this.ended(outcome, order, worker);
      return;
    }
    this.doors += outcome.answer.doors;
    this.seconds += outcome.answer.seconds;
    for (const fault of outcome.answer.faults) await this.keep(fault, order, outcome.answer, worker);
    if (outcome.answer.memory <= MOST_MEMORY) return;
    // The memory may be that of a thousand mutants before: alone it is its own.
    worker.close();
    const again = await worker.run(order);
    if (!again.ok || again.answer.memory > MOST_MEMORY) await this.ended(again, order, worker);
  }

  /**
   * A process did not live through it, or took too much: a fault in any case. Which door it was is found by going through
   * each alone, in a process of its own.
   */
  private async ended(outcome: Outcome, order: Order, worker: WorkerProcess): Promise<void> {
    let isRepeated = false;
    for (const door of DOORS.filter((one) => order.doors?.includes(one) ?? true)) {
      const alone: Order = { ...order, doors: [door] };
      worker.close();
      const again = await worker.run(alone);
      const ending = endingFault(door, again);
      for (const fault of [...(ending === null ? [] : [ending]), ...(again.ok ? again.answer.faults : [])]) {
        isRepeated ||= fault === ending || fault.what === TOO_MUCH_COMPUTING;
        await this.keep(fault, alone, again.ok ? again.answer : null, worker);
      }
    }
    worker.close();
    if (!isRepeated) await this.keep(unrepeated(outcome), order, null, worker);
  }

  private async keep(
    fault: Fault,
    order: Order,
    answer: Answer | null,
    worker: WorkerProcess,
  ): Promise<void> {
    const known = this.faults.get(fault.key) ?? [];
    this.faults.set(fault.key, [...known, order.index]);
    if (known.length > 0) return;
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
    // What no door shows alone cannot be made smaller by trying one door.
    if (fault.door === '') return { bytes: new Uint8Array(), ...whole.answer };
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
  const ending = endingOf(outcome);
  return ending === null ? null : faultOf(door, ...ending);
}

/** A process that a mutant ended, though no door does so alone: told with the door that it was at. */
function unrepeated(outcome: Outcome): Fault {
  const [what, detail, place = ''] = endingOf(outcome) ?? ['ended', ''];
  const door = outcome.ok ? 'all doors together' : `at ${outcome.door ?? 'no door'}`;
  return faultOf('', `${what}, not repeated alone, ${door}`, detail, place);
}

/** What is told of it, the detail and the place; null for a mutant that came through. */
function endingOf(outcome: Outcome): readonly [string, string, string?] | null {
  if (outcome.ok) {
    const { memory } = outcome.answer;
    return memory > MOST_MEMORY ? ['too much memory', `${memory.toFixed(0)} MB`] : null;
  }
  const { why, detail } = outcome;
  if (why === 'computing') return [TOO_MUCH_COMPUTING, detail, detail.split(' < ').slice(0, 2).join(' < ')];
  if (why === 'memory') return ['too much memory', 'heap'];
  return [why === 'waiting' ? 'waiting for ever' : 'the process ended', detail];
}
