import { fork, type ChildProcess } from 'node:child_process';
import { AuditAnswers, workerEnded, type AuditAnswer, type AuditWorker } from '../app/audit/audit-worker';
import type { AuditSettings } from '../app/audit/audit-file';
import type { FileAudit } from '../report/file-audit';
import type { FileSettings } from './config/file-settings';
import type { WorkerMessage } from './audit-worker';
import { isOutOfMemory, memoryArguments } from './limits/process-memory';

/**
 * Memory that one file may take in a process, in MB: with what lies outside of the heap — the file's bytes, its XML, the
 * program — the process stays below 512.
 */
const MEMORY_LIMIT = 272;

/**
 * A process of ours that audits files by their paths. Processes rather than threads: two threads of one process share its
 * collector and were a fifth slower on two cores, and the memory of a thread cannot be bounded as well.
 */
export class AuditProcess implements AuditWorker<FileSettings> {
  /** What the process was last told. */
  private told: AuditSettings | null = null;
  private readonly child: ChildProcess;
  private readonly answers = new AuditAnswers();

  constructor(script: string) {
    this.child = fork(script, [], {
      execArgv: memoryArguments(MEMORY_LIMIT),
      // What V8 prints when memory runs out is told by us, with the file's name.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    this.child
      .on('message', (audit) => {
        this.answers.hear(audit as FileAudit);
      })
      .on('error', (error) => {
        this.answers.end(workerEnded('failedWith', { detail: error.message }));
      })
      .on('exit', (code, signal) => {
        const why = workerEnded(isOutOfMemory(code, signal) ? 'outOfMemory' : 'failed');
        // Answers that it sent before may still be under way; the channel closes after the last of them.
        if (!this.child.connected) this.answers.end(why);
        else
          this.child.once('disconnect', () => {
            this.answers.end(why);
          });
      });
  }

  get isUsable(): boolean {
    return !this.answers.isOver && this.child.connected;
  }

  tell({ file, settings }: FileSettings): void {
    // Files of one folder share theirs: they are sent once.
    if (settings !== this.told) this.send({ settings });
    this.told = settings;
    this.send({ file });
  }

  next(timeout: number): Promise<AuditAnswer> {
    return this.answers.next(timeout);
  }

  close(): void {
    this.answers.end(workerEnded('stopped'));
    // It keeps nothing, and one that is at a file would not hear that it is no longer wanted.
    this.child.kill('SIGKILL');
  }

  private send(message: WorkerMessage): void {
    // A process that has just died is heard of by its exit.
    this.child.send(message, () => undefined);
  }
}
