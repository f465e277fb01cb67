import { unreadableFile, type FileAudit } from '../core/audit/report/audit-report';
import type { AuditSettings } from './audit-one';
import { AuditProcess } from './audit-process';

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
  const { script, settings, jobs, timeout = TIMEOUT } = options;
  const results: FileAudit[] = [];
  const places = Math.max(1, Math.min(jobs, files.length));
  const waiting = [...files.keys()];
  let done = 0;
  const work = async (): Promise<void> => {
    let worker: AuditProcess | null = null;
    /** Files that the process has been told of: the one that it is at, and the one that it goes on with. */
    let told: number[] = [];
    while (told.length > 0 || waiting.length > 0) {
      // One that ended after its last answer is replaced, not waited for.
      worker ??= new AuditProcess(script, settings);
      // The next file is told ahead, so that no process waits for us; the last files are left to whoever is free.
      while (told.length === 0 || (told.length === 1 && waiting.length >= places)) {
        const next = waiting.shift();
        if (next === undefined) break;
        told.push(next);
        worker.tell(files[next] ?? '');
      }
      const [at = 0, ...rest] = told;
      const answer = await worker.next(timeout);
      results[at] = answer.ok ? answer.audit : givenUp(files[at] ?? '', answer.why);
      told = rest;
      if (!answer.ok || !worker.isUsable) {
        worker.close();
        worker = null;
        // What it had not come to is told to another.
        waiting.unshift(...told);
        told = [];
      }
      done += 1;
      options.onDone?.(done, files.length);
    }
    worker?.close();
  };
  await Promise.all(Array.from({ length: places }, work));
  return results;
}

function givenUp(file: string, why: string): FileAudit {
  return unreadableFile(file, `${file}：${why}，已跳过。请单独检查这个文件。`);
}
