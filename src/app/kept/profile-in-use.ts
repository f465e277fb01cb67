import { PROFILE_SHEET_NAME, profileFromRows } from '../../core/profile/profile-sheet';
import { DEFAULT_PROFILE, presetById } from '../../core/profile/presets';
import type { RuleProfile } from '../../core/profile/rule-profile';
import { filledRows } from '../../core/project-list/sheet-rows';
import type { SheetSnapshot, WorkbookSnapshot } from '../../core/workbook/snapshot';
import type { SettingsStore } from '../../core/workbook/ports';
import { rememberedBy } from '../../core/remember/remembered';

/** The rule profile that scores this workbook, and where it was found. */
export interface ProfileInUse {
  readonly profile: RuleProfile;
  /** "sheet": the readable sheet 评分规则; "settings": chosen earlier in the pane; "default": nobody chose yet. */
  readonly source: 'sheet' | 'settings' | 'default';
  /** Why the sheet 评分规则 could not be read, in Chinese; empty when all is well. */
  readonly problems: readonly string[];
}

const SETTING = 'profile';

/**
 * Decides which profile counts: the sheet 评分规则 when it can be read, else the id stored in the workbook, else the
 * default. An unreadable sheet is reported, never silently passed over.
 */
export function profileInUse(workbook: WorkbookSnapshot, storedId: string | null): ProfileInUse {
  const sheet = workbook.sheets.find((candidate) => candidate.name === PROFILE_SHEET_NAME);
  const stored = storedId === null ? null : presetById(storedId);
  const fallback: ProfileInUse =
    stored === null
      ? { profile: DEFAULT_PROFILE, source: 'default', problems: [] }
      : { profile: stored, source: 'settings', problems: [] };
  if (sheet === undefined) return fallback;
  const parsed = parsedRows(sheetRows(sheet));
  if (parsed.ok) return { profile: parsed.profile, source: 'sheet', problems: [] };
  return { ...fallback, problems: parsed.problems };
}

/** A folder of files is mostly scored by one profile, or by a few. */
const MOST_PROFILES = 50;

/** The same entries are read once: the thousand files of a bureau bear one sheet 评分规则. */
const parsedRows = rememberedBy(
  (rows: readonly (readonly string[])[]) => JSON.stringify(rows),
  profileFromRows,
  MOST_PROFILES,
);

/** The profile id that the user chose in the pane for this workbook, or null. */
export function storedProfileId(settings: SettingsStore): Promise<string | null> {
  return settings.get(SETTING);
}

/** Remembers the choice inside the workbook; the sheet 评分规则, where there is one, goes before it. */
export function storeProfileId(settings: SettingsStore, id: string): Promise<void> {
  return settings.set(SETTING, id);
}

/** Columns that the sheet 评分规则 has: 项目, 规定, 依据, 依据的性质. */
const PROFILE_COLUMNS = 4;

/** The cells of a sheet as texts, from its top left corner: what profileFromRows reads. */
export function sheetRows(sheet: SheetSnapshot): string[][] {
  return filledRows(sheet, { columns: PROFILE_COLUMNS, errors: 'blank' });
}
