import type { EvaluationTable, Indicator } from '../../../src/core/table/evaluation-table';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import type { Written } from './sheet-writer';

/** A way in which some office writes its forms: the same table, on a sheet that looks quite different. */
export interface Hand {
  /** One sentence: what is odd about it. */
  readonly name: string;
  write(table: EvaluationTable, sheetName: string): SheetSnapshot;
}

/** The text of a field of either layout; "" for one that the table does not have. */
export function has(table: EvaluationTable, field: 'nature' | 'direction' | 'unit'): boolean {
  return table.indicators.some((row) => (row[field] ?? '') !== '');
}

/** A printed number as a number ("9.00" → 9, "92.31%" → 0.9231 with its format); anything else as it stands. */
export function typed(text: string): Written {
  const match = /^(-?\d+(?:\.(\d+))?)(%?)$/u.exec(text);
  if (match === null) return text === '' ? null : text;
  const [, digits = '', decimals = '', percent = ''] = match;
  if (percent === '') return Number(digits);
  const value = Number((Number(digits) / 100).toPrecision(12));
  return { value, format: decimals === '' ? '0%' : `0.${'0'.repeat(decimals.length)}%` };
}

const SIGNS: Readonly<Record<string, string>> = {
  大于等于: '≥',
  大于: '>',
  等于: '=',
  小于等于: '≤',
  小于: '<',
};

/** The sign of a direction; "" when the row has none. */
export function sign({ direction = '' }: Indicator): string {
  return SIGNS[direction] ?? '';
}

/** A number with the unit of its row behind it: "250天"; words stay as they are. */
export function withUnit(text: string, { unit = '' }: Indicator): string {
  return /^-?\d+(\.\d+)?$/u.test(text) && unit !== '' && !/\s/u.test(unit) ? `${text}${unit}` : text;
}

/** Rows that begin another run of the same label. */
export function startsRun(rows: readonly Indicator[], index: number, field: 'l1' | 'l2'): boolean {
  const [row, before] = [rows[index], rows[index - 1]];
  if (row === undefined || before === undefined) return true;
  return row.l1 !== before.l1 || (field === 'l2' && row.l2 !== before.l2);
}
