import { lostCorrections } from '../../core/recognise/lost-corrections';
import { followRenamedSheets } from '../../core/recognise/place-corrections';
import { recognise } from '../../core/recognise/recognise';
import type { MappingCorrection, RecognisedTable } from '../../core/recognise/recognised-table';
import type { ReadGap, WorkbookSnapshot } from '../../core/workbook/snapshot';

/** The tables of a whole workbook, and what its user said of columns that are not there any more. */
export interface CorrectedTables {
  readonly tables: readonly RecognisedTable[];
  readonly gaps: readonly ReadGap[];
}

/** Finds the tables of a whole workbook, its columns read as its user said they are, on renamed sheets too. */
export function correctedTables(
  workbook: WorkbookSnapshot,
  corrections: readonly MappingCorrection[],
): CorrectedTables {
  const followed = followRenamedSheets(workbook, corrections);
  return { tables: recognise(workbook, followed), gaps: lostCorrections(workbook, followed) };
}
