import type { CellRange } from '../../core/workbook/address';
import type { ApplyResult, WritePlan } from '../../core/workbook/plan';
import {
  HostError,
  hiddenSheetError,
  type Cancellation,
  type ReadResult,
  type ReadScope,
  type WorkbookEvent,
  type WorkbookHost,
} from '../../core/workbook/ports';
import { hostSays } from './failure-words';
import { SheetNames, listenToWorkbook } from './event-feed';
import { UserSettings, hostWorkbookSettings } from './host-settings';
import type { OfficeEnvironment } from './office-ready';
import { KnownMerges } from './known-merges';
import { readHost } from './read-workbook';
import { PATIENCE, hostError, runExcel } from './run-excel';
import { addressOf, visibilityOf } from './sheet-reader';
import type { Message } from '../../core/message/message';

type ExcelEnvironment = Extract<OfficeEnvironment, { readonly host: 'excel' }>;

/** The code that writes comes after the first reading: half of a start is not spent on it, and it is there before a person asks. */
const loadWriting = () => import('./apply-plan');

/** The workbook open in Excel, through Office.js. Each method is one `Excel.run`; failures are messages for a person. */
export class OfficeWorkbookHost implements WorkbookHost {
  readonly workbookSettings = hostWorkbookSettings;
  readonly userSettings = new UserSettings();
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  private readonly names = new SheetNames();
  private readonly merges = new KnownMerges();
  private listening: Promise<void> | null = null;

  constructor(
    private readonly environment: ExcelEnvironment,
    /** Milliseconds that one answer may take. */
    private readonly patience = PATIENCE,
  ) {}

  async read(scope: ReadScope, signal?: Cancellation): Promise<ReadResult> {
    try {
      const asksMerges = this.canReadMerges() && scope.live !== true;
      const read = await runExcel((context) => readHost(context, scope, asksMerges, signal), {
        patience: this.patience,
      });
      if (asksMerges) this.merges.learn(read.workbook.sheets);
      const result = scope.live === true && this.canReadMerges() ? this.merges.fill(read) : read;
      this.names.learn(result.workbook.sheets);
      // Asked for again by whoever writes, who is told if it does not come.
      void loadWriting().catch(() => undefined);
      return result;
    } catch (failure) {
      throw hostError(failure);
    }
  }

  async apply(
    plan: WritePlan,
    signal?: Cancellation,
    onWaiting: (message: Message) => void = () => undefined,
  ): Promise<ApplyResult> {
    try {
      const { applyPlan } = await loadWriting().catch((failure: unknown) => {
        throw new HostError(hostSays('notLoaded'), String(failure));
      });
      const result = await applyPlan(plan, {
        canReadMerges: this.canReadMerges(),
        patience: this.patience,
        signal,
        onWaiting: () => {
          onWaiting(hostSays('stillWaiting'));
        },
      });
      if (result.applied) this.merges.follow(plan);
      return result;
    } catch (failure) {
      const { words, detail } = hostError(failure);
      return { applied: false, reason: 'host', message: words, detail };
    }
  }

  async reveal(sheet: string, range: CellRange): Promise<void> {
    try {
      await runExcel(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.load('visibility');
        await context.sync();
        if (visibilityOf(worksheet.visibility) !== 'visible') throw hiddenSheetError(sheet);
        worksheet.activate();
        worksheet.getRange(addressOf(range)).select();
        await context.sync();
      });
    } catch (failure) {
      throw hostError(failure);
    }
  }

  onChange(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    this.listening ??= this.listen();
    return () => this.listeners.delete(listener);
  }

  /** Resolves once events flow; they are registered with the first listener. */
  async ready(): Promise<void> {
    await this.listening;
  }

  /** Excel's events are registered once and stay: a pane follows its workbook as long as it is open. */
  private async listen(): Promise<void> {
    try {
      await runExcel(async (context) => {
        const { supports } = this.environment;
        const moved = (sheet: string): void => {
          this.merges.forget(sheet);
        };
        listenToWorkbook(context, { names: this.names, supports, moved }, (event) => {
          for (const listener of this.listeners) listener(event);
        });
        const { worksheets } = context.workbook;
        worksheets.load('items/id,items/name');
        await context.sync();
        this.names.learn(worksheets.items);
      });
    } catch {
      // Without events the pane still works on demand; the next listener tries again.
      this.listening = null;
    }
  }

  private canReadMerges(): boolean {
    return this.environment.supports('1.13');
  }
}
