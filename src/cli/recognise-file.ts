import { correctedTables } from '../app/kept/corrected-tables';
import { keptIn } from '../app/kept/kept-in';
import { readCorrections } from '../app/kept/mapping-corrections';
import type { RecognisedTable } from '../core/recognise/recognised-table';
import { gapText } from '../core/workbook/gap-text';
import { oneLine } from '../core/workbook/shown-text';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import { shownPath } from './disk/file-name';
import type { Terminal } from './terminal';

/**
 * The tables of a file that was opened, its columns read as its user said in the pane that they are. What was said of
 * columns that are not there any more is told, and not applied.
 */
export async function recogniseFile(
  file: string,
  opened: { readonly workbook: WorkbookSnapshot; readonly settings: ReadonlyMap<string, string> },
  terminal: Terminal,
): Promise<readonly RecognisedTable[]> {
  const corrections = await readCorrections(keptIn(opened.settings));
  const { tables, gaps } = correctedTables(opened.workbook, corrections);
  for (const gap of gaps) terminal.error(`提示：${shownPath(file)}：${oneLine(gapText(gap))}。`);
  return tables;
}
