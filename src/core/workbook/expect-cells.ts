import type { CellExpectation, WritePlan } from './plan';
import { cellAddress, cellAt, cellColumn, cellKey, cellRow, type SheetSnapshot } from './snapshot';

/**
 * All that a sheet holds, for a plan that deletes it: whatever somebody has typed since refuses the plan. Of a blank sheet its
 * first cell is expected to be blank.
 */
export function expectSheet(sheet: SheetSnapshot): CellExpectation[] {
  const keys = sheet.cells.size === 0 ? [cellKey(0, 0)] : [...sheet.cells.keys()];
  return keys.map((key) => expectCell(sheet, cellRow(key), cellColumn(key)));
}

/** What one cell holds. */
export function expectCell(sheet: SheetSnapshot, row: number, column: number): CellExpectation {
  const { value, formula } = cellAt(sheet, row, column);
  return { sheet: sheet.name, row, column, value, formula };
}

interface HeldSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<number, Pick<CellExpectation, 'value' | 'formula'>>;
}

/**
 * The first cell that a plan would delete with its sheet without having said what it holds: somebody has filled it since. Sheets
 * of which a plan expects nothing at all are left to it.
 */
export function unexpectedCell(plan: WritePlan, sheets: readonly HeldSheet[]): CellExpectation | null {
  const known = new Map<string, Set<number>>();
  for (const { sheet, row, column } of plan.expects) {
    const keys = known.get(sheet.toLowerCase()) ?? new Set();
    known.set(sheet.toLowerCase(), keys.add(cellKey(row, column)));
  }
  for (const command of plan.commands) {
    if (command.op !== 'deleteSheet') continue;
    const expected = known.get(command.sheet.toLowerCase());
    const held = sheets.find(({ name }) => name.toLowerCase() === command.sheet.toLowerCase());
    if (expected === undefined || held === undefined) continue;
    for (const [key, { value, formula }] of held.cells) {
      if (expected.has(key) || (value === null && formula === null)) continue;
      return { sheet: held.name, ...cellAddress(key), value, formula };
    }
  }
  return null;
}
