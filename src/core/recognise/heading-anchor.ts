import { onceEach } from '../remember/once-each';
import { normaliseText } from '../table/labels';
import { cellColumn, cellRow, type SheetSnapshot } from '../workbook/snapshot';

/**
 * What stood in a row of headings when a person said what its columns are: by this the row and the columns are found again
 * after rows or columns came in or went, or the sheet got another name. Texts are as labels are compared.
 */
export interface HeadingAnchor {
  readonly row: number;
  readonly headings: readonly (readonly [column: number, text: string])[];
}

/** Longer texts are prose. */
const LONGEST_HEADING = 60;
/** No form has more columns; a row of a data sheet must not be kept whole in the workbook's settings. */
const MOST_HEADINGS = 60;

/** The anchor of a row of headings as it stands now. */
export function headingAnchor(sheet: SheetSnapshot, row: number): HeadingAnchor {
  return { row, headings: headingRows(sheet).get(row) ?? [] };
}

/** The texts of an anchor, the same for two rows that show the same headings in the same order. */
export function anchorTexts({ headings }: HeadingAnchor): string {
  return headings.map(([, text]) => text).join('\t');
}

/** The texts that may be headings, by row, in the order of their columns. */
export const headingRows = onceEach(
  (sheet: SheetSnapshot): ReadonlyMap<number, HeadingAnchor['headings']> => {
    const rows = new Map<number, (readonly [number, string])[]>();
    for (const [key, { value }] of sheet.cells) {
      if (typeof value !== 'string' || value.length > LONGEST_HEADING) continue;
      const text = normaliseText(value);
      if (text === '') continue;
      const row = cellRow(key);
      const texts = rows.get(row);
      if (texts === undefined) rows.set(row, [[cellColumn(key), text]]);
      else texts.push([cellColumn(key), text]);
    }
    for (const [row, texts] of rows) {
      texts.sort(([a], [b]) => a - b);
      if (texts.length > MOST_HEADINGS) rows.set(row, texts.slice(0, MOST_HEADINGS));
    }
    return rows;
  },
);

/**
 * Where a column of the anchor stands in another row of texts; null when the row is not the same row of headings, or when
 * the column cannot be told for certain. The row is the same when it shows most of the anchor's texts; a column is told by
 * its own text, a column without one by its neighbours.
 */
export function columnIn(
  headings: HeadingAnchor['headings'],
  { headings: old }: HeadingAnchor,
  column: number,
): number | null {
  if (!showsMost(headings, old)) return null;
  if (old.some(([at]) => at === column)) return columnOf(headings, old, column);
  const left = old.filter(([at]) => at < column).at(-1)?.[0];
  const right = old.find(([at]) => at > column)?.[0];
  const places = [left, right].flatMap((neighbour) => {
    if (neighbour === undefined) return [];
    const now = columnOf(headings, old, neighbour);
    return [now === null ? null : now + column - neighbour];
  });
  const [first] = places;
  if (first === undefined || first === null || places.some((place) => place !== first)) return null;
  return headings.some(([at]) => at === first) ? null : first;
}

/** Three of five: a form that lost or gained some columns is still known, a row that shares a few words is not. */
function showsMost(headings: HeadingAnchor['headings'], old: HeadingAnchor['headings']): boolean {
  const left = headings.map(([, text]) => text);
  let found = 0;
  for (const [, text] of old) {
    const at = left.indexOf(text);
    if (at < 0) continue;
    left.splice(at, 1);
    found += 1;
  }
  return found > 0 && found * 5 >= old.length * 3;
}

/** A column by its text; where the text stands more than once, by its turn, if it stands as often as before. */
function columnOf(
  headings: HeadingAnchor['headings'],
  old: HeadingAnchor['headings'],
  column: number,
): number | null {
  const text = old.find(([at]) => at === column)?.[1];
  const before = old.filter(([, other]) => other === text);
  const now = headings.filter(([, other]) => other === text);
  if (before.length !== now.length) return null;
  return now[before.findIndex(([at]) => at === column)]?.[0] ?? null;
}
