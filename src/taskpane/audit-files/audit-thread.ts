import { AuditAnswers, workerEnded, type AuditAnswer, type AuditWorker } from '../../app/audit/audit-worker';
import type { AuditSettings } from '../../app/audit/audit-file';
import type { HandedInFile } from '../../app/audit/audit-run';
import type { FileAudit } from '../../report/file-audit';
import type { ThreadMessage } from './audit-thread-script';

/** A thread of the browser that audits files, so that the pane never waits for it. */
export class AuditThread implements AuditWorker<HandedInFile<File>> {
  private readonly answers = new AuditAnswers();

  constructor(
    private readonly thread: Worker,
    settings: AuditSettings,
  ) {
    thread.onmessage = ({ data }: MessageEvent<FileAudit>) => {
      this.answers.hear(data);
    };
    thread.onerror = (event) => {
      event.preventDefault();
      const { message: detail } = event;
      this.answers.end(detail ? workerEnded('failedWith', { detail }) : workerEnded('failed'));
    };
    thread.onmessageerror = () => {
      this.answers.end(workerEnded('failed'));
    };
    this.send({ settings });
  }

  get isUsable(): boolean {
    return !this.answers.isOver;
  }

  tell(handedIn: HandedInFile<File>): void {
    this.send({ handedIn });
  }

  next(timeout: number): Promise<AuditAnswer> {
    return this.answers.next(timeout);
  }

  close(): void {
    this.answers.end(workerEnded('stopped'));
    this.thread.terminate();
  }

  private send(message: ThreadMessage): void {
    this.thread.postMessage(message);
  }
}

/** Starts a thread with a copy of the program that audits. */
export function openAuditThread(settings: AuditSettings): AuditThread {
  return new AuditThread(new Worker(new URL('./audit-thread-script.ts', import.meta.url)), settings);
}
