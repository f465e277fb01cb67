import { parseCsv } from '../../core/project-list/parse-csv';
import type { WorkbookFiles } from '../../core/workbook/ports';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { decodeText } from './decode-text';
import { speaker, type Phrase } from '../../core/message/message';

const say = speaker({
  openQuote: {
    zh: '{file} 第 {row} 行的引号不成对，从这里起分不清哪些是同一格，请补上或删去引号后再试。',
    en: 'Row {row} of {file} has a quotation mark without its other: from there on cells cannot be told apart. Add or delete it and try again.',
  },
});

/** A project list as its file holds it: the rows of a text, or a workbook with the list on one of its sheets. */
export type ListFile =
  | { readonly ok: true; readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: true; readonly kind: 'workbook'; readonly workbook: WorkbookSnapshot }
  /** Naming the file. */
  | { readonly ok: false; readonly message: Phrase };

/** Reads a project list by the ending of its name: .csv, .txt and .tsv as text, everything else as a spreadsheet. */
export async function readListFile(
  bytes: Uint8Array,
  fileName: string,
  files: Pick<WorkbookFiles, 'read'>,
): Promise<ListFile> {
  if (/\.(csv|txt|tsv)$/iu.test(fileName)) {
    const read = parseCsv(decodeText(bytes));
    if (read.ok) return { ok: true, kind: 'rows', rows: read.rows };
    return {
      ok: false,
      message: say('openQuote', { file: fileName, row: read.row }),
    };
  }
  const read = await files.read(bytes, fileName);
  return read.ok ? { ok: true, kind: 'workbook', workbook: read.workbook } : read;
}
