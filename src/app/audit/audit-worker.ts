import type { FileAudit } from '../../report/file-audit';
import { speaker, type Message } from '../../core/message/message';

/** Why a worker is of no more use. */
export const workerEnded = speaker({
  failed: { zh: '审计时程序出错', en: 'the program failed while auditing' },
  failedWith: { zh: '审计时程序出错（{detail}）', en: 'the program failed while auditing ({detail})' },
  outOfMemory: { zh: '占用内存过多', en: 'it needs too much memory' },
  tooSlow: { zh: '审计超时', en: 'the audit took too long' },
  stopped: { zh: '已停止', en: 'the audit was stopped' },
});

/** What comes of a file: its audit, or why the worker is of no more use. */
export type AuditAnswer =
  { readonly ok: true; readonly audit: FileAudit } | { readonly ok: false; readonly why: Message };

/** A process or a thread that audits the files that it is told of, one after the other, and answers in their order. */
export interface AuditWorker<T> {
  /** Whether files can be told to it. */
  readonly isUsable: boolean;
  /** Adds a file to those that it goes through. */
  tell(file: T): void;
  /** The answer about the first file that was not answered yet; a worker that takes longer, in milliseconds, is ended. */
  next(timeout: number): Promise<AuditAnswer>;
  /** Lets it go; one that is at a file still is stopped. Who waits for an answer is told. */
  close(): void;
}

/** The answers of a worker between their coming and their being asked for. */
export class AuditAnswers {
  private readonly heard: AuditAnswer[] = [];
  private why: Message | null = null;
  private listener: ((answer: AuditAnswer) => void) | null = null;

  /** Whether the worker has ended. */
  get isOver(): boolean {
    return this.why !== null;
  }

  hear(audit: FileAudit): void {
    const answer = { ok: true, audit } as const;
    if (this.listener === null) this.heard.push(answer);
    else this.listener(answer);
  }

  /** No more answers come, for a reason; the first reason stays. */
  end(why: Message): void {
    if (this.why !== null) return;
    this.why = why;
    this.listener?.({ ok: false, why });
  }

  /** The next answer; after the last one the reason for the end. */
  next(timeout: number): Promise<AuditAnswer> {
    const answer = this.heard.shift();
    if (answer !== undefined) return Promise.resolve(answer);
    if (this.why !== null) return Promise.resolve({ ok: false, why: this.why });
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.end(workerEnded('tooSlow'));
      }, timeout);
      this.listener = (next) => {
        clearTimeout(timer);
        this.listener = null;
        resolve(next);
      };
    });
  }
}
