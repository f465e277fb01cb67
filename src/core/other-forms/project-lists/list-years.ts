import { cellAt, type SheetSnapshot } from '../../workbook/snapshot';
import { yearsIn } from '../../readings/dates';
import type { SummaryHeader } from './summary-list';

/** A day on which the list was made says nothing of the year it is for. */
const DAY = /日期|时间|\d\s*月/u;

/** Years that a sheet names in its own name and above its headings: those that its list is for. */
export function listYears(sheet: SheetSnapshot, { row }: SummaryHeader): readonly number[] {
  const words = [sheet.name];
  for (let above = sheet.used?.top ?? 0; above < row; above += 1) {
    for (let column = sheet.used?.left ?? 0; column <= (sheet.used?.right ?? -1); column += 1) {
      const { value } = cellAt(sheet, above, column);
      if (typeof value === 'string' && !DAY.test(value)) words.push(value);
    }
  }
  return yearsIn(words.join('\n'));
}
