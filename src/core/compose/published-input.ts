import { Decimal } from '../number/decimal';
import type { CellInput } from '../workbook/plan';

/** What to write so that the cell shows exactly the printed text, and its number format; null formats stay General. */
export interface PublishedInput {
  readonly input: CellInput | null;
  readonly numberFormat: string | null;
  /** The number written; null for a text. */
  readonly number: Decimal | null;
}

/** Excel keeps 15 significant digits and shows whole numbers up to 11 digits under General. */
const DIGITS = 15;
const GENERAL_DIGITS = 11;

const PRINTED_NUMBER = /^(-?)(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?(%?)$/;

/**
 * A printed figure → a true number with the format that prints it so: "9.00" → 9 under 0.00, "92.31%" → 0.9231 under
 * 0.00%, "1,200" → 1200 under #,##0. Anything else ("——", "≥50个", "007", "-0") is a text; "" is a blank.
 */
export function publishedInput(text: string): PublishedInput {
  if (text === '') return { input: null, numberFormat: null, number: null };
  const match = PRINTED_NUMBER.exec(text);
  if (match === null) return asText(text);
  const [, sign = '', whole = '', fraction = '', percent = ''] = match;
  const digits = whole.replaceAll(',', '') + fraction;
  const isZero = /^0*$/.test(digits);
  if (digits.replace(/^0+/, '').length > DIGITS || (isZero && sign === '-')) return asText(text);
  const plain = new Decimal(text.replaceAll(',', '').replace('%', ''));
  const number = percent === '' ? plain : plain.dividedBy(100);
  const numberFormat =
    (whole.includes(',') ? '#,##0' : '0') +
    (fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`) +
    percent;
  const general = numberFormat === '0' && digits.length <= GENERAL_DIGITS;
  return { input: { value: number.toNumber() }, numberFormat: general ? null : numberFormat, number };
}

function asText(text: string): PublishedInput {
  return { input: { value: text }, numberFormat: null, number: null };
}
