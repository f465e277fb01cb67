import type { Phrase } from '../message/message';
import { LAST_COLUMN, type CellAddress, type CellRange } from './address';

/** An error value in a cell, as the host prints it: "#DIV/0!", "#REF!" … */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. Blank (null), number, text, boolean and error are never mixed up. */
export type CellValue = null | number | string | boolean | CellError;

/** A cell that is not blank, or that carries a formula. */
export interface CellSnapshot {
  readonly value: CellValue;
  /** With the leading "=", A1, English function names; null for a constant. */
  readonly formula: string | null;
  /** Number format in its English form; "General" when none. */
  readonly format: string;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** Protection of a sheet. `formulasUnlocked` is undefined where a host cannot tell. */
export interface SheetProtection {
  readonly isProtected: boolean;
  readonly hasPassword?: boolean;
}

/** A data validation as read. `kind` keeps the host's word where we have none. */
export interface ValidationSnapshot {
  readonly range: CellRange;
  readonly kind: 'list' | 'decimal' | 'whole' | 'custom' | 'other';
  readonly formula1: string | null;
  readonly formula2: string | null;
}

/** One sheet as read, in one go. Rows and columns are absolute in the sheet and zero-based. */
export interface SheetSnapshot {
  /** Stable within one read; the host's id, or the name where there is none. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Smallest rectangle with all cells, or null for an empty sheet. */
  readonly used: CellRange | null;
  /** Sparse, keyed by `cellKey`. Use `cellAt` and `cellsOf`. */
  readonly cells: ReadonlyMap<number, CellSnapshot>;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly protection: SheetProtection;
  readonly validations: readonly ValidationSnapshot[];
  /** Cells with an explicit "unlocked" format, as ranges; undefined where it was not read. */
  readonly unlocked?: readonly CellRange[];
}

export interface NameSnapshot {
  readonly name: string;
  /** With the leading "=". */
  readonly refersTo: string;
  /** Sheet name when the name is local to one. */
  readonly scope: string | null;
  readonly hidden: boolean;
}

/** Something the reader could not read, said instead of guessed. */
export interface ReadGap {
  readonly sheet: string | null;
  readonly what: Phrase;
  /** Where it is, or where it begins; left out when no cell is meant. */
  readonly at?: CellAddress;
  /** Nothing that a table holds is missing: a sheet of a kind that has no cells, or what only checks would look at. */
  readonly isHarmless?: true;
}

/** A whole workbook as read. Plain data: the only thing recognition and audit ever see. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameSnapshot[];
  readonly calculationMode: 'auto' | 'manual' | 'unknown';
  readonly gaps: readonly ReadGap[];
}

/** As wide as the widest sheet, so that a key is unique. */
const COLUMN_STRIDE = LAST_COLUMN + 1;

const BLANK: CellSnapshot = { value: null, formula: null, format: 'General' };

/** The key of a cell in `SheetSnapshot.cells`. */
export function cellKey(row: number, column: number): number {
  return row * COLUMN_STRIDE + column;
}

/** The row of the cell with that key. */
export function cellRow(key: number): number {
  return Math.floor(key / COLUMN_STRIDE);
}

/** The column of the cell with that key. */
export function cellColumn(key: number): number {
  return key % COLUMN_STRIDE;
}

/** Where the cell with that key stands. */
export function cellAddress(key: number): CellAddress {
  return { row: cellRow(key), column: cellColumn(key) };
}

/** The cells of a sheet, each with the place where it stands, in the order in which they were read. */
export function* cellsOf<Cell>(sheet: {
  readonly cells: ReadonlyMap<number, Cell>;
}): Generator<readonly [at: CellAddress, cell: Cell]> {
  for (const [key, cell] of sheet.cells) yield [cellAddress(key), cell];
}

/**
 * The value of a cell as it may be calculated with. A file may claim a number that no spreadsheet holds (`<v>1e400</v>`):
 * it is the error that Excel has for such a number, so that nothing ever comes of Infinity.
 */
export function soundValue(value: CellValue): CellValue {
  return typeof value === 'number' && !Number.isFinite(value) ? { error: '#NUM!' } : value;
}

/** The cell at a place, its value sound; a blank one where nothing was read. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): CellSnapshot {
  const cell = sheet.cells.get(cellKey(row, column));
  if (cell === undefined) return BLANK;
  const value = soundValue(cell.value);
  return value === cell.value ? cell : { ...cell, value };
}

/** Whether a value is an error value. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}
