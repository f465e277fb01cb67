import { Worker } from 'node:worker_threads';
import { unreadableFile, type FileAudit } from '../core/audit/report/audit-report';
import type { AuditSettings } from './audit-one';

export interface AuditPoolOptions {
  /** The built script that each thread runs. */
  readonly script: string;
  readonly settings: AuditSettings;
  /** Threads at most. */
  readonly jobs: number;
  onDone?(done: number, total: number): void;
  /** Milliseconds after which a file is given up. */
  readonly timeout?: number;
}

/**
 * Memory that one file may take in a thread, in MB: with what lies outside of the heap — the file's bytes, its XML, the
 * program twice — the process stays below 512.
 */
const MEMORY_LIMIT = 272;
/** For what is thrown away at once; without a bound it takes another eighth of a gigabyte. */
const YOUNG_LIMIT = 32;
const TIMEOUT = 120_000;

/**
 * Audits files on several threads, in the order given. A file that takes too long or too much memory costs only its own
 * thread: the file comes back with an error and the others go on.
 */
export async function auditInThreads(
  files: readonly string[],
  options: AuditPoolOptions,
): Promise<FileAudit[]> {
  const results: FileAudit[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    let worker: Worker | null = null;
    for (let at = next++; at < files.length; at = next++) {
      const file = files[at] ?? '';
      worker ??= startWorker(options);
      const outcome = await auditOn(worker, file, options.timeout ?? TIMEOUT);
      results[at] = outcome.audit;
      if (!outcome.alive) {
        await worker.terminate();
        worker = null;
      }
      done += 1;
      options.onDone?.(done, files.length);
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(options.jobs, files.length)) }, work));
  return results;
}

function startWorker({ script, settings }: AuditPoolOptions): Worker {
  return new Worker(script, {
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT, maxYoungGenerationSizeMb: YOUNG_LIMIT },
  });
}

function auditOn(
  worker: Worker,
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
    const onMessage = (audit: FileAudit): void => {
      finish(audit, true);
    };
    const onError = (error: Error & { code?: string }): void => {
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? '占用内存过多' : `审计时程序出错（${error.message}）`);
    };
    const onExit = (): void => {
      fail('审计线程意外结束');
    };
    const timer = setTimeout(() => {
      fail('审计超时');
    }, timeout);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(file);
  });
}
