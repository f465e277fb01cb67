import type { CellRange } from '../../core/workbook/address';
import { intersect } from '../host/sheet-range';
import type { OpenBook } from './open-book';
import { PendingShapes, shapeMutations } from './pending-shapes';
import { fromUniverRange, toUniverRange } from './rule-data';

/** The merges of the sheets and the sizes of their rows and columns. Changes are kept until `flush`. */
export class SheetShapes {
  private readonly pending = new PendingShapes();

  constructor(private readonly open: OpenBook) {}

  /** Those included that are still to be written. */
  merges(sheet: string): readonly CellRange[] {
    const made = this.open
      .sheet(sheet)
      .getMergeData()
      .map((range) => fromUniverRange(range));
    return [...made, ...this.pending.merges(sheet)];
  }

  mergesAcross(sheet: string, range: CellRange): readonly CellRange[] {
    return this.merges(sheet).filter((merge) => intersect(merge, range) !== null);
  }

  merge(sheet: string, range: CellRange): void {
    this.pending.of(sheet).merges.push(range);
  }

  /** Takes merges away that have been written. */
  unmerge(sheet: string, ranges: readonly CellRange[]): void {
    this.open.mutate(sheet, 'sheet.mutation.remove-worksheet-merge', { ranges: ranges.map(toUniverRange) });
  }

  columnWidth(sheet: string, column: number): number {
    return this.open.sheet(sheet).getColumnManager().getColumnWidth(column);
  }

  setColumnWidth(sheet: string, range: CellRange, pixels: number): void {
    this.open.grow(sheet, range.top, range.right);
    const { widths } = this.pending.of(sheet);
    for (let column = range.left; column <= range.right; column += 1) widths.set(column, pixels);
  }

  rowHeight(sheet: string, row: number): number {
    return this.open.sheet(sheet).getRowManager().getRowHeight(row);
  }

  setRowHeight(sheet: string, range: CellRange, pixels: number): void {
    this.open.grow(sheet, range.bottom, range.left);
    const { heights } = this.pending.of(sheet);
    for (let row = range.top; row <= range.bottom; row += 1) heights.set(row, pixels);
  }

  /** Whoever selects a part of merged cells has selected all of them, as in Excel. */
  withMerges(sheet: string, range: CellRange): CellRange {
    return this.mergesAcross(sheet, range).reduce(
      (whole, merge) => ({
        top: Math.min(whole.top, merge.top),
        left: Math.min(whole.left, merge.left),
        bottom: Math.max(whole.bottom, merge.bottom),
        right: Math.max(whole.right, merge.right),
      }),
      range,
    );
  }

  /** Writes what is pending, one change of each kind for each sheet. */
  flush(): void {
    if (this.pending.isEmpty) return;
    for (const [sheet, shape] of this.pending.take()) {
      for (const [id, params] of shapeMutations(shape)) this.open.mutate(sheet, id, params);
    }
  }
}
