import { ObservableState } from './observable-state';
import type { Language } from '../../core/message/message';
import { PRESETS } from '../../core/profile/presets';
import type { MappingCorrection } from '../../core/recognise/recognised-table';
import {
  stopWhenCancelled,
  type ReadScope,
  type WorkbookEvent,
  type WorkbookHost,
} from '../../core/workbook/ports';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { PANE_CLOCK, type AuditClock } from './audit-clock';
import { auditWorkbook, withIgnored, type AuditProgress, type AuditResult } from './audit-workbook';
import { dependents, merged } from './changed-sheets';
import type { IgnoredFinding } from '../kept/ignored-findings';
import { failureOf, type Failure } from './live-sheet';
import type { ProfileInUse } from '../kept/profile-in-use';
import { unlessAborted } from './unless-aborted';

/** "workbook": the profile that the workbook is scored by; "auto": the preset that explains the scores best; or a preset. */
export type ProfileWish = 'workbook' | 'auto' | (string & {});

/** What the user and the workbook say, on which an audit depends. */
export interface SessionSettings {
  readonly profile: ProfileInUse;
  readonly ignored: readonly IgnoredFinding[];
  readonly corrections: readonly MappingCorrection[];
  /** In which findings are told; Chinese unless said. */
  readonly language?: Language;
}

export interface AuditState {
  /** "ready": the result is of the workbook as it was last read; it stays in sight while a newer audit runs. */
  readonly phase: 'reading' | 'running' | 'ready' | 'cancelled' | 'failed';
  readonly progress: AuditProgress | null;
  readonly result: AuditResult | null;
  readonly workbook: WorkbookSnapshot | null;
  readonly failure: Failure | null;
}

/** Longer than for the sheet in front: an audit reads all that depends on the edit. */
const SETTLE_MILLISECONDS = 600;

/**
 * The audit of the whole workbook as the pane keeps it: reads once, audits in turns, follows edits by reading only the
 * sheets that an edit can have changed, and keeps the last result while a newer one is made.
 */
export class AuditSession extends ObservableState<AuditState> {
  private settings: SessionSettings;
  /** null: the user has not chosen; then the profile that the workbook names counts, if it names one. */
  private wish: ProfileWish | null = null;
  private run: AbortController | null = null;
  /** Stops what is being read. Only the user does: what an overtaken audit reads is used by the next. */
  private stopReading = new AbortController();
  private cancelTimer: (() => void) | null = null;
  private readonly changed = new Set<string>();
  private allChanged = true;
  private reading: Promise<unknown> = Promise.resolve();
  /** How far the workbook had changed when the last page stopped to follow it; null before the first. */
  private left: number | null = null;

  constructor(
    private readonly host: WorkbookHost,
    settings: SessionSettings,
    private readonly clock: AuditClock = PANE_CLOCK,
  ) {
    super({
      phase: 'reading',
      progress: null,
      result: null,
      workbook: null,
      failure: null,
    });
    this.settings = settings;
  }

  get profileWish(): ProfileWish {
    return this.wish ?? (this.settings.profile.source === 'default' ? 'auto' : 'workbook');
  }

  /**
   * Begins to follow the workbook; audits it when it was not, or has changed since. `revision` counts the changes of the
   * workbook, those included that happen while nobody follows. Returns the function that stops.
   */
  follow(revision: () => number): () => void {
    const stopListening = this.host.onChange((event) => {
      this.hear(event);
    });
    if (this.left !== null && this.left !== revision()) this.allChanged = true;
    if (this.allChanged || this.changed.size > 0) void this.audit();
    return () => {
      stopListening();
      this.cancelTimer?.();
      this.left = revision();
    };
  }

  /** Audits the whole workbook anew. */
  async again(): Promise<void> {
    this.allChanged = true;
    await this.audit();
  }

  /** Stops the audit that runs, at once, and what it is reading; what an earlier one found stays. */
  cancel(): void {
    this.stopReading.abort();
    this.stopReading = new AbortController();
    this.run?.abort();
  }

  /** Takes the profile that the user chose. */
  async chooseProfile(wish: ProfileWish): Promise<void> {
    const before = this.profileWish;
    this.wish = wish;
    if (wish === before) return;
    await this.audit();
  }

