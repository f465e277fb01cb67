import type { WorkbookSnapshot } from '../../core/workbook/snapshot';

/** The sheets into which nothing is written at once, because they are protected. */
export function closedSheets(workbook: WorkbookSnapshot): ReadonlySet<string> {
  return new Set(workbook.sheets.filter(({ protection }) => protection.isProtected).map(({ name }) => name));
}
