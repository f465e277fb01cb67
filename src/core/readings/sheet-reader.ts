import type { CellReader } from '../formula/evaluate';
import { Unjudged } from '../formula/operand';
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';

/** The sheet of that name, names compared as Excel does: without case. */
export function sheetNamed(workbook: WorkbookSnapshot, name: string): SheetSnapshot | null {
  const exact = workbook.sheets.find((sheet) => sheet.name === name);
  if (exact !== undefined) return exact;
  const lower = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === lower) ?? null;
}

/** Cells that the formulas of one audit may read in all, however often they are asked; a thousand forms stay far below. */
const MOST_CELLS = 3_000_000;

const readings = new WeakMap<WorkbookSnapshot, { left: number }>();

/** One for all: making an error takes longer than calculating a formula. */
const READ_ENOUGH = new Unjudged('the whole workbook', 'total');

/** An audit of the workbook begins: its formulas may read as much as those of any other. */
export function beginReading(workbook: WorkbookSnapshot): void {
  readings.set(workbook, { left: MOST_CELLS });
}

/** Whether formulas of this audit were left aside because all together read too many cells. */
export function hasReadEnough(workbook: WorkbookSnapshot): boolean {
  return (readings.get(workbook)?.left ?? 0) < 0;
}

/**
 * Reads cells for formulas that stand on the sheet. Throws `Unjudged`, which the evaluation of formulas knows, where all
 * readers of the workbook have read too many cells together.
 */
export function sheetReader(workbook: WorkbookSnapshot, home: string): CellReader {
  const own = sheetNamed(workbook, home);
  const reading = readings.get(workbook) ?? { left: MOST_CELLS };
  return (name, row, column) => {
    reading.left -= 1;
    if (reading.left < 0) throw READ_ENOUGH;
    const sheet = name === null ? own : sheetNamed(workbook, name);
    return sheet === null ? { error: '#REF!' } : cellAt(sheet, row, column).value;
  };
}
