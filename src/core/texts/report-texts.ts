import { onceEach } from '../remember/once-each';
import { cellColumn, cellRow, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import type { CellAddress } from '../workbook/address';

/** A paragraph of a report that stands in a cell and speaks of points or money. */
export interface ReportText extends CellAddress {
  readonly sheet: string;
  /** In half width, without blanks: what patterns are written for. */
  readonly plain: string;
}

const SHORTEST = 8;
/** Longer texts are whole documents or data kept in a cell. */
const LONGEST = 20_000;

/** The paragraphs of a workbook that state points, rates or amounts, in the order of the sheets and from top to bottom. */
export function reportTexts(workbook: WorkbookSnapshot): readonly ReportText[] {
  return workbook.sheets.flatMap(textsOf);
}

const textsOf = onceEach((sheet: SheetSnapshot): readonly ReportText[] => {
  const texts: ReportText[] = [];
  for (const [key, { value }] of sheet.cells) {
    if (typeof value !== 'string' || value.length < SHORTEST || value.length > LONGEST) continue;
    if (!/[分率元]/u.test(value) || !/\d|满分/u.test(value)) continue;
    texts.push({
      sheet: sheet.name,
      row: cellRow(key),
      column: cellColumn(key),
      plain: plainText(value),
    });
  }
  return texts.sort((a, b) => a.row - b.row || a.column - b.column);
});

/** A text as patterns read it: half width, no blanks, and ≥ for what a conversion left as "$\geq$". */
export function plainText(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/\\(geq|leq)/gu, (_, sign: string) => (sign === 'geq' ? '≥' : '≤'))
      .replace(/\\%/gu, '%')
      // The blanks and dollars around these go with all others.
      .replace(/[\s$]+/gu, '')
  );
}

/** All paragraphs that stand in one column of a sheet, as one text. */
export interface ReportColumn {
  readonly sheet: string;
  /** The paragraphs, each begun by a line feed; there are no others. */
  readonly plain: string;
  /** The paragraph at a place of the text. */
  readonly at: (place: number) => ReportText;
}

/** The paragraphs of a workbook column by column: a report mostly stands in one, with a cell for each paragraph. */
export function reportColumns(workbook: WorkbookSnapshot): ReportColumn[] {
  const columns = new Map<string, ReportText[]>();
  for (const text of reportTexts(workbook)) {
    const key = `${text.sheet}\u0000${String(text.column)}`;
    const known = columns.get(key);
    if (known === undefined) columns.set(key, [text]);
    else known.push(text);
  }
  return [...columns.values()].flatMap((texts) => {
    const [first] = texts;
    if (first === undefined) return [];
    const starts: number[] = [];
    let plain = '';
    for (const text of texts) {
      starts.push(plain.length);
      plain += `\n${text.plain}`;
    }
    const at = (place: number): ReportText =>
      texts[starts.filter((start) => start <= place).length - 1] ?? first;
    return [{ sheet: first.sheet, plain, at }];
  });
}
