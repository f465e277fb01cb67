import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';

/** The workbook as a host tells it that cannot read merged areas: their followers are blank cells. */
export function withoutMerges(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, merges: [] })) };
}
