import type { ICellData, Nullable } from '@univerjs/presets';

import type { CellRange } from '../../core/workbook/address';
import type { CellInput } from '../../core/workbook/plan';
import type { CellSnapshot } from '../../core/workbook/snapshot';
import type { CellFormat } from '../../core/workbook/workbook-model';
import type { BackendLink, FormatChange } from '../host/backend';
import { placesIn } from '../host/sheet-range';
import { contentData, hasContent, isUnlocked, cellDataValue, withCustom } from './cell-data';
import type { OpenBook } from './open-book';
import { PendingWrites } from './pending-writes';
import { formatFrom, styleData } from './style-data';

/** The contents, formats and links of the cells. Changes are kept until `flush`, which whoever reads has to call first. */
export class SheetCells {
  /** Whether what Univer tells just now is a write of ours. */
  isWriting = false;
  private readonly pending = new PendingWrites();

  constructor(private readonly open: OpenBook) {}

  used(sheet: string, valuesOnly: boolean): CellRange | null {
    let used: CellRange | null = null;
    this.open
      .sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell: Nullable<ICellData>) => {
        if (!cell) return;
        const counts = hasContent(cell) || (!valuesOnly && cell.s !== undefined && cell.s !== null);
        if (!counts) return;
        used =
          used === null
            ? { top: row, left: column, bottom: row, right: column }
            : {
                top: Math.min(used.top, row),
                left: Math.min(used.left, column),
                bottom: Math.max(used.bottom, row),
                right: Math.max(used.right, column),
              };
      });
    return used;
  }

  cell(sheet: string, row: number, column: number): CellSnapshot {
    const data = this.open.sheet(sheet).getCellRaw(row, column) as ICellData | null | undefined;
    const formula = this.formula(sheet, row, column, data);
    return {
      value: cellDataValue(data, formula !== null),
      formula,
      format: this.format(sheet, row, column).numberFormat,
    };
  }

  putCell(sheet: string, row: number, column: number, input: CellInput | null): void {
    this.pending.content(sheet, row, column, input);
  }

  /** Formats are asked for in the middle of writing, so what is pending is laid over what is there. */
  format(sheet: string, row: number, column: number): CellFormat {
    const data = this.open.sheet(sheet).getCellRaw(row, column) as ICellData | null | undefined;
    const style =
      data === null || data === undefined ? null : this.open.model().getStyles().getStyleByCell(data);
    const format = formatFrom(style, !isUnlocked(data));
    const change = this.pending.peek(sheet, row, column)?.format;
    return change === undefined
      ? format
      : { ...format, ...change, edges: { ...format.edges, ...change.edges } };
  }

  putFormat(sheet: string, range: CellRange, change: FormatChange): void {
    for (const { row, column } of placesIn(range)) this.pending.format(sheet, row, column, change);
  }

  /** Only the top left cell of a merge keeps its content, as in Excel; Univer would hide the rest. */
  keepCorner(sheet: string, range: CellRange): void {
    for (const { row, column } of placesIn(range)) {
      const corner = row === range.top && column === range.left;
      if (!corner && this.isFilled(sheet, row, column)) this.pending.content(sheet, row, column, null);
    }
  }

  links(sheet: string): readonly BackendLink[] {
    const links: BackendLink[] = [];
    this.open
      .sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell: Nullable<ICellData>) => {
        const reference: unknown = cell ? cell.custom?.['link'] : undefined;
        if (typeof reference === 'string') links.push({ row, column, reference });
      });
    return links;
  }

  setLink(sheet: string, { row, column, reference }: BackendLink): void {
    this.pending.link(sheet, row, column, reference === '' ? null : reference);
  }

  /** Writes what is pending, one change for each sheet. */
  flush(): void {
    if (this.pending.isEmpty) return;
    for (const { sheet, cells } of [...this.pending.take()]) {
      let bottom = 0;
      let right = 0;
      const matrix: Record<number, Record<number, ICellData>> = {};
      for (const { row, column, content, format, link } of cells) {
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
        (matrix[row] ??= {})[column] = {
          ...(content === undefined ? {} : contentData(content.input)),
          ...(format === undefined ? {} : { s: styleData(this.changed(sheet, row, column, format)) }),
          ...this.customData(sheet, row, column, format?.locked, link),
        };
      }
      this.open.grow(sheet, bottom, right);
      this.writeCells(sheet, matrix);
    }
  }

  /** Whether a cell holds anything, what is still to be written included. */
  private isFilled(sheet: string, row: number, column: number): boolean {
    if (this.pending.peek(sheet, row, column)?.content !== undefined) return true;
    const data: Nullable<ICellData> = this.open.sheet(sheet).getCellRaw(row, column);
    return !!data && hasContent(data);
  }

  private changed(sheet: string, row: number, column: number, change: FormatChange): CellFormat {
    const now = this.format(sheet, row, column);
    return { ...now, ...change, edges: { ...now.edges, ...change.edges } };
  }

  /** What Univer has no place for in a cell, where it changes. */
  private customData(
    sheet: string,
    row: number,
    column: number,
    locked: boolean | undefined,
    link: string | null | undefined,
  ): Pick<ICellData, 'custom'> {
    if (locked === undefined && link === undefined) return {};
    const data = this.open.sheet(sheet).getCellRaw(row, column) as ICellData | null | undefined;
    let custom: Record<string, unknown> = data?.custom ?? {};
    if (locked !== undefined) custom = withCustom(custom, 'unlocked', locked ? null : true);
    if (link !== undefined) custom = withCustom(custom, 'link', link);
    return { custom };
  }

  private writeCells(sheet: string, cellValue: Record<number, Record<number, ICellData>>): void {
    this.isWriting = true;
    try {
      this.open.mutate(sheet, 'sheet.mutation.set-range-values', { cellValue });
    } finally {
      this.isWriting = false;
    }
  }

  private formula(
    sheet: string,
    row: number,
    column: number,
    data: ICellData | null | undefined,
  ): string | null {
    if (typeof data?.f === 'string' && data.f !== '') return data.f;
    if (typeof data?.si !== 'string' || data.si === '') return null;
    // One formula shared down a column: Univer keeps it in the first cell only.
    const formula = this.open.facade(sheet).getRange(row, column).getFormula();
    return formula === '' ? null : formula;
  }
}
