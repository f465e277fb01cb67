import { ObservableState } from './observable-state';
import { speaker, type Language, type Phrase } from '../../core/message/message';
import { PROFILE_SHEET_NAME } from '../../core/profile/profile-sheet';
import { followRenamedSheets } from '../../core/recognise/place-corrections';
import type { MappingCorrection } from '../../core/recognise/recognised-table';
import { HostError } from '../../core/workbook/ports';
import type { WorkbookEvent, WorkbookHost } from '../../core/workbook/ports';
import type { CellRange } from '../../core/workbook/address';
import type { SheetSnapshot } from '../../core/workbook/snapshot';
import { readIgnored } from '../kept/ignored-findings';
import type { IgnoredFinding } from '../kept/ignored-findings';
import { readCorrections } from '../kept/mapping-corrections';
import { profileInUse, storedProfileId } from '../kept/profile-in-use';
import type { ProfileInUse } from '../kept/profile-in-use';
import { validateSheet } from './validate-sheet';
import type { SheetView } from './validate-sheet';

const say = speaker({
  nothingRead: {
    zh: '没有读到工作表。请点一下表格，再重试。',
    en: 'No sheet was read. Click the form and try again.',
  },
  failed: {
    zh: '读取工作簿时出错。请重试；仍不行时，复制详情发给技术人员。',
    en: 'The workbook could not be read. Try again; if it still fails, copy the details for your technical support.',
  },
});

/** Why nothing can be shown. `message` says what to do, `detail` is for 复制详情. */
export interface Failure {
  readonly message: Phrase;
  readonly detail: string;
}

/** What the pane knows of the sheet in front of the user. A new object for every change. */
export interface LiveState {
  readonly phase: 'loading' | 'ready' | 'failed';
  /** The last good view; stays while a newer one is read. */
  readonly view: SheetView | null;
  readonly profile: ProfileInUse;
  /** The sheet 评分规则 as last read. */
  readonly profileSheet: SheetSnapshot | null;
  readonly ignored: readonly IgnoredFinding[];
  /** What users have said of the columns of this workbook; of a renamed sheet under the name that it has now. */
  readonly corrections: readonly MappingCorrection[];
  readonly selection: { readonly sheet: string; readonly range: CellRange } | null;
  readonly failure: Failure | null;
  /** All sheets of the workbook, as last read. */
  readonly sheetNames: readonly string[];
  /** Moves once for each burst of changes in the workbook, when it has settled; 全簿 reads again then. */
  readonly revision: number;
}

/** Runs a function later; returns the function that takes it back. Tests pass their own. */
export type Schedule = (run: () => void, milliseconds: number) => () => void;

/** Long enough for the events of one edit to come together; the host itself waits until formulas are calculated. */
const SETTLE_MILLISECONDS = 50;

const later: Schedule = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};

const NOTHING_READ = { sheets: [], names: [], calculationMode: 'unknown', gaps: [] } as const;

/**
 * Follows the sheet in front of the user: listens to the host, waits until edits settle, reads once, and keeps the view
 * of that one reading. An answer that a later edit has overtaken is dropped and read again.
 */
export class LiveSheet extends ObservableState<LiveState> {
  private profileId: string | null = null;
  private settingsStale = true;
  /** Corrections of sheets that were not there any more, and what became of them: to find out takes a whole reading. */
  private followed: { readonly asked: string; readonly answer: readonly MappingCorrection[] } | null = null;
  private changed = false;
  /** Whether anything was told since the last answer; a host tells of a change before it answers what comes after. */
  private heard = false;
  private reading = false;
  private dirty = false;
  private held = false;
  private cancelTimer: (() => void) | null = null;
  private stopListening: (() => void) | null = null;

  constructor(
    private readonly host: WorkbookHost,
    private readonly schedule: Schedule = later,
    private readonly language: Language = 'zh',
  ) {
    super({
      phase: 'loading',
      view: null,
      profile: profileInUse(NOTHING_READ, null),
      profileSheet: null,
      ignored: [],
      corrections: [],
      selection: null,
      failure: null,
      sheetNames: [],
      revision: 0,
    });
  }

  /** Begins to follow the host; returns the function that stops it. */
  start(): () => void {
    this.stopListening = this.host.onChange((event) => {
      this.hear(event);
    });
    void this.read();
    return () => {
      this.stopListening?.();
      this.cancelTimer?.();
      this.stopListening = null;
      this.cancelTimer = null;
    };
  }

