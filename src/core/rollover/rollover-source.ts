import type { RecognisedTable } from '../recognise/recognised-table';
import { toEvaluationTable } from '../recognise/to-evaluation-table';
import type { EvaluationTable, Indicator } from '../table/evaluation-table';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/**
 * A table on a sheet as the roll-over reads it: what its form says, with the directions and weights that a form without
 * such columns holds in its aid block.
 */
export function rolloverSource(recognised: RecognisedTable, workbook: WorkbookSnapshot): EvaluationTable {
  const table = toEvaluationTable(recognised, workbook);
  return {
    ...table,
    indicators: table.indicators.map((row, index): Indicator => {
      const aids = recognised.indicators[index]?.aids;
      const direction = row.direction ?? aids?.direction?.text;
      return {
        ...row,
        ...(direction === undefined || direction === '' ? {} : { direction }),
        weight: row.weight === '' ? (aids?.weight?.text ?? '') : row.weight,
      };
    }),
  };
}
