import { contains, type CellRange, overlaps } from '../workbook/address';
import type { CellInput, CellStyle } from '../workbook/plan';
import { CELL_TEXT_LIMIT } from '../workbook/cell-limits';
import { cellKey, type CellValue } from '../workbook/snapshot';
import { TEXT_FORMAT, isSpoiltAsText } from '../workbook/text-cells';
import {
  PLAIN_FORMAT,
  STANDARD_HEIGHT,
  STANDARD_WIDTH,
  sameFormat,
  type CellFormat,
  type CellModel,
  type LinkTarget,
  type SheetModel,
} from '../workbook/workbook-model';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A copy of a sheet that commands change before the workbook takes it over. */
export type SheetDraft = Mutable<Omit<SheetModel, 'cells' | 'widths' | 'heights' | 'links'>> & {
  cells: Map<number, CellModel>;
  widths: Map<number, number>;
  heights: Map<number, number>;
  links: Map<number, LinkTarget>;
};

/** A cell in which nothing is. */
export const BLANK: CellModel = { value: null, formula: null, format: PLAIN_FORMAT };

/** A draft of the sheet; the sheet itself is never changed. */
export function draftOf(sheet: SheetModel): SheetDraft {
  return {
    ...sheet,
    cells: new Map(sheet.cells),
    widths: new Map(sheet.widths),
    heights: new Map(sheet.heights),
    links: new Map(sheet.links),
  };
}

/** The cell at a place, blank and plain where nothing is. */
export function modelCellAt(sheet: Pick<SheetModel, 'cells'>, row: number, column: number): CellModel {
  return sheet.cells.get(cellKey(row, column)) ?? BLANK;
}

/** Puts a cell, or takes it out when it is blank and plain. */
export function putCell(draft: SheetDraft, row: number, column: number, cell: CellModel): void {
  const key = cellKey(row, column);
  if (cell.value === null && cell.formula === null && sameFormat(cell.format, PLAIN_FORMAT)) {
    draft.cells.delete(key);
  } else {
    draft.cells.set(key, cell);
  }
}

/** Puts content and keeps the format; null clears. As in Excel a cell that is formatted as text makes a text of everything. */
export function putContent(draft: SheetDraft, row: number, column: number, input: CellInput | null): void {
  const { format } = modelCellAt(draft, row, column);
  if (input === null) putCell(draft, row, column, { value: null, formula: null, format });
  else if (format.numberFormat === TEXT_FORMAT && isSpoiltAsText(input)) {
    const text = 'formula' in input ? input.formula : String(input.value).toUpperCase();
    putCell(draft, row, column, { value: text, formula: null, format });
  } else if ('formula' in input) {
    putCell(draft, row, column, {
      value: storedResult(input.cached ?? null),
      formula: input.formula,
      format,
    });
  } else putCell(draft, row, column, { value: input.value, formula: null, format });
  if (input === null) draft.links.delete(cellKey(row, column));
}

/** A result that no cell can hold is left out: Excel works it out. */
function storedResult(value: CellValue): CellValue {
  return typeof value === 'string' && value.length > CELL_TEXT_LIMIT ? null : value;
}

/** Lays a style over every cell of a range. */
export function putStyle(draft: SheetDraft, range: CellRange, style: CellStyle): void {
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const cell = modelCellAt(draft, row, column);
      putCell(draft, row, column, { ...cell, format: styled(cell.format, style, range, row, column) });
    }
  }
}

function styled(
  before: CellFormat,
  style: CellStyle,
  range: CellRange,
  row: number,
  column: number,
): CellFormat {
  const { border, outline, edges, ...plain } = style;
  let lines = before.edges;
  if (border !== undefined) lines = { top: border, right: border, bottom: border, left: border };
  if (outline !== undefined) {
    lines = {
      top: row === range.top ? outline : lines.top,
      right: column === range.right ? outline : lines.right,
      bottom: row === range.bottom ? outline : lines.bottom,
      left: column === range.left ? outline : lines.left,
    };
  }
  return { ...before, ...plain, edges: edges ?? lines };
}

/** Joins cells: like a spreadsheet, what the cells behind the first one hold is lost. */
export function joinCells(draft: SheetDraft, range: CellRange): void {
  draft.merges = [...draft.merges.filter((merge) => !inside(merge, range)), range];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      if (row === range.top && column === range.left) continue;
      if (draft.cells.has(cellKey(row, column))) putContent(draft, row, column, null);
    }
  }
}

/** Sets widths or heights; the standard measure counts as not set. */
export function putMeasure(
  measures: Map<number, number>,
  at: number,
  measure: number,
  standard: number,
): void {
  if (measure === standard) measures.delete(at);
  else measures.set(at, measure);
}

export const putWidth = (draft: SheetDraft, column: number, width: number): void => {
  putMeasure(draft.widths, column, width, STANDARD_WIDTH);
};

export const putHeight = (draft: SheetDraft, row: number, height: number): void => {
  putMeasure(draft.heights, row, height, STANDARD_HEIGHT);
};

/** The rectangles of `range` that `hole` does not cover. */
export function without(range: CellRange, hole: CellRange): CellRange[] {
  if (!overlaps(range, hole)) return [range];
  const pieces: CellRange[] = [];
  const top = Math.max(range.top, hole.top);
  const bottom = Math.min(range.bottom, hole.bottom);
  if (range.top < top) pieces.push({ ...range, bottom: top - 1 });
  if (range.left < hole.left) pieces.push({ ...range, top, bottom, right: hole.left - 1 });
  if (range.right > hole.right) pieces.push({ ...range, top, bottom, left: hole.right + 1 });
  if (range.bottom > bottom) pieces.push({ ...range, top: bottom + 1 });
  return pieces;
}

/** Whether a range lies wholly in another. */
export function inside(inner: CellRange, outer: CellRange): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

/** The first locked cell of a block, as row and column; null when all of it may be written on a protected sheet. */
export function firstLocked(draft: SheetDraft, range: CellRange): { row: number; column: number } | null {
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      if (modelCellAt(draft, row, column).format.locked) return { row, column };
    }
  }
  return null;
}
