import { fork, type ChildProcess } from 'node:child_process';
import { endsWithUs } from './ends-with-us';
import { isOutOfMemory, MOST_MEMORY, memoryArguments, residentMemory } from './process-memory';
import { procFile } from './proc-file';
import { LIMITED_COMMANDS, SECONDS_A_FILE, type WorkMessage } from './limited-work';

/** Where results and everything else go. */
export interface Printer {
  out(text: string): void;
  error(text: string): void;
}

/** How often the computing time is looked at, in milliseconds. */
const LOOK_MS = 200;
/** Where a system does not tell the computing time, so many seconds of the clock stand for one: other programs run too. */
const CLOCK_FACTOR = 6;
/** A process that was asked to end has this long to throw away what it was writing. */
const GRACE_MS = 500;
/** Of a second, in the counts of /proc: the same on every Linux. */
const TICKS = 100;

/** Whether a command line is one that is run with limits. */
export function isLimited([name = '', ...rest]: readonly string[]): boolean {
  return LIMITED_COMMANDS.has(name) && rest.length > 0;
}

/**
 * Runs a command line in a process of its own (`script`), whose memory and computing time are bounded, and resolves with the
 * exit code: 2 where a limit was reached, which is told in Chinese with the file's name. Rejects for a fault of the program.
 * A hostile file can fill memory in ways that end the whole process, and compute where no timer of its own process rings:
 * only another process can tell of it. Files are whole or not there all the same: they are put in place by one step.
 */
export function runLimited(args: readonly string[], script: string, printer: Printer): Promise<number> {
  // A signal while the process is being made must not end us and leave it: nothing hears until it is there.
  for (const signal of SIGNALS) process.on(signal, wait);
  const child = fork(script, args, {
    execArgv: memoryArguments(LIMITED_COMMANDS.get(args[0] ?? '') ?? 0),
    // What V8 prints when memory runs out, on stderr, is told by us. Its stdout is ours, for who names /dev/stdout as a target.
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  });
  const code = new LimitedRun(child, printer).finished();
  for (const signal of SIGNALS) process.off(signal, wait);
  return code;
}

/** What ends a command from outside. */
const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const wait = (): void => undefined;

class LimitedRun {
  private file = '';
  private seconds = SECONDS_A_FILE;
  private from = 0;
  private fromClock = Date.now();
  private code: number | null = null;
  private fault: string | null = null;
  private isTooLong = false;
  private isTooLarge = false;
  private signal: NodeJS.Signals | null = null;

  constructor(
    private readonly child: ChildProcess,
    private readonly printer: Printer,
  ) {}

  async finished(): Promise<number> {
    const look = setInterval(() => {
      this.look();
    }, LOOK_MS);
    const stop = (signal: NodeJS.Signals): void => {
      this.stop(signal);
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    const release = endsWithUs(this.child.pid);
    try {
      const ended = await this.end();
      return this.tell(ended.code, ended.signal);
    } finally {
      clearInterval(look);
      release();
      for (const signal of SIGNALS) process.off(signal, stop);
      // The shell is to see that the command was stopped, not that it ended.
      if (this.signal !== null) process.kill(process.pid, this.signal);
    }
  }

  /** Waits for the end and for all that was told before it. */
  private end(): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }> {
    return new Promise((resolve, reject) => {
      this.child.on('message', (message) => {
        this.hear(message as WorkMessage);
      });
      this.child.on('error', reject);
      this.child.on('exit', (code, signal) => {
        if (this.child.connected) this.child.once('disconnect', () => resolve({ code, signal }));
        else resolve({ code, signal });
      });
    });
  }

  private hear(message: WorkMessage): void {
    if ('out' in message) this.printer.out(message.out);
    else if ('error' in message) this.printer.error(message.error);
    else if ('code' in message) this.code = message.code;
    else if ('fault' in message) this.fault = message.fault;
    else {
      this.file = message.begins;
      this.seconds = message.seconds;
      this.from = this.computed() ?? 0;
      this.fromClock = Date.now();
    }
  }

  private look(): void {
    if (this.code !== null || this.isTooLong || this.isTooLarge) return;
    const computed = this.computed();
    const clock = (Date.now() - this.fromClock) / 1000;
    this.isTooLong =
      computed === null ? clock > this.seconds * CLOCK_FACTOR : computed - this.from > this.seconds;
    // The bound of its heap does not hold what lies outside of it: bytes, and what the engine itself takes.
    this.isTooLarge = (residentMemory(this.child.pid) ?? 0) > MOST_MEMORY;
    if (this.isTooLong || this.isTooLarge) this.child.kill('SIGKILL');
  }

  /** Seconds that the process has computed so far; null where the system does not say. */
  private computed(): number | null {
    const stat = procFile(this.child.pid, 'stat');
    if (stat === null) return null;
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  }

  private stop(signal: NodeJS.Signals): void {
    this.signal = signal;
    this.child.kill(signal);
    setTimeout(() => this.child.kill('SIGKILL'), GRACE_MS).unref();
  }

  private tell(code: number | null, signal: NodeJS.Signals | null): number {
    if (this.fault !== null) throw Object.assign(new Error('fault'), { stack: this.fault });
    if (this.code !== null) return this.code;
    if (this.signal !== null) return 2;
    const named = this.file === '' ? '' : `${this.file}：`;
    if (this.isTooLong) {
      const limit = `计算超过 ${String(Math.round(this.seconds))} 秒`;
      this.printer.error(`错误：${named}${limit}，已停止，没有写完任何文件。${ADVICE}`);
      return 2;
    }
    if (this.isTooLarge || isOutOfMemory(code, signal)) {
      this.printer.error(`错误：${named}占用内存过多，已停止，没有写完任何文件。${ADVICE}`);
      return 2;
    }
    throw new Error(`the working process ended with ${String(code ?? signal)}`);
  }
}

const ADVICE = '请在 Excel 里看看是否有异常多的公式、合并或内容，拆成几个文件再试。';
