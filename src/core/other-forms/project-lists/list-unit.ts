import { MONEY_UNIT_PATTERN, type MoneyUnit } from '../../words/money-units';
import { normaliseText } from '../../table/labels';
import { cellAt, type SheetSnapshot } from '../../workbook/snapshot';

const UNITS = MONEY_UNIT_PATTERN;
const IN_HEADING = new RegExp(`\\((?:单位:)?(${UNITS})\\)|(${UNITS})$`, 'u');
const BEHIND = new RegExp(`单位:(${UNITS})\\)?$`, 'u');

/** A heading without the unit of money in it, evened out as labels are compared, and that unit; null where it says none. */
export function headingAndUnit(heading: string): { readonly words: string; readonly unit: MoneyUnit | null } {
  const label = normaliseText(heading);
  const match = IN_HEADING.exec(label);
  if (match === null) return { words: label, unit: null };
  return { words: label.replace(match[0], ''), unit: (match[1] ?? match[2]) as MoneyUnit };
}

/** The unit that a sheet prints above its headings, 单位：元; null where it prints none. */
export function unitAbove(sheet: SheetSnapshot, headingRow: number): MoneyUnit | null {
  for (let row = sheet.used?.top ?? 0; row < headingRow; row += 1) {
    for (let column = sheet.used?.left ?? 0; column <= (sheet.used?.right ?? -1); column += 1) {
      const { value } = cellAt(sheet, row, column);
      const found = typeof value === 'string' ? BEHIND.exec(normaliseText(value))?.[1] : undefined;
      if (found !== undefined) return found as MoneyUnit;
    }
  }
  return null;
}
