import { ObservableState } from './observable-state';
import type { AuditReport } from '../../report/audit-report';
import { auditInWorkers } from './audit-pool';
import type { AuditWorker } from './audit-worker';
import { joinedReport } from './joined-report';

/** A file that a user handed over to be audited; `name` is its path below the folder that was chosen. */
export interface HandedInFile<T> {
  readonly name: string;
  readonly file: T;
}

export type AuditRunState<T> =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly done: number; readonly total: number }
  | {
      readonly phase: 'done';
      readonly report: AuditReport;
      readonly files: readonly HandedInFile<T>[];
      /** How many files were not looked at when the user stopped. */
      readonly left: number;
    };

export interface FilesToAudit<T> {
  readonly files: readonly HandedInFile<T>[];
  readonly passedOver: readonly string[];
  readonly openWorker: () => AuditWorker<HandedInFile<T>>;
  readonly jobs: number;
  readonly day: Date;
}

/** Between two looks at the progress, in milliseconds: hundreds of files a second would keep the pane drawing. */
const LOOK = 100;

/** The audit of many files beside the workbook that is open: runs on while the user looks at other pages. */
export class AuditRun<T> extends ObservableState<AuditRunState<T>> {
  private running: AbortController | null = null;

  constructor() {
    super({ phase: 'idle' });
  }

  /** Audits the files; resolves when they are done or the user stopped. One audit at a time. */
  async start({ files, passedOver, openWorker, jobs, day }: FilesToAudit<T>): Promise<void> {
    if (this.running !== null) return;
    const running = new AbortController();
    this.running = running;
    let looked = 0;
    let left = files.length;
    this.become({ phase: 'running', done: 0, total: files.length });
    try {
      const audits = await auditInWorkers(files, {
        nameOf: ({ name }) => name,
        openWorker,
        jobs,
        signal: running.signal,
        onDone: (done, total) => {
          left = total - done;
          const now = Date.now();
          if (now - looked < LOOK) return;
          looked = now;
          this.become({ phase: 'running', done, total });
        },
      });
      this.become({
        phase: 'done',
        report: joinedReport(audits, passedOver, day),
        files,
        left,
      });
    } catch (error) {
      this.become({ phase: 'idle' });
      throw error;
    } finally {
      this.running = null;
    }
  }

  /** Ends it here; the files that are done keep their results. */
  stop(): void {
    this.running?.abort();
  }

  /** Forgets the results, so that other files can be chosen. */
  clear(): void {
    if (this.running === null) this.become({ phase: 'idle' });
  }
}
