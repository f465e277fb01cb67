import type { FileAudit } from '../../report/file-audit';

/** What comes of a file: its audit, or in Chinese why the worker is of no more use. */
export type AuditAnswer =
  { readonly ok: true; readonly audit: FileAudit } | { readonly ok: false; readonly why: string };

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
  private why: string | null = null;
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

  /** No more answers come, for a reason in Chinese; the first reason stays. */
  end(why: string): void {
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
        this.end('审计超时');
      }, timeout);
      this.listener = (next) => {
        clearTimeout(timer);
        this.listener = null;
        resolve(next);
      };
    });
  }
}
