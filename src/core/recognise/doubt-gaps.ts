import type { ReadGap } from '../workbook/snapshot';
import type { RecognisedTable } from './recognised-table';

/** What of a table could not be placed, with its cells. */
export function doubtGaps({ sheet, doubts }: RecognisedTable): ReadGap[] {
  return doubts.map(({ row, column, message }) => ({ sheet, what: message, at: { row, column } }));
}
