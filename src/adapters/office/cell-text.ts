import type { CellInput } from '../../core/workbook/plan';
import type { CellValue } from '../../core/workbook/snapshot';

/** Characters of which numbers, dates, times and amounts are made, in half and full width. */
const FIGURES = /[\s\d０-９.,，．:：/／\-－+＋%％()（）Ee$¥￥€年月日号时点分秒上下午]|[AP]M/giu;
const MONTHS = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/**
 * Whether Excel, given this text as if typed, would make something else of it: a formula, a number, a date, a boolean or
 * an error. Such a text is written behind an apostrophe.
 */
export function needsApostrophe(text: string): boolean {
  if (/^\s*[=+\-@'＝＋－]/u.test(text)) return true;
  if (/^(true|false)$/i.test(text.trim()) || text.startsWith('#')) return true;
  if (!/[\d０-９]/u.test(text)) return false;
  return MONTHS.test(text.trim()) || text.replace(FIGURES, '') === '';
}

/** One cell as `Range.formulas` takes it: null leaves a cell alone, an empty text clears it. */
export function wireInput(input: CellInput | null | undefined): string | number | boolean | null {
  if (input === undefined) return null;
  if (input === null) return '';
  if ('formula' in input) return input.formula;
  const { value } = input;
  if (value === null) return '';
  if (typeof value !== 'string') return value;
  return needsApostrophe(value) ? `'${value}` : value;
}

/** One cell as `values`, `formulas` and `valueTypes` tell it. */
export function readContent(
  value: unknown,
  formula: unknown,
  type: string,
): { readonly value: CellValue; readonly formula: string | null } {
  const read = readValue(value, type);
  // A text that begins with "=" comes back as its own formula; no formula has itself as its result.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return { value: isFormula && read === null ? '' : read, formula: isFormula ? formula : null };
}

function readValue(value: unknown, type: string): CellValue {
  if (type === 'Empty' || value === undefined || value === null) return null;
  if (type === 'Error') return { error: typeof value === 'string' ? value : '#VALUE!' };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text === '' ? null : text;
}