  /** Takes what has changed in the settings of the workbook; what is ignored is put aside without a new audit. */
  take(settings: SessionSettings): void {
    const before = this.settings;
    this.settings = settings;
    const { result } = this.state;
    // Before the first audit there is nothing to correct; while it runs, it runs by what was said before.
    if (result === null && this.run === null) return;
    if (!same(before.corrections, settings.corrections) || !same(before.profile, settings.profile)) {
      void this.audit();
    } else if (result !== null && !same(before.ignored, settings.ignored)) {
      this.set({ result: withIgnored(result, settings.ignored) });
    }
  }

  private hear(event: WorkbookEvent): void {
    if (event.kind === 'selection' || event.kind === 'activated') return;
    if (event.kind === 'sheets') this.allChanged = true;
    else this.changed.add(event.sheet);
    this.cancelTimer?.();
    this.cancelTimer = this.clock.schedule(() => {
      this.cancelTimer = null;
      void this.audit();
    }, SETTLE_MILLISECONDS);
  }

  private async audit(): Promise<void> {
    this.run?.abort();
    const own = new AbortController();
    this.run = own;
    try {
      this.set({ phase: 'reading', progress: null, failure: null });
      const workbook = await unlessAborted(this.read(own.signal), own.signal);
      if (workbook === null || own.signal.aborted) {
        this.finish(own, { phase: 'cancelled' });
        return;
      }
      this.set({ phase: 'running' });
      const result = await auditWorkbook({
        file: '本工作簿',
        workbook,
        ...this.chosenProfile(),
        corrections: this.settings.corrections,
        ignored: this.settings.ignored,
        ...(this.settings.language === undefined ? {} : { language: this.settings.language }),
        signal: own.signal,
        onProgress: (progress) => {
          if (this.run === own) this.set({ progress });
        },
        pause: this.clock.pause,
        now: this.clock.now,
      });
      if (result.cancelled) this.finish(own, { phase: 'cancelled' });
      else this.finish(own, { phase: 'ready', result: withIgnored(result, this.settings.ignored) });
    } catch (error) {
      this.finish(own, { phase: 'failed', failure: failureOf(error) });
    }
  }

  private finish(own: AbortController, change: Partial<AuditState>): void {
    if (this.run !== own) return;
    this.run = null;
    this.set({ ...change, progress: null });
    if (change.phase !== 'ready') this.allChanged = true;
  }

  /** One reading after the other: what an overtaken audit has read is not lost for the next. */
  private read(signal: AbortSignal): Promise<WorkbookSnapshot> {
    const before = this.reading;
    const next = (async () => {
      await before.catch(() => undefined);
      // The audit that it was for has been overtaken or cancelled before its turn came.
      stopWhenCancelled(signal);
      const workbook = await this.readChanged();
      this.set({ workbook });
      return workbook;
    })();
    this.reading = next;
    return next;
  }

  /** Everything, or only what an edit can have changed: the sheets themselves and those with formulas that read them. */
  private async readChanged(): Promise<WorkbookSnapshot> {
    const known = this.state.workbook;
    const edited = new Set(this.changed);
    const whole = this.allChanged || known === null;
    if (!whole && edited.size === 0) return known;
    this.changed.clear();
    this.allChanged = false;
    const { signal } = this.stopReading;
    const read = async (sheets: ReadScope['sheets']): Promise<WorkbookSnapshot> =>
      (await this.host.read({ sheets, details: true }, signal)).workbook;
    try {
      if (whole) return await read('all');
      const names = dependents(known, edited);
      const workbook = await read(names);
      if (workbook.sheets.length < names.length) return await read('all');
      return merged(known, workbook);
    } catch (error) {
      this.allChanged = true;
      throw error;
    }
  }

  private chosenProfile(): Pick<Parameters<typeof auditWorkbook>[0], 'profile' | 'reason'> {
    const { profile, source } = this.settings.profile;
    if (this.profileWish === 'workbook') {
      return { profile, reason: source === 'sheet' ? '工作表“评分规则”' : '本簿选用的规则' };
    }
    const preset = PRESETS.find(({ id }) => id === this.profileWish);
    return preset === undefined ? { profile: 'auto' } : { profile: preset, reason: '由用户选定' };
  }
}

/** The settings are read anew with every refresh: what counts is what they say. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
