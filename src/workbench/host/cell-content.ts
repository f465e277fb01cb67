import type { CellInput } from '../../core/workbook/plan';
import { isCellError, type CellSnapshot, type CellValue } from '../../core/workbook/snapshot';

/** A value as `Range.values` holds it: a blank is an empty text, an error is its name. */
export function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}

/** `Range.formulas`: the formula, else the value. */
export function wireFormula(cell: CellSnapshot): string | number | boolean {
  return cell.formula ?? wireValue(cell.value);
}

/** `Range.valueTypes`. */
export function wireValueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

const NUMBER = /^[+-]?(\d+(,\d{3})*|\d*)(\.\d*)?(E[+-]?\d+)?(%?)$/i;

/**
 * What Excel makes of something written to `values` or `formulas`, as if it were typed: a leading apostrophe keeps text as
 * text, "=" "+" "-" begin a formula, and texts that look like numbers, percentages or TRUE become such.
 * null clears; the caller has dealt with null, which Excel leaves alone.
 */
export function typedContent(input: unknown, format: string): CellInput | null {
  // A cell formatted as text makes a text of whatever is typed into it.
  const isText = format === '@';
  if (!isText && (typeof input === 'number' || typeof input === 'boolean')) return { value: input };
  const text = typeof input === 'boolean' ? String(input).toUpperCase() : String(input);
  if (text === '') return null;
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (isText) return { value: text };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  const number = NUMBER.exec(text.trim());
  if (number !== null && /\d/.test(text)) {
    const plain = Number(text.trim().replaceAll(',', '').replace('%', ''));
    return { value: text.trim().endsWith('%') ? plain / 100 : plain };
  }
  if (/^[+-]./.test(text)) return { formula: `=${text}` };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  return { value: text };
}
