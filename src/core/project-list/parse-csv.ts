import { projectFieldOf } from './project-columns';

const DELIMITERS = [',', '\t', ';', '，'] as const;

/** Lines from the top in which headings tell the delimiter: a title or a unit line may stand above them. */
const FIRST_LINES = 20;

/** The rows of a CSV text; where a quote goes wrong, the row from 1 in which it was opened. */
export type CsvRows =
  { readonly ok: true; readonly rows: string[][] } | { readonly ok: false; readonly row: number };

/**
 * The rows of a CSV text: quotes with doubled quotes inside, line breaks inside quotes, \r\n, \n or \r, a byte order mark.
 * The delimiter is the one of comma, tab, semicolon and full-width comma that parts the most headings, or else the one that
 * the first line has most of. A quote that never closes, or that closes in the middle of a cell, has taken cells and rows
 * with it that belong to others: then there are no rows.
 */
export function parseCsv(text: string): CsvRows {
  const plain = text.replace(/^\ufeff/, '');
  const delimiter = delimiterOf(plain);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let state: 'plain' | 'quoted' | 'closed' = 'plain';
  for (let index = 0; index < plain.length; index += 1) {
    const character = plain.charAt(index);
    if (state === 'quoted') {
      if (character !== '"') cell += character;
      else if (plain.charAt(index + 1) === '"') {
        cell += '"';
        index += 1;
      } else state = 'closed';
    } else if (character === '"' && state === 'plain' && cell.trim() === '') {
      cell = '';
      state = 'quoted';
    } else if (character === delimiter) {
      row.push(cell);
      cell = '';
      state = 'plain';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && plain.charAt(index + 1) === '\n') index += 1;
      rows.push([...row, cell]);
      row = [];
      cell = '';
      state = 'plain';
    } else if (state === 'closed') {
      if (character.trim() !== '') return { ok: false, row: rows.length + 1 };
    } else cell += character;
  }
  if (state === 'quoted') return { ok: false, row: rows.length + 1 };
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return { ok: true, rows };
}

function delimiterOf(text: string): string {
  const lines = firstLines(text);
  const headings = DELIMITERS.map((delimiter) =>
    Math.max(...lines.map((line) => headingsIn(line, delimiter))),
  );
  const most = Math.max(...headings);
  if (most > 1) return DELIMITERS[headings.indexOf(most)] ?? ',';
  const counts = DELIMITERS.map((delimiter) => (lines[0] ?? '').split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Longer lines hold no headings. */
const LONGEST_LINE = 10_000;

function firstLines(text: string): string[] {
  const lines: string[] = [];
  let from = 0;
  while (lines.length < FIRST_LINES && from <= text.length) {
    const rest = text.slice(from, from + LONGEST_LINE);
    const end = rest.search(/[\r\n]/);
    lines.push(end === -1 ? rest : rest.slice(0, end));
    if (end === -1) break;
    from += end + 1;
  }
  return lines;
}

function headingsIn(line: string, delimiter: string): number {
  return line.split(delimiter).filter((cell) => projectFieldOf(cell.replaceAll('"', '')) !== null).length;
}
