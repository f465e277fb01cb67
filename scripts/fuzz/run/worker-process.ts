import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Door } from '../door-names';
import type { Answer, Order } from '../worker';

/** How a process ended over an order. */
export interface Ended {
  readonly ok: false;
  readonly why: 'computing' | 'memory' | 'ended' | 'waiting';
  /** The door that it was at; null when it was at none yet. */
  readonly door: Door | null;
  readonly detail: string;
}

/** What came of an order: the answer, or how the process ended over it. */
export type Outcome = { readonly ok: true; readonly answer: Answer } | Ended;

/** As `ziping audit` bounds its processes, in MB. */
const HEAP = 272;
const YOUNG = 16;
/** No mutant of ours waits for anything: one without an answer for so long, in milliseconds, never gives one. */
const LONGEST_WAIT = 180_000;

/** A process that runs mutants; it is replaced when one of them ends it. */
export class WorkerProcess {
  private child: ChildProcess | null = null;
  private heard: ((outcome: Outcome) => void) | null = null;
  private door: Door | null = null;

  constructor(
    private readonly script: string,
    private readonly report: string,
  ) {}

  async run(order: Order): Promise<Outcome> {
    const child = this.child ?? (await this.open());
    this.door = null;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.finish(this.ended('waiting', ''));
        this.close();
      }, LONGEST_WAIT);
      this.heard = (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      child.send(order, () => undefined);
    });
  }

  close(): void {
    const { child } = this;
    this.child = null;
    child?.kill('SIGKILL');
  }

  private open(): Promise<ChildProcess> {
    rmSync(this.report, { force: true });
    const child = fork(this.script, [this.report], {
      execArgv: [`--max-old-space-size=${String(HEAP)}`, `--max-semi-space-size=${String(YOUNG)}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    this.child = child;
    let errors = '';
    child.stderr?.on('data', (chunk) => (errors = (errors + String(chunk)).slice(-8_000)));
    child.on('exit', (code, signal) => {
      if (this.child === child) this.child = null;
      this.finish(this.ending(code, signal, errors));
    });
    return new Promise((resolve, reject) => {
      child.once('message', () => {
        child.on('message', (message: Answer | { readonly at: Door }) => {
          if ('at' in message) this.door = message.at;
          else this.finish({ ok: true, answer: message });
        });
        resolve(child);
      });
      child.once('exit', () => {
        reject(new Error(`the worker did not start: ${errors}`));
      });
    });
  }

  private finish(outcome: Outcome): void {
    const { heard } = this;
    this.heard = null;
    heard?.(outcome);
  }

  private ended(why: Ended['why'], detail: string): Ended {
    return { ok: false, why, door: this.door, detail };
  }

  private ending(code: number | null, signal: string | null, errors: string): Outcome {
    if (existsSync(this.report)) {
      const { frames } = JSON.parse(readFileSync(this.report, 'utf8')) as { frames: string[] };
      return this.ended('computing', frames.join(' < '));
    }
    if (/heap out of memory|Allocation failed/iu.test(errors)) return this.ended('memory', '');
    return this.ended('ended', `${String(code ?? signal)}\n${errors}`);
  }
}
