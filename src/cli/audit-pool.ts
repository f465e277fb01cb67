import { fork, type ChildProcess } from 'node:child_process';
import { unreadableFile, type FileAudit } from '../core/audit/report/audit-report';
import type { AuditSettings } from './audit-one';
import type { WorkerMessage } from './audit-worker';

export interface AuditPoolOptions {
  /** The built script that each process runs. */
  readonly script: string;
  readonly settings: AuditSettings;
  /** Processes at most. */
  readonly jobs: number;
  onDone?(done: number, total: number): void;
  /** Milliseconds after which a file is given up. */
  readonly timeout?: number;
}

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
const TIMEOUT = 120_000;

/**
 * Audits files in several processes, in the order given. A file that takes too long or too much memory costs only its own
 * process: the file comes back with an error and the others go on. Processes rather than threads: two threads of one
 * process share its collector and were a fifth slower on two cores.
 */
export async function auditInProcesses(
  files: readonly string[],
  options: AuditPoolOptions,
): Promise<FileAudit[]> {
  const results: FileAudit[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    let worker: ChildProcess | null = null;
    for (let at = next++; at < files.length; at = next++) {
      const file = files[at] ?? '';
      // One that ended after its last answer is replaced, not waited for.
      if (worker?.connected !== true) worker = startWorker(options);
      const outcome = await auditOn(worker, file, options.timeout ?? TIMEOUT);
      results[at] = outcome.audit;
      if (!outcome.alive) {
        worker.kill('SIGKILL');
        worker = null;
      }
      done += 1;
      options.onDone?.(done, files.length);
    }
    worker?.disconnect();
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(options.jobs, files.length)) }, work));
  return results;
}

function startWorker({ script, settings }: AuditPoolOptions): ChildProcess {
  const worker = fork(script, [], {
    execArgv: [
      `--max-old-space-size=${String(MEMORY_LIMIT)}`,
      `--initial-old-space-size=${String(FIRST_SEARCH)}`,
      `--max-semi-space-size=${String(YOUNG_LIMIT)}`,
    ],
    // What V8 prints when memory runs out is told by us, with the file's name.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  // What goes wrong between two files, or after a process was given up, is nobody's error.
  worker.on('error', () => undefined);
  send(worker, { settings });
  return worker;
}

function send(worker: ChildProcess, message: WorkerMessage): void {
  // A process that has just died is heard of by its exit.
  worker.send(message, () => undefined);
}

/** How V8 ends a process whose memory has run out: by its own abort, as each system tells it. */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return (
    signal === 'SIGABRT' || signal === 'SIGTRAP' || signal === 'SIGILL' || code === 134 || code === 0xc0000409
  );
}

function auditOn(
  worker: ChildProcess,
  file: string,
  timeout: number,
): Promise<{ readonly audit: FileAudit; readonly alive: boolean }> {
  return new Promise((resolve) => {
    const finish = (audit: FileAudit, alive: boolean): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve({ audit, alive });
    };
    const fail = (why: string): void => {
      finish(unreadableFile(file, `${file}：${why}，已跳过。请单独检查这个文件。`), false);
    };
    const onMessage = (audit: unknown): void => {
      finish(audit as FileAudit, true);
    };
    const onError = (error: Error): void => {
      fail(`审计时程序出错（${error.message}）`);
    };
    const onExit = (code: number | null, signal: NodeJS.Signals | null): void => {
      fail(isOutOfMemory(code, signal) ? '占用内存过多' : '审计时程序出错');
    };
    const timer = setTimeout(() => {
      fail('审计超时');
    }, timeout);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    send(worker, { file });
  });
}
