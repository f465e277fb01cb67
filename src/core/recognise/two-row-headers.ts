import { columnsUnder, fieldOf, isTableHeader } from './heading-columns';
import { indicatorHeading } from './headings';
import type { IndicatorHeader } from './indicator-header';
import { PLACE_HEADINGS } from './place-headings';
import type { MappingCorrection } from './recognised-table';
import type { GridCell, SheetGrid } from './sheet-grid';

/** Headings of which a part stands in the row below: 年度 over 指标值, or 自评 over 分值 and 得分. */
export function twoRowHeader(
  grid: SheetGrid,
  row: number,
  cells: readonly GridCell[],
  corrections: readonly MappingCorrection[],
): IndicatorHeader | null {
  const levels = cells.filter((cell) => /^l[123]$/u.test(fieldOf(cell, corrections) ?? ''));
  if (levels.length < 2) return null;
  const below = partsBelow(grid, row, cells);
  const isUnderLevel = ({ column }: GridCell): boolean =>
    levels.some((level) => level.column === column && level.lastRow === row);
  if (below.length === 0 || below.some(isUnderLevel)) return null;
  const header = columnsUnder(grid, row, joined(cells, below), corrections);
  if (header === null || !isTableHeader(header.columns)) return null;
  return { ...header, row, lastRow: Math.max(row + 1, header.lastRow) };
}

/** A heading over several columns that are not merged ends where its parts below do. */
function partsBelow(grid: SheetGrid, row: number, cells: readonly GridCell[]): readonly GridCell[] {
  const left = cells[0]?.column;
  const right = cells[cells.length - 1]?.lastColumn;
  if (left === undefined || right === undefined) return [];
  return grid.between(row + 1, left, right + 4).filter((part, index, parts) => {
    const before = parts[index - 1];
    return part.column <= right || (before !== undefined && part.column <= before.lastColumn + 1);
  });
}

/** The headings with those that have parts below in place of themselves, from left to right. */
function joined(cells: readonly GridCell[], below: readonly GridCell[]): GridCell[] {
  const whole = cells.flatMap((cell) => {
    const under = below.filter(({ column }) => column >= cell.column && column <= cell.lastColumn);
    return under.length === 0 ? [cell] : under.map((part) => joinedHeading(cell, part));
  });
  const beside = below.filter((part) => !whole.some(({ column }) => column === part.column));
  return [...whole, ...beside].sort((a, b) => a.column - b.column);
}

/** A part below that says by itself what it is, else both rows together where they do. */
function joinedHeading(cell: GridCell, part: GridCell): GridCell {
  if (indicatorHeading(part.label) !== null) return part;
  const whole = PLACE_HEADINGS.bareValue.test(part.label)
    ? { ...part, text: cell.text, label: cell.label }
    : { ...part, text: cell.text + part.text, label: cell.label + part.label };
  return indicatorHeading(whole.label) !== null ? whole : part;
}

/**
 * Headings whose levels stand in the lower of two rows, as 云南 prints them: 绩效指标 over 一级, 二级 and 三级指标, 年度指标值 over
 * sign, value and unit, and beside them 实际完成值, 分值 and 得分 that reach over both rows.
 */
export function headerFromAbove(
  grid: SheetGrid,
  row: number,
  cells: readonly GridCell[],
  corrections: readonly MappingCorrection[],
): IndicatorHeader | null {
  const [left, right] = [cells[0]?.column, cells[cells.length - 1]?.lastColumn];
  if (row === 0 || left === undefined || right === undefined) return null;
  const above = adjoining(grid.between(row - 1, left, right + 8), right).filter(
    ({ column, lastColumn }) => !cells.some((cell) => cell.column <= lastColumn && cell.lastColumn >= column),
  );
  if (above.length === 0) return null;
  const joined = [...cells, ...above].sort((a, b) => a.column - b.column);
  const header = columnsUnder(grid, row, joined, corrections);
  return header === null || !isTableHeader(header.columns) ? null : { ...header, row: row - 1 };
}

/** The cells up to `right`, and those that go on right of it without a gap. */
function adjoining(cells: readonly GridCell[], right: number): readonly GridCell[] {
  const gap = cells.findIndex(
    ({ column }, index) => column > right + 1 && column > (cells[index - 1]?.lastColumn ?? right) + 1,
  );
  return gap < 0 ? cells : cells.slice(0, gap);
}
