import { Decimal as DecimalJs } from 'decimal.js';

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

const constants = new Map<string, Decimal>();

/** A number that is written in rules or code, each made once. */
export function constant(text: string): Decimal {
  let known = constants.get(text);
  if (known === undefined) {
    known = new Decimal(text);
    if (constants.size >= MOST_NUMBERS) constants.clear();
    constants.set(text, known);
  }
  return known;
}

/**
 * A number out of a spreadsheet cell → the Decimal that the spreadsheet shows: a binary double holds at most 15
 * significant decimal digits that a user typed, the rest is noise (0.1 + 0.2 → 0.3).
 */
export function fromCellNumber(value: number): Decimal {
  const known = numbers.get(value);
  // 0 and -0 are one key, and the sign of a zero is lost on no score.
  if (known !== undefined) return known;
  const exact = new Decimal(value);
  const number = exact.precision() > 15 ? exact.toSignificantDigits(15) : exact;
  if (numbers.size >= MOST_NUMBERS) numbers.clear();
  numbers.set(value, number);
  return number;
}

/** Forms repeat the same few weights, scores and amounts, and every rule reads them; Decimals never change. */
const MOST_NUMBERS = 5_000;
const numbers = new Map<number, Decimal>();
