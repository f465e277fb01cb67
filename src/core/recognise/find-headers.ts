import { largest, smallest } from '../number/extremes';
import type { CellAddress } from '../workbook/address';
import type { HeadingCandidates } from './heading-candidates';
import { columnsUnder, fieldOf, isTableHeader } from './heading-columns';
import type { IndicatorHeader } from './indicator-header';
import { correctionsAt } from './place-corrections';
import type { MappingCorrection } from './recognised-table';
import type { GridCell, SheetGrid } from './sheet-grid';
import { headerFromAbove, twoRowHeader } from './two-row-headers';

/** Every header row of an indicator part on a sheet; two tables side by side give two headers of one row. */
export function findHeaders(
  grid: SheetGrid,
  { rows, aidMarkers }: HeadingCandidates,
  corrections: readonly MappingCorrection[],
): IndicatorHeader[] {
  const headers: IndicatorHeader[] = [];
  for (const row of rows) {
    if (headers.some((header) => row > header.row && row <= header.lastRow)) continue;
    const own = correctionsAt(corrections, row);
    for (const cells of splitSideBySide(withoutAids(grid, row, aidMarkers), own)) {
      const header = headerFrom(grid, row, cells, own);
      if (header !== null) headers.push(header);
    }
  }
  return headers;
}

/** The headings of a row left of its aid block, whose own headings must not be taken for the form's. */
function withoutAids(grid: SheetGrid, row: number, markers: readonly CellAddress[]): readonly GridCell[] {
  const above = markers.filter((marker) => marker.row <= row && marker.row >= row - 40);
  const nearest = largest(above.map((marker) => marker.row));
  const own = above.filter((marker) => marker.row === nearest);
  const column = smallest(own.map((marker) => marker.column)) ?? Infinity;
  return grid.row(row).filter((cell) => cell.column < column);
}

/** A row of headings cut where the first heading comes again: the next table beside this one. */
function splitSideBySide(
  cells: readonly GridCell[],
  corrections: readonly MappingCorrection[],
): (readonly GridCell[])[] {
  const groups: GridCell[][] = [];
  let first: string | null = null;
  let seen = 0;
  for (const cell of cells) {
    const field = fieldOf(cell, corrections);
    const starts = field !== null && field === first && seen >= 4;
    const group = groups[groups.length - 1];
    if (group === undefined || starts) groups.push([cell]);
    else group.push(cell);
    if (starts) seen = 0;
    if (first === null && (field === 'l1' || field === 'l2' || field === 'l3')) first = field;
    if (field !== null) seen += 1;
  }
  return groups;
}

function headerFrom(
  grid: SheetGrid,
  row: number,
  cells: readonly GridCell[],
  corrections: readonly MappingCorrection[],
): IndicatorHeader | null {
  const single = columnsUnder(grid, row, cells, corrections);
  const double = twoRowHeader(grid, row, cells, corrections);
  if (double === null) {
    const above = headerFromAbove(grid, row, cells, corrections);
    if (above !== null && (single === null || above.columns.size > single.columns.size)) return above;
  }
  if (single === null || !isTableHeader(single.columns)) return double;
  return double !== null && double.columns.size > single.columns.size ? double : { ...single, row };
}
