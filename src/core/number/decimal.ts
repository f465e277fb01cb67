import { Decimal as DecimalJs } from 'decimal.js';
import { remembered } from '../remember/remembered';

/** The one door to decimal.js: every amount, rate, weight and score is one of these. */
export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 40,
});
export type Decimal = DecimalJs;

/** The longest number that is read: the largest number of a cell has 309 digits. */
const LONGEST_NUMBER = 400;

/**
 * Text of a plain decimal number, blanks around it allowed → Decimal; null for anything else ("", "1e5", "100%"), and for
 * more digits than any cell can count.
 */
export function parseDecimal(text: string): Decimal | null {
  const plain = text.trim();
  if (plain.length > LONGEST_NUMBER) return null;
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? new Decimal(plain) : null;
}

/** Forms repeat the same few weights, scores and amounts, and every rule reads them; Decimals never change. */
const MOST_NUMBERS = 5_000;

/** A number that is written in rules or code, each made once. */
export const constant = remembered((text: string) => new Decimal(text), MOST_NUMBERS);

/**
 * A number out of a spreadsheet cell → the Decimal that the spreadsheet shows: a binary double holds at most 15
 * significant decimal digits that a user typed, the rest is noise (0.1 + 0.2 → 0.3). 0 and -0 are one number here: the sign
 * of a zero is lost on no score.
 */
export const fromCellNumber = remembered(shownNumber, MOST_NUMBERS);

function shownNumber(value: number): Decimal {
  const exact = new Decimal(value);
  return exact.precision() > 15 ? exact.toSignificantDigits(15) : exact;
}
