import { parseRange, type CellRange } from '../../../src/core/workbook/address';
import {
  cellAddress,
  cellKey,
  type CellSnapshot,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../../src/core/workbook/snapshot';

/** A cell as a test writes it: a value, or a value with its format or formula. */
export type Written =
  CellValue | { readonly value: CellValue; readonly format?: string; readonly formula?: string };

/** Writes a sheet cell by cell, the way that a person or a paste does. */
export class SheetWriter {
  private readonly cells = new Map<number, CellSnapshot>();
  private readonly merges: CellRange[] = [];

  constructor(readonly name: string) {}

  /** Puts a cell; a blank stays out of the snapshot. */
  put(row: number, column: number, written: Written): this {
    const cell =
      typeof written === 'object' && written !== null && 'value' in written ? written : { value: written };
    if (cell.value === null && cell.formula === undefined) return this;
    if (cell.value === '' && cell.formula === undefined) return this;
    this.cells.set(cellKey(row, column), {
      value: cell.value,
      formula: cell.formula ?? null,
      format: cell.format ?? 'General',
    });
    return this;
  }

  /** Puts a row from a column on; null leaves a hole. */
  row(row: number, left: number, written: readonly Written[]): this {
    for (const [index, cell] of written.entries()) this.put(row, left + index, cell);
    return this;
  }

  merge(top: number, left: number, bottom: number, right: number): this {
    if (top !== bottom || left !== right) this.merges.push({ top, left, bottom, right });
    return this;
  }

  mergeAt(address: string): this {
    const range = parseRange(address);
    if (range === null) throw new Error(`no address ${address}`);
    this.merges.push(range);
    return this;
  }

  sheet(): SheetSnapshot {
    let used: CellRange | null = null;
    for (const key of this.cells.keys()) {
      const { row, column } = cellAddress(key);
      const { top, left, bottom, right }: CellRange = used ?? {
        top: row,
        left: column,
        bottom: row,
        right: column,
      };
      used = {
        top: Math.min(top, row),
        left: Math.min(left, column),
        bottom: Math.max(bottom, row),
        right: Math.max(right, column),
      };
    }
    return {
      id: this.name,
      name: this.name,
      visibility: 'visible',
      used,
      cells: this.cells,
      merges: this.merges,
      hiddenRows: [],
      hiddenColumns: [],
      protection: { isProtected: false },
      validations: [],
    };
  }
}

/** A workbook of some sheets. */
export function bookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, names: [], calculationMode: 'auto', gaps: [] };
}

/** A sheet from rows of cells, from A1 on; null is a hole. */
export function sheetOf(
  rows: readonly (readonly Written[])[],
  merges: readonly string[] = [],
  name = '表',
): SheetSnapshot {
  const writer = new SheetWriter(name);
  for (const [index, cells] of rows.entries()) writer.row(index, 0, cells);
  for (const merge of merges) writer.mergeAt(merge);
  return writer.sheet();
}
