import { sumOf } from '../number/sum';
import { inWanYuan, MONEY_UNIT_PATTERN } from '../words/money-units';
import { Decimal, fromCellNumber, parseDecimal } from '../number/decimal';
import type { FieldCell } from './recognised-table';
import { isCellError } from '../workbook/snapshot';

/** Blanks of every kind that a paste from Word or a web page leaves in a number. */
const BLANKS = /[\s\u00a0\u200b\u3000]+/gu;
const UNIT = new RegExp(`^([+-]?[0-9.]+)(%|‰|分|${MONEY_UNIT_PATTERN})?$`, 'u');
const BEHIND = new RegExp(`(?:${MONEY_UNIT_PATTERN})$`, 'u');

/**
 * The number that a person reads in a weight, score, rate or amount cell: a true number, or text such as "10.00 ",
 * "１０", "1,200", "92.31%" (→ 0.9231), "9分", "7.6分（人数减少）". null for blanks, dashes, words and errors.
 */
export function figure(cell: FieldCell | null | undefined): Decimal | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell.value === 'number') return fromCellNumber(cell.value);
  return typeof cell.value === 'string' ? figureOfText(cell.value) : null;
}

/** As `figure`, for a text alone. */
export function figureOfText(text: string): Decimal | null {
  const narrow = text
    .normalize('NFKC')
    .replace(BLANKS, '')
    .replace(/^\((.+分)\)$/u, '$1')
    .replace(/^([0-9.]+分)\(.+\)$/u, '$1')
    .replace(/(?<=\d),(?=\d{3})/gu, '');
  const match = UNIT.exec(narrow);
  const number = match?.[1] === undefined ? null : parseDecimal(match[1]);
  if (number === null) return null;
  return match?.[2] === '%' ? number.dividedBy(100) : number;
}

/**
 * An amount in 万元: by the unit behind it in the cell ("10000元" → 1), else by the one that the form states, else as it
 * stands, for the form's own unit is 万元.
 */
export function amount(cell: FieldCell | null | undefined): Decimal | null {
  const number = figure(cell);
  if (number === null || cell === null || cell === undefined) return number;
  const text = typeof cell.value === 'string' ? cell.value.replace(BLANKS, '') : '';
  const unit = BEHIND.exec(text)?.[0] ?? cell.unit;
  return unit === undefined ? number : number.times(inWanYuan(unit) ?? 1);
}

/** An amount in the unit that the form states, as a person reads it: what rules print of amounts that they compare. */
export function amountInForm(cell: FieldCell | null | undefined): Decimal | null {
  const inWan = amount(cell);
  const unit = cell?.unit;
  return inWan === null || unit === undefined ? inWan : inWan.dividedBy(inWanYuan(unit) ?? 1);
}

/** Whether a person would call the cell empty: blank, spaces, or a formula that gives "". */
export function isBlank(cell: FieldCell | null | undefined): boolean {
  if (cell === null || cell === undefined || cell.value === null) return true;
  return typeof cell.value === 'string' && cell.value.replace(BLANKS, '') === '';
}

/** "——", "—", "-", "/", "\\": the form's sign for "nothing belongs here". */
export function isDash(cell: FieldCell | null | undefined): boolean {
  return (
    cell !== null && cell !== undefined && /^[\s—–\-－/\\一]+$/u.test(cell.text) && cell.text.trim() !== ''
  );
}

/** Whether the cell holds an error value. */
export function isError(cell: FieldCell | null | undefined): boolean {
  return cell !== null && cell !== undefined && isCellError(cell.value);
}

/** Whether a published figure is the exact one, rounded half up to the decimals that it shows. */
export function agrees(published: Decimal, exact: Decimal): boolean {
  return exact.toDecimalPlaces(published.decimalPlaces(), Decimal.ROUND_HALF_UP).equals(published);
}

/** A number as a person writes it: no exponent, no needless zeros, at most 6 decimals. */
export function plain(number: Decimal): string {
  return number.toDecimalPlaces(6).toFixed();
}

/** A fraction as a percentage: 0.7124 → "71.24%". */
export function percent(fraction: Decimal): string {
  return `${fraction.times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed()}%`;
}

/** "30 + 20 = 50"; a single number alone. */
export function addition(numbers: readonly Decimal[]): string {
  const parts = numbers.map(plain).join(' + ');
  return numbers.length > 1 ? `${parts} = ${plain(sumOf(numbers))}` : parts;
}
