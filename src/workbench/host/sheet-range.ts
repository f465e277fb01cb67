import {
  parseRange,
  quoteSheetName,
  rangeName,
  type CellRange,
  LAST_COLUMN,
  LAST_ROW,
} from '../../core/workbook/address';
import { WireFailure } from './protocol';

/** An address as an add-in writes it: "A1:B2", "'表一'!A1", "$A$1"; undefined is the whole sheet. */
export function parseAddress(address: string | null | undefined): CellRange {
  if (address === undefined || address === null || address === '') {
    return { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
  }
  const local = address.slice(address.lastIndexOf('!') + 1);
  const range = parseRange(local) ?? wholeLines(local);
  if (range === null) throw new WireFailure('InvalidArgument', `The address ${address} is not valid.`);
  return range;
}

/** "3:5" and "B:D". */
function wholeLines(address: string): CellRange | null {
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(address);
  if (rows !== null) {
    return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: LAST_COLUMN };
  }
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(address);
  if (columns === null) return null;
  const range = parseRange(`${columns[1] ?? ''}1:${columns[2] ?? ''}1`);
  return range === null ? null : { ...range, bottom: LAST_ROW };
}

/** The address of a range as Excel answers it, with its sheet in front. */
export function fullAddress(sheetName: string, range: CellRange): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheetName);
  return `${plain ? sheetName : quoteSheetName(sheetName)}!${rangeName(range)}`;
}

/** The cells that two ranges share; null where they share none. */
export function intersect(a: CellRange, b: CellRange): CellRange | null {
  const shared = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return shared.top > shared.bottom || shared.left > shared.right ? null : shared;
}

/** Each cell of a range, row by row. */
export function* placesIn(range: CellRange): Generator<{ readonly row: number; readonly column: number }> {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) yield { row, column };
  }
}

/** A matrix in the shape of a range, as Excel answers `values`. */
export function matrixOf<T>(range: CellRange, at: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const line: T[] = [];
    for (let column = range.left; column <= range.right; column++) line.push(at(row, column));
    rows.push(line);
  }
  return rows;
}
