import type { CellReader } from '../formula/evaluate';
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';

/** The sheet of that name, names compared as Excel does: without case. */
export function sheetNamed(workbook: WorkbookSnapshot, name: string): SheetSnapshot | null {
  const exact = workbook.sheets.find((sheet) => sheet.name === name);
  if (exact !== undefined) return exact;
  const lower = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === lower) ?? null;
}

/** Reads cells for formulas that stand on the sheet. */
export function sheetReader(workbook: WorkbookSnapshot, home: string): CellReader {
  const own = sheetNamed(workbook, home);
  return (name, row, column) => {
    const sheet = name === null ? own : sheetNamed(workbook, name);
    return sheet === null ? { error: '#REF!' } : cellAt(sheet, row, column).value;
  };
}
