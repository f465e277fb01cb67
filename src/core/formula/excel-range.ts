import { Decimal, fromCellNumber } from '../number/decimal';
import type { CellError } from '../workbook/snapshot';
import { Unjudged } from './operand';

/** The longest text that a cell holds; a longer one is #VALUE! where a formula would make it. */
export const LONGEST_TEXT = 32_767;

/** The least and the largest size of a binary number that is neither 0 nor cut off: what Excel calculates within. */
const LEAST = new Decimal('2.2250738585072014e-308');
const LARGEST = new Decimal('1.7976931348623157e308');

/** Beyond these exponents a result may lie outside the range; within, nothing has to be compared. */
const SURE_EXPONENT = 306;

/**
 * A calculated number as Excel has it: #NUM! beyond its largest number (and for what is no number), 0 below its least.
 * Every step of a calculation goes through here, so that no number ever grows beyond what can be written down.
 */
export function withinRange(value: Decimal): Decimal | CellError {
  // Of 0 the exponent is 0, of what is no number NaN, for which no comparison holds.
  if (value.e <= SURE_EXPONENT && value.e >= -SURE_EXPONENT) return value;
  if (!value.isFinite() || value.abs().greaterThan(LARGEST)) return { error: '#NUM!' };
  return value.abs().lessThan(LEAST) ? new Decimal(0) : value;
}

/** Powers with larger exponents multiply what a binary number does not hold of the base into digits that show. */
const MOST_EXPONENT = 1_000;

/** `base` to the power of `exponent` as Excel gives it: 0^0, 0^-1 and roots of negative numbers are errors. */
export function power(base: Decimal, exponent: Decimal): Decimal | CellError {
  if (base.isZero()) {
    if (exponent.isZero()) return { error: '#NUM!' };
    return exponent.isNegative() ? { error: '#DIV/0!' } : base;
  }
  if (base.isNegative() && !exponent.isInteger()) return { error: '#NUM!' };
  const times = exponent.toNumber();
  const digits = times * Math.log10(base.abs().toNumber());
  // Far outside; near the edges the power itself tells.
  if (digits > 310) return { error: '#NUM!' };
  if (digits < -310) return new Decimal(0);
  if (Math.abs(times) > MOST_EXPONENT) throw new Unjudged('power');
  if (exponent.isInteger()) return withinRange(base.pow(times));
  const root = Math.pow(base.toNumber(), times);
  return Number.isFinite(root) ? withinRange(fromCellNumber(root)) : { error: '#NUM!' };
}

/** Two texts as one; #VALUE! where no cell could hold it. */
export function joined(first: string, second: string): string | CellError {
  return first.length + second.length > LONGEST_TEXT ? { error: '#VALUE!' } : first + second;
}

/** A calculated number as a cell stores it: 15 significant digits, never more than the largest that there is. */
export function asStored(value: Decimal): number {
  const rounded = value.toSignificantDigits(15).toNumber();
  // The largest number, rounded to 15 digits, lies beyond itself.
  return Number.isFinite(rounded) ? rounded : value.toNumber();
}
