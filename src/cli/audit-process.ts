import { fork, type ChildProcess } from 'node:child_process';
import type { FileAudit } from '../core/audit/report/audit-report';
import type { AuditSettings } from './audit-one';
import type { WorkerMessage } from './audit-worker';

/**
 * Memory that one file may take in a process, in MB: with what lies outside of the heap — the file's bytes, its XML, the
 * program — the process stays below 512.
 */
const MEMORY_LIMIT = 272;
/**
 * Below this, in MB, the heap is not searched for what can be thrown away. Under a bound V8 searches a small heap over and
 * over, and each time drops much of what it has compiled: a batch of files took two fifths longer.
 */
const FIRST_SEARCH = 160;
/** For what is thrown away at once; without a bound it takes another eighth of a gigabyte. */
const YOUNG_LIMIT = 16;

/** What comes of a file: its audit, or in Chinese why the process is of no more use. */
export type Answer =
  { readonly ok: true; readonly audit: FileAudit } | { readonly ok: false; readonly why: string };

/** A process that audits the files that it is told of, one after the other, and answers in their order. */
export class AuditProcess {
  private readonly child: ChildProcess;
  private readonly answers: Answer[] = [];
  private ended: string | null = null;
  private listener: ((answer: Answer) => void) | null = null;

  constructor(script: string, settings: AuditSettings) {
    this.child = fork(script, [], {
      execArgv: [
        `--max-old-space-size=${String(MEMORY_LIMIT)}`,
        `--initial-old-space-size=${String(FIRST_SEARCH)}`,
        `--max-semi-space-size=${String(YOUNG_LIMIT)}`,
      ],
      // What V8 prints when memory runs out is told by us, with the file's name.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    this.child
      .on('message', (audit) => {
        this.hear({ ok: true, audit: audit as FileAudit });
      })
      .on('error', (error) => {
        this.end(`审计时程序出错（${error.message}）`);
      })
      .on('exit', (code, signal) => {
        const why = isOutOfMemory(code, signal) ? '占用内存过多' : '审计时程序出错';
        // Answers that it sent before may still be under way; the channel closes after the last of them.
        if (!this.child.connected) this.end(why);
        else
          this.child.once('disconnect', () => {
            this.end(why);
          });
      });
    this.send({ settings });
  }

  /** Whether files can be told to it. */
  get isUsable(): boolean {
    return this.ended === null && this.child.connected;
  }

  /** Adds a file to those that it goes through. */
  tell(file: string): void {
    this.send({ file });
  }

  /** The answer about the first file that was not answered yet; a process that takes too long is ended. */
  next(timeout: number): Promise<Answer> {
    const answer = this.answers.shift();
    if (answer !== undefined) return Promise.resolve(answer);
    if (this.ended !== null) return Promise.resolve({ ok: false, why: this.ended });
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.end('审计超时');
      }, timeout);
      this.listener = (heard) => {
        clearTimeout(timer);
        this.listener = null;
        resolve(heard);
      };
    });
  }

  /** Lets it go; one that is at a file still is stopped. */
  close(): void {
    if (this.ended === null && this.child.connected) this.child.disconnect();
    else this.child.kill('SIGKILL');
  }

  private send(message: WorkerMessage): void {
    // A process that has just died is heard of by its exit.
    this.child.send(message, () => undefined);
  }

  private hear(answer: Answer): void {
    if (this.listener === null) this.answers.push(answer);
    else this.listener(answer);
  }

  private end(why: string): void {
    if (this.ended !== null) return;
    this.ended = why;
    this.listener?.({ ok: false, why });
  }
}

/** How V8 ends a process whose memory has run out: by its own abort, as each system tells it. */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return (
    signal === 'SIGABRT' || signal === 'SIGTRAP' || signal === 'SIGILL' || code === 134 || code === 0xc0000409
  );
}
