import type { CellInput } from '../../core/workbook/plan';
import { cellAddress, cellKey } from '../../core/workbook/snapshot';
import type { FormatChange } from '../host/backend';

/** What is to be written to one cell: content when there is `content`, then formats and the link. */
export interface PendingCell {
  content?: { readonly input: CellInput | null };
  format?: FormatChange;
  /** Where the cell leads; null takes the link off. */
  link?: string | null;
}

/** Cells written by a batch, kept until something is read: Univer takes one big change far faster than many small. */
export class PendingWrites {
  private readonly sheets = new Map<string, Map<number, PendingCell>>();

  content(sheet: string, row: number, column: number, input: CellInput | null): void {
    this.cell(sheet, row, column).content = { input };
  }

  format(sheet: string, row: number, column: number, change: FormatChange): void {
    const cell = this.cell(sheet, row, column);
    const edges = change.edges === undefined ? {} : { edges: { ...cell.format?.edges, ...change.edges } };
    cell.format = { ...cell.format, ...change, ...edges };
  }

  link(sheet: string, row: number, column: number, reference: string | null): void {
    this.cell(sheet, row, column).link = reference;
  }

  peek(sheet: string, row: number, column: number): PendingCell | undefined {
    return this.sheets.get(sheet)?.get(cellKey(row, column));
  }

  get isEmpty(): boolean {
    return this.sheets.size === 0;
  }

  /** Hands over all that is pending and forgets it. */
  *take(): Generator<{ readonly sheet: string; readonly cells: readonly (PendingCell & Place)[] }> {
    const taken = [...this.sheets];
    this.sheets.clear();
    for (const [sheet, cells] of taken) {
      yield {
        sheet,
        cells: [...cells].map(([key, cell]) => ({
          ...cell,
          ...cellAddress(key),
        })),
      };
    }
  }

  forget(sheet: string): void {
    this.sheets.delete(sheet);
  }

  private cell(sheet: string, row: number, column: number): PendingCell {
    const cells = this.sheets.get(sheet) ?? new Map<number, PendingCell>();
    this.sheets.set(sheet, cells);
    const key = cellKey(row, column);
    const cell = cells.get(key) ?? {};
    cells.set(key, cell);
    return cell;
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
}
