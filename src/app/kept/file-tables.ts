import type { RuleProfile } from '../../core/profile/rule-profile';
import type { FileRead } from '../../core/workbook/ports';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { correctedTables, type CorrectedTables } from './corrected-tables';
import { keptIn } from './kept-in';
import { readCorrections } from './mapping-corrections';
import { profileInUse, storedProfileId } from './profile-in-use';

/** The tables of a file that is not open, and the rules that it is scored by. */
export interface FileTables extends CorrectedTables {
  readonly workbook: WorkbookSnapshot;
  readonly profile: RuleProfile;
}

/** Finds the tables of a file, its columns read as its user said they are. */
export async function fileTables({
  workbook,
  settings,
}: Extract<FileRead, { readonly ok: true }>): Promise<FileTables> {
  const kept = keptIn(settings);
  return {
    workbook,
    ...correctedTables(workbook, await readCorrections(kept)),
    profile: profileInUse(workbook, await storedProfileId(kept)).profile,
  };
}
