import { BODY_SIZE } from './form-style';
import type { FormCell } from './form-cell';
import { columnPoints, lineCount } from './text-measure';

/** Points between the lines of wrapped text, for each point of the font; generous, since fonts differ. */
const LEADING = 1.4;
/** Points above and below the text of a row together. */
const PADDING = 5;

/** Excel's own limit of a row. */
const HIGHEST_ROW = 409;

/**
 * The heights in points of the rows from 0 to `last` that show every text whole. Spreadsheets do not fit rows to merged
 * cells by themselves: texts over one row come first, then what a text over several rows lacks is shared out.
 */
export function rowHeights(
  cells: readonly FormCell[],
  columnWidths: readonly number[],
  last: number,
  lowest: (row: number) => number,
): number[] {
  const heights = Array.from({ length: last + 1 }, (_, row) => lowest(row));
  const needs = cells.map((cell) => ({ range: cell.range, need: neededHeight(cell, columnWidths) }));
  for (const { range, need } of needs) {
    if (range.top === range.bottom) heights[range.top] = Math.max(heights[range.top] ?? 0, need);
  }
  for (const { range, need } of needs) {
    if (range.top === range.bottom) continue;
    const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, index) => range.top + index);
    const lack = need - rows.reduce((sum, row) => sum + (heights[row] ?? 0), 0);
    if (lack <= 0) continue;
    for (const row of rows) heights[row] = (heights[row] ?? 0) + lack / rows.length;
  }
  return heights.map((height) => Math.min(HIGHEST_ROW, Math.round(height * 4) / 4));
}

function neededHeight(cell: FormCell, columnWidths: readonly number[]): number {
  if (cell.text === '') return 0;
  const size = cell.style.size ?? BODY_SIZE;
  const line = size * LEADING;
  if (cell.style.stacked === true) return cell.text.length * line + PADDING;
  if (cell.style.wrap === false) return line + PADDING;
  const { left, right } = cell.range;
  const points = columnWidths
    .slice(left, right + 1)
    .reduce((sum, width) => sum + columnPoints(width) + (sum > 0 ? 5 : 0), 0);
  return lineCount(cell.text, points, size) * line + PADDING;
}
