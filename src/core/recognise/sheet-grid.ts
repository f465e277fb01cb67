import { displayText } from '../number/number-format';
import type { CellRange } from '../workbook/address';
import {
  cellAt,
  cellColumn,
  cellKey,
  cellRow,
  type CellSnapshot,
  type SheetSnapshot,
} from '../workbook/snapshot';
import { cellText } from './cell-marks';
import type { FieldCell } from './recognised-table';

/** A cell that shows something, with its text as it stands and as labels are compared. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  /** Last row and column of the merged area that starts here; the cell itself when it is not merged. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly text: string;
  /** The text with widths, blanks, brackets and traditional characters evened out. */
  readonly label: string;
  /** What it may be by its text: bits of `MARK`. */
  readonly marks: number;
  readonly snapshot: CellSnapshot;
}

/** Merged areas larger than this are not looked into cell by cell: no label or value of a form is that large. */
const LARGEST_MERGE = 20_000;
/**
 * A sheet by rows, as recognition walks it: only cells that show something, those that a merged area covers left out.
 * Built only for sheets on which a table was suspected, and only the rows that are asked for are read.
 */
export class SheetGrid {
  private readonly rowKeys = new Map<number, number[]>();
  private readonly rows = new Map<number, readonly GridCell[]>();
  private readonly anchors = new Map<number, CellRange>();
  private readonly covered = new Set<number>();
  private readonly marks = new Map<number, number>();
  private readonly texts = new Map<number, string>();
  readonly lastRow: number;

  constructor(readonly sheet: SheetSnapshot) {
    let lastRow = -1;
    for (const [key, cell] of sheet.cells) {
      if (isEmpty(cell)) continue;
      const row = cellRow(key);
      const keys = this.rowKeys.get(row);
      if (keys === undefined) this.rowKeys.set(row, [key]);
      else keys.push(key);
      if (row > lastRow) lastRow = row;
    }
    this.lastRow = lastRow;
    for (const merge of sheet.merges) this.cover(merge, lastRow);
  }

  /** The shown cells of a row from left to right. */
  row(row: number): readonly GridCell[] {
    const known = this.rows.get(row);
    if (known !== undefined) return known;
    const cells: GridCell[] = [];
    let before = -1;
    let isSorted = true;
    for (const key of this.rowKeys.get(row) ?? []) {
      if (this.covered.has(key)) continue;
      cells.push(this.gridCell(row, cellColumn(key)));
      if (key < before) isSorted = false;
      before = key;
    }
    if (!isSorted) cells.sort((a, b) => a.column - b.column);
    this.rows.set(row, cells);
    return cells;
  }

  /** Whether a cell of the row bears one of the marks. */
  hasMark(row: number, mark: number): boolean {
    let marks = this.marks.get(row);
    if (marks === undefined) {
      marks = 0;
      for (const cell of this.row(row)) marks |= cell.marks;
      this.marks.set(row, marks);
    }
    return (marks & mark) !== 0;
  }

  /** The shown cells of a row between two columns, both included. */
  between(row: number, from: number, to: number): readonly GridCell[] {
    const cells = this.row(row);
    const first = cells[0];
    const last = cells[cells.length - 1];
    if (first === undefined || last === undefined || (first.column >= from && last.column <= to))
      return cells;
    const found: GridCell[] = [];
    for (const cell of cells) if (cell.column >= from && cell.column <= to) found.push(cell);
    return found;
  }

  /** The cell that shows something at a place, or null. */
  at(row: number, column: number): GridCell | null {
    for (const cell of this.row(row)) if (cell.column === column) return cell;
    return null;
  }

  /** The field cell at a place, blank or not. */
  field(row: number, column: number): FieldCell {
    const cell = cellAt(this.sheet, row, column);
    const { value, formula } = cell;
    if (this.covered.has(cellKey(row, column))) {
      return { row, column, value, formula, text: '', isCovered: true };
    }
    return { row, column, value, formula, text: this.textAt(row, column, cell) };
  }

  /** The first cell of a stretch of columns that shows something, else the blank one that the stretch begins with. */
  fieldIn(row: number, from: number, to: number): FieldCell {
    const cell = this.firstIn(row, from, to);
    if (cell === undefined) return this.field(row, from);
    const { value, formula } = cell.snapshot;
    return { row, column: cell.column, value, formula, text: cell.text };
  }

  /** The first cell of a row between two columns that shows something. */
  firstIn(row: number, from: number, to: number): GridCell | undefined {
    for (const cell of this.row(row)) if (cell.column >= from && cell.column <= to) return cell;
    return undefined;
  }

  /** The merged area that starts at a place, or null. */
  mergeFrom(row: number, column: number): CellRange | null {
    return this.anchors.get(cellKey(row, column)) ?? null;
  }

  private gridCell(row: number, column: number): GridCell {
    const snapshot = cellAt(this.sheet, row, column);
    const merge = this.anchors.get(cellKey(row, column));
    const text = this.textAt(row, column, snapshot);
    const { label, marks } = cellText(text);
    return {
      row,
      column,
      lastRow: merge?.bottom ?? row,
      lastColumn: merge?.right ?? column,
      text,
      label,
      marks,
      snapshot,
    };
  }

  private textAt(row: number, column: number, cell: CellSnapshot): string {
    if (typeof cell.value !== 'number') return displayText(cell.value, cell.format);
    const key = cellKey(row, column);
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const text = displayText(cell.value, cell.format);
    this.texts.set(key, text);
    return text;
  }

  private cover(merge: CellRange, lastRow: number): void {
    this.anchors.set(cellKey(merge.top, merge.left), merge);
    const size = (Math.min(merge.bottom, lastRow) - merge.top + 1) * (merge.right - merge.left + 1);
    if (size > LARGEST_MERGE) return;
    for (let row = merge.top; row <= Math.min(merge.bottom, lastRow); row += 1) {
      for (let column = merge.left; column <= merge.right; column += 1) {
        if (row !== merge.top || column !== merge.left) this.covered.add(cellKey(row, column));
      }
    }
  }
}

/** Whether a cell shows nothing and has no formula. */
function isEmpty(cell: CellSnapshot): boolean {
  if (cell.formula !== null) return false;
  return cell.value === null || (typeof cell.value === 'string' && isBlankText(cell.value));
}

function isBlankText(text: string): boolean {
  // Nearly all texts begin with a character that is no blank: cutting blanks off would copy each for nothing.
  const first = text.charCodeAt(0);
  return !(first > 0x20 && first < 0x7f) && !(first >= 0x4e00 && first <= 0x9fa5) && text.trim() === '';
}
