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
  const reader = new CsvReader(delimiterOf(plain));
  for (let at = 0; at < plain.length;) {
    const taken = reader.take(plain.charAt(at), plain.charAt(at + 1));
    if (taken === 0) return { ok: false, row: reader.row };
    at += taken;
  }
  return reader.end() ? { ok: true, rows: reader.rows } : { ok: false, row: reader.row };
}

/** Takes a CSV text letter by letter. */
class CsvReader {
  readonly rows: string[][] = [];
  private cells: string[] = [];
  private cell = '';
  private state: 'plain' | 'quoted' | 'closed' = 'plain';

  constructor(private readonly delimiter: string) {}

  /** The row that is being read, from 1. */
  get row(): number {
    return this.rows.length + 1;
  }

  /** Takes a letter, seeing the next one; how many were taken, 0 where a cell goes on behind its quotes. */
  take(letter: string, next: string): 0 | 1 | 2 {
    if (this.state === 'quoted') return this.takeQuoted(letter, next);
    if (letter === '"' && this.state === 'plain' && this.cell.trim() === '') {
      this.cell = '';
      this.state = 'quoted';
    } else if (letter === this.delimiter) {
      this.endCell();
    } else if (letter === '\n' || letter === '\r') {
      this.endRow();
      if (letter === '\r' && next === '\n') return 2;
    } else if (this.state === 'plain') {
      this.cell += letter;
    } else if (letter.trim() !== '') {
      return 0;
    }
    return 1;
  }

  /** Ends the text; false inside quotes. */
  end(): boolean {
    if (this.state === 'quoted') return false;
    if (this.cell !== '' || this.cells.length > 0) this.endRow();
    return true;
  }

  private takeQuoted(letter: string, next: string): 1 | 2 {
    const isDoubled = letter === '"' && next === '"';
    if (letter === '"' && !isDoubled) this.state = 'closed';
    else this.cell += letter;
    return isDoubled ? 2 : 1;
  }

  private endCell(): void {
    this.cells.push(this.cell);
    this.cell = '';
    this.state = 'plain';
  }

  private endRow(): void {
    this.endCell();
    this.rows.push(this.cells);
    this.cells = [];
  }
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
