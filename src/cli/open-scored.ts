import type { ProfileInUse } from '../app/kept/profile-in-use';
import type { RuleProfile } from '../core/profile/rule-profile';
import type { RecognisedTable } from '../core/recognise/recognised-table';
import { oneLine } from '../core/workbook/shown-text';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import { profileFor } from './choose-profile';
import { shownPath } from './disk/file-name';
import { openWorkbook, type Opened } from './open-file';
import { recogniseFile } from './recognise-file';
import type { Terminal } from './terminal';

/**
 * A file with its tables and the profile that scores them, or why it cannot be read. What is wrong on its sheet 评分规则 is said
 * on stderr.
 */
export async function openScored(
  file: string,
  given: ProfileInUse | null,
  terminal: Terminal,
): Promise<
  Opened<{
    readonly workbook: WorkbookSnapshot;
    readonly profile: RuleProfile;
    readonly tables: readonly RecognisedTable[];
  }>
> {
  const opened = await openWorkbook(file, terminal);
  if (!opened.ok) return opened;
  const { profile, problems } = profileFor(opened.workbook, given);
  for (const problem of problems) terminal.error(`提示：${shownPath(file)}：${oneLine(problem)}`);
  return {
    ok: true,
    workbook: opened.workbook,
    profile,
    tables: await recogniseFile(file, opened, terminal),
  };
}
