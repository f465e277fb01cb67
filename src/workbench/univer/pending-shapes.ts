import type { CellRange } from '../../core/workbook/address';
import { toUniverRange } from './rule-data';

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

/** Univer's mutations that make a shape, one of each kind, with their parameters. */
export function shapeMutations({ widths, heights, merges }: PendingShape): [string, object][] {
  const columns = [...widths.keys()].map((at) => toUniverRange({ top: 0, left: at, bottom: 0, right: at }));
  const rows = [...heights.keys()].map((at) => toUniverRange({ top: at, left: 0, bottom: at, right: 0 }));
  const mutations: [string, object][] = [];
  if (columns.length > 0) {
    const colWidth = Object.fromEntries(widths);
    mutations.push(['sheet.mutation.set-worksheet-col-width', { ranges: columns, colWidth }]);
  }
  if (rows.length > 0) {
    const rowHeight = Object.fromEntries(heights);
    mutations.push(['sheet.mutation.set-worksheet-row-height', { ranges: rows, rowHeight }]);
    const fixed = { ranges: rows, autoHeightInfo: 0 };
    mutations.push(['sheet.mutation.set-worksheet-row-is-auto-height', fixed]);
  }
  if (merges.length > 0) {
    mutations.push(['sheet.mutation.add-worksheet-merge', { ranges: merges.map(toUniverRange) }]);
  }
  return mutations;
}
