/** A cell by zero-based row and column, as every host port in this project speaks of cells. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; both corners are inside it, zero-based. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "AA" → 26. Letters only, either case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

/** Row 11, column 10 → "K12"; with `absolute` → "$K$12". */
export function cellName(row: number, column: number, absolute = false): string {
  const mark = absolute ? '$' : '';
  return `${mark}${columnName(column)}${mark}${String(row + 1)}`;
}

/** A range in A1 form; a single cell is written without a colon. */
export function rangeName(range: CellRange): string {
  const first = cellName(range.top, range.left);
  if (range.top === range.bottom && range.left === range.right) return first;
  return `${first}:${cellName(range.bottom, range.right)}`;
}

const A1 = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6}))?$/;

/** "K12" or "K12:L15", dollar signs allowed → a range; null when the text is no such address. */
export function parseRange(text: string): CellRange | null {
  const match = A1.exec(text.trim());
  if (match === null) return null;
  const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = match;
  const rows = [Number(r1) - 1, Number(r2) - 1];
  const columns = [columnIndex(c1), columnIndex(c2)];
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

/** The range of one cell. */
export function cellRange(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

/** Whether the cell lies in the range. */
export function contains(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** A sheet name as a formula writes it: quoted, inner quotes doubled. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The last row and column that Excel has, zero-based. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** Whether two ranges share a cell. */
export function overlaps(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
