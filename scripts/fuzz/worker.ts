import { DOORS, type Door } from './door-names';
import { MOST_COMPUTING, doorsFor, throughDoor } from './doors';
import { MutantMaker, type Mutant } from './make-mutant';
import type { Fault } from './run/fault';
import { Watchdog } from './run/watchdog';

/** What the worker is asked to do with a mutant. */
export interface Order {
  readonly seed: number;
  readonly index: number;
  /** Which of its changes are made; all when left out. */
  readonly kept?: readonly number[];
  /** Bytes that were made smaller, in the place of the mutant's own. */
  readonly bytes?: Uint8Array;
  /** Only these doors. */
  readonly doors?: readonly Door[];
  /** Every door, not some of them in turns. */
  readonly all?: boolean;
  /** Gives the mutant back. */
  readonly wantsBytes?: boolean;
}

export interface Answer {
  readonly faults: readonly Fault[];
  readonly story: readonly string[];
  readonly file: string;
  readonly changes: number;
  readonly bytes?: Uint8Array;
  /** Doors that it went through. */
  readonly doors: number;
  /** Processor time that it took, in seconds. */
  readonly seconds: number;
  /** Highest memory of this process so far, in MB. */
  readonly memory: number;
}

/** Runs mutants as it is told, one after the other; the door that it is at is told before, for whoever has to end it. */
async function work(): Promise<void> {
  const [report = ''] = process.argv.slice(2);
  const maker = await MutantMaker.open();
  const watchdog = new Watchdog(report, MOST_COMPUTING);
  process.on('message', (order: Order) => void answered(order, maker, watchdog));
  process.on('disconnect', () => process.exit());
  process.send?.({ ready: true });
}

async function answered(order: Order, maker: MutantMaker, watchdog: Watchdog): Promise<void> {
  const { seed, index, kept } = order;
  const begun = process.cpuUsage();
  const own = maker.make(seed, index, kept);
  const mutant: Mutant = order.bytes === undefined ? own : { ...own, bytes: order.bytes };
  const usual = doorsFor(mutant.kind, index, order.all === true || order.doors !== undefined);
  const wanted = order.doors === undefined ? usual : usual.filter((door) => order.doors?.includes(door));
  const faults: Fault[] = [];
  for (const door of DOORS.filter((one) => wanted.includes(one))) {
    process.send?.({ at: door });
    watchdog.begin();
    faults.push(...(await throughDoor(door, mutant, index)));
    watchdog.end();
  }
  const { user, system } = process.cpuUsage(begun);
  const answer: Answer = {
    faults,
    story: own.story,
    file: mutant.file,
    changes: maker.changes(seed, index),
    ...(order.wantsBytes === true ? { bytes: mutant.bytes } : {}),
    doors: wanted.length,
    seconds: (user + system) / 1e6,
    memory: process.resourceUsage().maxRSS / 1024,
  };
  process.send?.(answer);
}

void work();
