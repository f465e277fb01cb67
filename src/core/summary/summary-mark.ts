import { formulaReferences } from '../formula/tokens';
import { quoteSheetName } from '../workbook/address';
import { ownName } from '../workbook/own-name';
import type { WriteCommand } from '../workbook/plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/**
 * The mark of a summary that we made: a name of the workbook that stands for its first cell. It follows the sheet when a
 * person renames it, and dies with it, so that a sheet of theirs with the name of ours is never taken for ours.
 */
export function summaryMark(sheet: string): WriteCommand {
  return { op: 'setName', name: ownName(sheet), refersTo: `=${quoteSheetName(sheet)}!$A$1` };
}

/** Whether a sheet bears our mark. */
export function isMarkedSummary(workbook: WorkbookSnapshot, sheet: string): boolean {
  const mark = ownName(sheet).toLowerCase();
  const name = workbook.names.find((one) => one.scope === null && one.name.toLowerCase() === mark);
  if (name === undefined) return false;
  const references = formulaReferences(name.refersTo);
  return references.some((one) => one.workbook === null && one.sheet?.toLowerCase() === sheet.toLowerCase());
}
