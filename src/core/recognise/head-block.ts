import { MARK } from './cell-marks';
import { headLabel, type HeadLabel } from './headings';
import type { FieldCell, RecognisedTable } from './recognised-table';
import type { GridCell, SheetGrid } from './sheet-grid';

/** The part of a sheet in which one table may have its head. */
export interface BlockArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What stands above the money block: title, year, names. */
export interface HeadBlock extends Pick<
  RecognisedTable,
  'title' | 'year' | 'projectName' | 'departmentLabel' | 'department' | 'implementer'
> {
  /** First row of it; the area's bottom when nothing was found. */
  readonly top: number;
}

interface Labelled {
  readonly label: FieldCell;
  readonly value: FieldCell;
}

/** Finds the labels of the head, and beside or behind each its value. The lowest of each kind wins: it is the nearest. */
export function findHeadBlock(grid: SheetGrid, area: BlockArea): HeadBlock {
  const found = new Map<HeadLabel, Labelled>();
  let title: GridCell | null = null;
  let top = area.bottom;
  for (let row = area.bottom; row >= area.top; row -= 1) {
    if (!grid.hasMark(row, MARK.title | MARK.head)) continue;
    for (const cell of grid.between(row, area.left, area.right)) {
      if (title === null && (cell.marks & MARK.title) !== 0) {
        title = cell;
        top = Math.min(top, row);
      }
      const label = (cell.marks & MARK.head) === 0 ? null : headLabel(cell.label, cell.text);
      if (label === null || found.has(label.kind)) continue;
      found.set(label.kind, labelled(grid, cell, label.inline, area.right));
      top = Math.min(top, row);
    }
    // What stands above the title belongs to something else.
    if (title !== null) break;
  }
  const department = found.get('department');
  const valueOf = (kind: HeadLabel): FieldCell | null => found.get(kind)?.value ?? null;
  return {
    top,
    title: title === null ? null : grid.field(title.row, title.column),
    year: findYear(grid, area, title, top),
    projectName: valueOf('project'),
    departmentLabel: department?.label ?? null,
    department: valueOf('department'),
    implementer: valueOf('implementer'),
  };
}

function labelled(grid: SheetGrid, cell: GridCell, inline: string | null, right: number): Labelled {
  const label = grid.field(cell.row, cell.column);
  if (inline !== null) {
    const before = cell.text.slice(0, cell.text.length - inline.length).trim();
    return { label: { ...label, text: before }, value: { ...label, text: inline } };
  }
  const next = grid.between(cell.row, cell.lastColumn + 1, right)[0];
  const isValue = next !== undefined && (next.marks & MARK.head) === 0;
  return { label, value: grid.field(cell.row, isValue ? next.column : cell.lastColumn + 1) };
}

/** The year in or right under the title; else in the first row of the head that names one. */
function findYear(grid: SheetGrid, area: BlockArea, title: GridCell | null, top: number): FieldCell | null {
  const first = title?.row ?? Math.max(area.top, top - 3);
  for (let row = first; row <= Math.min(area.bottom, first + 3); row += 1) {
    if (!grid.hasMark(row, MARK.year)) continue;
    for (const cell of grid.between(row, area.left, area.right)) {
      if ((cell.marks & MARK.year) === 0) continue;
      // A project name may hold a year too, but it is no heading.
      if (cell.label.length > 40 || (cell.marks & MARK.head) !== 0) continue;
      const before = grid.between(row, area.left, cell.column - 1).at(-1);
      if (before !== undefined && (before.marks & MARK.head) !== 0) continue;
      return grid.field(cell.row, cell.column);
    }
  }
  return null;
}
