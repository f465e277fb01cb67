import type { CellRange } from '../../core/workbook/address';

/** Sizes and merges of one sheet that are still to be written. */
export interface PendingShape {
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
  readonly merges: CellRange[];
}

/**
 * Widths, heights and merges of a batch, kept until something is read: after each such change Univer lays out the sheet in
 * front anew, also for a sheet that nobody sees.
 */
export class PendingShapes {
  private readonly sheets = new Map<string, PendingShape>();

  get isEmpty(): boolean {
    return this.sheets.size === 0;
  }

  of(sheet: string): PendingShape {
    const shape = this.sheets.get(sheet) ?? { widths: new Map(), heights: new Map(), merges: [] };
    this.sheets.set(sheet, shape);
    return shape;
  }

  /** The merges to be made, without making a sheet known. */
  merges(sheet: string): readonly CellRange[] {
    return this.sheets.get(sheet)?.merges ?? [];
  }

  /** Hands over all that is pending and forgets it. */
  take(): [string, PendingShape][] {
    const taken = [...this.sheets];
    this.sheets.clear();
    return taken;
  }
}
