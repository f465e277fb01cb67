import { quoteSheetName } from '../workbook/address';

/** A reference inside a formula; `sheet` null when it stands without one. `cells` is "A1", "$A$1:B2", "A:C" or "3:5". */
export interface WrittenReference {
  readonly sheet: string | null;
  readonly cells: string;
}

const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6}`;
const CELLS = String.raw`${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9][0-9]{0,6}:\$?[1-9][0-9]{0,6}`;
const PIECES = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!|(?<![\p{L}\p{N}_.$!']))(${CELLS})(?![\p{L}\p{N}_.(!])`,
  'giu',
);

/** The formula with each reference replaced by what `change` gives for it; texts in quotes are left alone. */
export function mapReferences(
  formula: string,
  change: (reference: WrittenReference) => WrittenReference | null,
): string {
  return formula.replace(PIECES, (whole: string, prefix: string | undefined, cells: string | undefined) => {
    if (cells === undefined) return whole;
    const reference = { sheet: prefix === undefined ? null : unquote(prefix), cells };
    const changed = change(reference);
    if (changed === null) return '#REF!';
    if (changed.sheet === reference.sheet && changed.cells === cells) return whole;
    if (changed.sheet === null) return changed.cells;
    return `${quoteSheetName(changed.sheet)}!${changed.cells}`;
  });
}

/**
 * Where the cells of a reference are after rows were inserted (`count` > 0) or deleted (`count` < 0) at row `at`
 * (from 0); null when all of them are gone.
 */
export function moveRows(cells: string, at: number, count: number): string | null {
  const parts = cells.split(':');
  const rows = parts.map((part) => /[0-9]+$/.exec(part)?.[0]);
  if (rows.some((row) => row === undefined)) return cells;
  const first = Number(rows[0]) - 1;
  const last = Number(rows[rows.length - 1]) - 1;
  const moved = movedSpan(first, last, at, count);
  if (moved === null) return null;
  return parts
    .map((part, index) => part.replace(/[0-9]+$/, String((index === 0 ? moved.first : moved.last) + 1)))
    .join(':');
}

/** The same for a span of rows. */
export function movedSpan(
  first: number,
  last: number,
  at: number,
  count: number,
): { first: number; last: number } | null {
  if (count >= 0) {
    return { first: first >= at ? first + count : first, last: last >= at ? last + count : last };
  }
  const end = at - count;
  const newFirst = first < at ? first : first >= end ? first + count : at;
  const newLast = last < at ? last : last >= end ? last + count : at - 1;
  return newFirst > newLast ? null : { first: newFirst, last: newLast };
}

function unquote(prefix: string): string {
  return prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
}
