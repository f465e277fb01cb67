import { fileNotLookedAt, unreadableFile, type FileAudit } from '../../report/file-audit';
import type { AuditWorker } from './audit-worker';
import { speaker, type Message } from '../../core/message/message';

export interface AuditPoolOptions<T> {
  /** How a file is called in its report. */
  readonly nameOf: (file: T) => string;
  /** Starts a worker. */
  readonly openWorker: () => AuditWorker<T>;
  /** Workers at most. */
  readonly jobs: number;
  onDone?(done: number, total: number): void;
  /** Milliseconds after which a file is given up. */
  readonly timeout?: number;
  /** Once it is aborted no further file is begun, and those under way are left. */
  readonly signal?: AbortSignal;
}

const TIMEOUT = 120_000;

/**
 * Audits files in several workers, in the order given; each file comes back exactly once. A file that takes too long or too
 * much memory costs only its own worker: it comes back with an error and the others go on. So do the files that were not
 * come to when the user stopped.
 */
export async function auditInWorkers<T>(
  files: readonly T[],
  options: AuditPoolOptions<T>,
): Promise<FileAudit[]> {
  const { nameOf, openWorker, jobs, timeout = TIMEOUT, signal } = options;
  const results = new Map<number, FileAudit>();
  const places = Math.max(1, Math.min(jobs, files.length));
  const waiting = [...files.entries()];
  const open = new Set<AuditWorker<T>>();
  const stop = (): void => {
    waiting.length = 0;
    for (const worker of open) worker.close();
  };
  const work = async (): Promise<void> => {
    let worker: AuditWorker<T> | null = null;
    /** Files that the worker has been told of: the one that it is at, and the one that it goes on with. */
    let told: [number, T][] = [];
    while (told.length > 0 || waiting.length > 0) {
      // One that ended after its last answer is replaced, not waited for.
      worker ??= openWorker();
      open.add(worker);
      // The next file is told ahead, so that no worker waits for us; the last files are left to whoever is free.
      while (told.length === 0 || (told.length === 1 && waiting.length >= places)) {
        const next = waiting.shift();
        if (next === undefined) break;
        told.push(next);
        worker.tell(next[1]);
      }
      const [first, ...rest] = told;
      if (first === undefined) break;
      const answer = await worker.next(timeout);
      if (signal?.aborted === true) return;
      const [at, file] = first;
      results.set(at, answer.ok ? answer.audit : givenUp(nameOf(file), answer.why));
      told = rest;
      if (!answer.ok || !worker.isUsable) {
        worker.close();
        open.delete(worker);
        worker = null;
        // What it had not come to is told to another.
        waiting.unshift(...told);
        told = [];
      }
      options.onDone?.(results.size, files.length);
    }
  };
  signal?.addEventListener('abort', stop);
  if (signal?.aborted === true) stop();
  try {
    await Promise.all(Array.from({ length: places }, work));
  } finally {
    signal?.removeEventListener('abort', stop);
    for (const worker of open) worker.close();
  }
  return files.map((file, at) => results.get(at) ?? fileNotLookedAt(nameOf(file)));
}

const say = speaker({
  skipped: {
    zh: '{file}：{why}，已跳过。请单独检查这个文件。',
    en: '{file}: {why}; it was skipped. Check this file by itself.',
  },
});

function givenUp(file: string, why: Message): FileAudit {
  return unreadableFile(file, say('skipped', { file, why }));
}
