import { gapText } from '../core/workbook/gap-text';
import { oneLine } from '../core/workbook/shown-text';
import type { ReadGap } from '../core/workbook/snapshot';
import type { Arguments, OptionSpec } from './command';
import { shownPath } from './disk/file-name';
import { complain, type Terminal } from './terminal';

/** The option of every command that writes what it read. */
export const ACCEPT_GAPS_OPTION: OptionSpec = {
  name: 'accept-gaps',
  help: '文件里有没读到的内容（例如损坏的工作表）时也照写；不写这一项就不写任何文件',
};

/** Says on stderr what of a file was not read. */
export function tellGaps(file: string, gaps: readonly ReadGap[], terminal: Terminal): void {
  for (const gap of gaps) terminal.error(`提示：${shownPath(file)}：没有读全，${oneLine(gapText(gap))}。`);
}

/** What was not read, as JSON tells it. */
export function gapTexts(gaps: readonly ReadGap[]): readonly string[] {
  return gaps.map(gapText);
}

/**
 * Whether a command may not write what it made of a file, because a part was not read that may hold a project, and the user
 * did not say that this is known. It is told.
 */
export function refusesGaps(
  file: string,
  gaps: readonly ReadGap[],
  input: Arguments,
  terminal: Terminal,
): boolean {
  const lost = gaps.filter(({ isHarmless }) => isHarmless !== true);
  if (lost.length === 0 || input.switches.has(ACCEPT_GAPS_OPTION.name)) return false;
  complain(
    terminal,
    `${shownPath(file)}：有 ${String(lost.length)} 处没有读到（见上面的提示），结果会不全，没有写任何文件。请先用 Excel 修复，或加 --accept-gaps 照写。`,
  );
  return true;
}
