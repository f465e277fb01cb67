import { Decimal, parseDecimal } from '../number/decimal';
import type { CellError } from '../workbook/snapshot';

/** What one cell or sub-expression is while a formula is calculated; null is an empty cell. */
export type Scalar = Decimal | string | boolean | null | CellError;

/** A value, or the values of a range from the top left, row by row. */
export type Operand = Scalar | readonly Scalar[];

/** Whether the operand is the values of a range. */
export function isRange(operand: Operand): operand is readonly Scalar[] {
  return Array.isArray(operand);
}

/**
 * Why a formula is not judged: a function that is not reproduced, a range too large to be read, a text that would have to
 * become a number or the other way round, a result that is not stored, formulas that read too many cells all together, or
 * anything else that it is written with.
 */
export type UnjudgedReason = 'function' | 'range' | 'text' | 'stored' | 'total' | 'form';

/** Thrown where a formula uses something whose exact behaviour is not reproduced here. */
export class Unjudged extends Error {
  constructor(
    /** The function's name, for a function; else for whoever debugs. */
    readonly what: string,
    readonly reason: UnjudgedReason = 'form',
  ) {
    super(`not judged: ${what}`);
    this.name = 'Unjudged';
  }
}

/** Whether the operand is an error such as #N/A. */
export function isErrorOperand(value: Operand): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** A value where a number is wanted: blanks are 0, TRUE is 1, number texts are numbers, other texts #VALUE!. */
export function toNumber(value: Scalar): Decimal | CellError {
  if (value instanceof Decimal) return value;
  if (value === null) return new Decimal(0);
  if (typeof value === 'boolean') return new Decimal(value ? 1 : 0);
  if (typeof value === 'string') {
    const number = parseDecimal(value);
    // Of a number that is written as text, too, Excel keeps 15 digits.
    if (number !== null) return number.precision() > 15 ? number.toSignificantDigits(15) : number;
    // Dates, percentages and currency texts are numbers to Excel, each in its own way.
    if (/\d/u.test(value)) throw new Unjudged('text to number', 'text');
    return { error: '#VALUE!' };
  }
  return value;
}

/** Numbers of this many digits before the point, or with so many zeros behind it, are joined to texts with an exponent. */
const LONGEST_PLAIN = 20;

/** A value where a text is wanted. */
export function toText(value: Scalar): string {
  if (value === null) return '';
  if (value instanceof Decimal) {
    if (Math.abs(value.e) > LONGEST_PLAIN) throw new Unjudged('long number as text', 'text');
    return value.toSignificantDigits(15).toFixed();
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  throw new Unjudged('error as text', 'text');
}

/** A value where a condition is wanted. */
export function toCondition(value: Scalar): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (value instanceof Decimal) return !value.isZero();
  if (value === null) return false;
  if (typeof value === 'string') return { error: '#VALUE!' };
  return value;
}

/** What each comparison makes of an order as `compare` gives it. */
export const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/** Excel's order: numbers before texts before booleans; texts without case; a blank is 0, "" or FALSE as needed. */
export function compare(a: Scalar, b: Scalar): number {
  if (a === null && b === null) return 0;
  if (a === null) return compare(emptyLike(b), b);
  if (b === null) return compare(a, emptyLike(a));
  if (a instanceof Decimal && b instanceof Decimal) {
    return a.toSignificantDigits(15).comparedTo(b.toSignificantDigits(15));
  }
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    if (x === y) return 0;
    // Which of two texts comes first depends on the language of the machine; that they differ does not.
    return x < y ? -1 : 1;
  }
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return rank(a) - rank(b);
}

function emptyLike(value: Scalar): Scalar {
  if (typeof value === 'string') return '';
  return typeof value === 'boolean' ? false : new Decimal(0);
}

function rank(value: Scalar): number {
  if (value instanceof Decimal) return 0;
  return typeof value === 'string' ? 1 : 2;
}
