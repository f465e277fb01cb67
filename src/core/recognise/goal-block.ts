import type { CellRange } from '../workbook/address';
import { MARK } from './cell-marks';
import { goalHeading, isGoalLabel, labelledGoal } from './headings';
import type { FieldCell } from './recognised-table';
import type { GridCell, SheetGrid } from './sheet-grid';

export interface GoalBlock {
  readonly expected: FieldCell | null;
  readonly actual: FieldCell | null;
}

/** Finds the two goal texts between the money block and the indicators, by headings above, labels beside or inside. */
export function findGoalBlock(grid: SheetGrid, area: CellRange): GoalBlock {
  const goal: GoalDraft = { expected: null, actual: null };
  const blanks: GoalDraft = { expected: null, actual: null };
  for (const cell of goalCells(grid, area)) {
    const inside = labelledGoal(cell.text);
    if (inside !== null && goal[inside] === null) {
      goal[inside] = grid.field(cell.row, cell.column);
      continue;
    }
    const heading = headingOf(grid, cell, area);
    if (heading === null || goal[heading] !== null) continue;
    const text = under(grid, cell, area) ?? beside(grid, cell, area);
    if (text !== null) goal[heading] = grid.field(text.row, text.column);
    // The label of the whole block, which some forms name like a heading, has the next block under it.
    else if (cell.lastRow < area.bottom) blanks[heading] ??= grid.field(cell.lastRow + 1, cell.column);
  }
  const filled = { expected: goal.expected ?? blanks.expected, actual: goal.actual ?? blanks.actual };
  if (filled.expected !== null || filled.actual !== null) return filled;
  return besideGoalLabel(grid, area);
}

type GoalDraft = { -readonly [Part in keyof GoalBlock]: GoalBlock[Part] };

/** The cells that speak of goals, row by row. */
function* goalCells(grid: SheetGrid, area: CellRange): Generator<GridCell> {
  for (let row = area.top; row <= area.bottom; row += 1) {
    if (!grid.hasMark(row, MARK.goal)) continue;
    yield* grid.between(row, area.left, area.right).filter(({ marks }) => (marks & MARK.goal) !== 0);
  }
}

function headingOf(grid: SheetGrid, cell: GridCell, area: CellRange): keyof GoalBlock | null {
  return goalHeading(cell.label) ?? (isExpectedByNeighbour(grid, cell, area) ? 'expected' : null);
}

/** Whether a row of the form belongs to the goal block: it ends the money rows. */
export function isGoalRow(grid: SheetGrid, row: number, left: number, right: number): boolean {
  if (!grid.hasMark(row, MARK.goal)) return false;
  return grid.between(row, left, right).some(({ marks }) => (marks & MARK.goal) !== 0);
}

/** 年度目标 right beside 年度目标完成情况, with no 预期目标 between: it is the heading and not the label of the block. */
function isExpectedByNeighbour(grid: SheetGrid, cell: GridCell, area: CellRange): boolean {
  if (!isGoalLabel(cell.label) || cell.lastRow > cell.row) return false;
  const next = grid.between(cell.row, cell.lastColumn + 1, area.right)[0];
  return next !== undefined && goalHeading(next.label) === 'actual';
}

/** The text under a heading, in the next row that holds any in its columns. */
function under(grid: SheetGrid, heading: GridCell, area: CellRange): GridCell | null {
  const next = grid.between(heading.row, heading.lastColumn + 1, area.right)[0];
  const last =
    heading.lastColumn > heading.column ? heading.lastColumn : (next?.column ?? area.right + 1) - 1;
  for (let row = heading.lastRow + 1; row <= Math.min(area.bottom, heading.lastRow + 3); row += 1) {
    const text = grid.between(row, heading.column, last)[0];
    if (text !== undefined) return goalHeading(text.label) === null ? text : null;
  }
  return null;
}

function beside(grid: SheetGrid, heading: GridCell, area: CellRange): GridCell | null {
  const text = grid.between(heading.row, heading.lastColumn + 1, area.right)[0];
  if (text === undefined || goalHeading(text.label) !== null || isGoalLabel(text.label)) return null;
  return text;
}

/** The texts right of 年度总体目标 in a form without 预期目标 and 实际完成情况 over them: the first is what was expected. */
function besideGoalLabel(grid: SheetGrid, area: CellRange): GoalBlock {
  for (let row = area.top; row <= area.bottom; row += 1) {
    if (!grid.hasMark(row, MARK.goal)) continue;
    const label = grid.between(row, area.left, area.right).find((cell) => isGoalLabel(cell.label));
    if (label === undefined) continue;
    const text = beside(grid, label, area);
    if (text === null) continue;
    const next = beside(grid, text, area);
    return {
      expected: grid.field(text.row, text.column),
      actual: next === null ? null : grid.field(next.row, next.column),
    };
  }
  return { expected: null, actual: null };
}