  /** Reads again at once, profile and settings included: after our own writes, and for 重试. */
  async refresh(): Promise<void> {
    this.settingsStale = true;
    this.cancelTimer?.();
    await this.read();
  }

  /**
   * Stops reading after events for the time of a write of our own; returns the function that ends it. What was told
   * meanwhile and has not been read since is read then.
   */
  hold(): () => void {
    this.held = true;
    this.cancelTimer?.();
    return () => {
      this.held = false;
      if (this.heard) this.settle();
    };
  }

  private hear(event: WorkbookEvent): void {
    if (event.kind === 'selection') {
      this.set({ selection: { sheet: event.sheet, range: event.range } });
      if (event.sheet !== this.state.view?.sheet) this.settle();
      return;
    }
    if (event.kind === 'sheets') this.settingsStale = true;
    if (event.kind !== 'activated' && 'sheet' in event && event.sheet === PROFILE_SHEET_NAME) {
      this.settingsStale = true;
    }
    if (event.kind !== 'activated') this.changed = true;
    this.settle();
  }

  private settle(): void {
    this.heard = true;
    if (this.held) return;
    this.cancelTimer?.();
    this.cancelTimer = this.schedule(() => {
      this.cancelTimer = null;
      void this.read();
    }, SETTLE_MILLISECONDS);
  }

  private async read(): Promise<void> {
    this.dirty = true;
    // Here and not with each event: a plan of our own tells of a hundred ranges, one by one.
    if (this.changed) {
      this.changed = false;
      this.set({ revision: this.state.revision + 1 });
    }
    if (this.reading) return;
    this.reading = true;
    while (this.dirty) {
      this.dirty = false;
      await this.readOnce();
    }
    this.reading = false;
  }

  private async readOnce(): Promise<void> {
    try {
      if (this.settingsStale) await this.readSettings();
      const { workbook, activeSheet, sheetNames } = await this.host.read({
        sheets: 'active',
        live: true,
      });
      this.heard = false;
      if (this.dirty) return;
      const sheet = workbook.sheets.find((one) => one.name === activeSheet) ?? workbook.sheets[0];
      if (sheet === undefined) throw new HostError(say('nothingRead'), 'empty read');
      const { ignored, corrections } = this.state;
      const profile = this.currentProfile();
      const view = validateSheet(workbook, sheet, profile, { ignored, corrections, language: this.language });
      this.set({ phase: 'ready', view, profile, sheetNames, failure: null });
    } catch (error) {
      this.set({ phase: 'failed', failure: failureOf(error) });
    }
  }

  private async readSettings(): Promise<void> {
    this.settingsStale = false;
    const { workbookSettings } = this.host;
    const [{ workbook, sheetNames }, id, ignored, kept] = await Promise.all([
      this.host.read({ sheets: [PROFILE_SHEET_NAME], live: true }),
      storedProfileId(workbookSettings),
      readIgnored(workbookSettings),
      readCorrections(workbookSettings),
    ]);
    const profileSheet = workbook.sheets.find((one) => one.name === PROFILE_SHEET_NAME) ?? null;
    this.profileId = id;
    this.set({ profileSheet });
    const corrections = await this.followRenamed(kept, sheetNames);
    this.set({ ignored, corrections, profile: this.currentProfile() });
  }

  private async followRenamed(
    kept: readonly MappingCorrection[],
    sheetNames: readonly string[],
  ): Promise<readonly MappingCorrection[]> {
    if (kept.every(({ sheet, anchor }) => anchor === undefined || sheetNames.includes(sheet))) return kept;
    const asked = JSON.stringify([kept, sheetNames]);
    if (this.followed?.asked !== asked) {
      const { workbook } = await this.host.read({ sheets: 'all' });
      this.followed = { asked, answer: followRenamedSheets(workbook, kept) };
    }
    return this.followed.answer;
  }

  private currentProfile(): ProfileInUse {
    const { profileSheet } = this.state;
    const sheets = profileSheet === null ? [] : [profileSheet];
    return profileInUse({ ...NOTHING_READ, sheets }, this.profileId);
  }
}

/** Puts whatever was thrown into words that a user can act on. */
export function failureOf(error: unknown): Failure {
  if (error instanceof HostError) return { message: error.words, detail: error.detail };
  const detail =
    error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);
  return { message: say('failed'), detail };
}
