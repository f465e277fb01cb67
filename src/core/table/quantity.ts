import { directionSign, leadingDirection } from '../words/direction-words';
import { Decimal } from '../number/decimal';

/** A quantity as a form prints it: "≥50个" → sign ≥, number 50, unit 个. */
export interface Quantity {
  /** As we write it: "≥" for 不少于. */
  readonly sign: string | null;
  /** The number that is printed; 95 for "95%". */
  readonly number: Decimal;
  readonly percent: boolean;
  /** What stands behind the number, "%" included. */
  readonly unit: string;
}

const PLAIN = /^([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)(.*)$/u;

/**
 * A whole text that is one quantity, with its sign and unit; null for words, dates, spans, and texts with other digits
 * than the one number ("2022年9月", "10-20"). For units and hidden numbers; scores read numbers by `parseTextNumber`.
 */
export function parseQuantity(text: string): Quantity | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const leading = leadingDirection(plain);
  const rest = plain.slice(leading?.written.length ?? 0);
  const match = PLAIN.exec(rest);
  if (match === null) return null;
  const [, digits = '', unit = ''] = match;
  if (/\d/.test(unit) || isYear(digits, unit)) return null;
  return {
    sign: leading === null ? null : directionSign(leading.direction),
    number: new Decimal(digits.replaceAll(',', '')),
    percent: unit.startsWith('%'),
    unit,
  };
}

function isYear(digits: string, unit: string): boolean {
  return /^(19|20)\d\d$/.test(digits) && /^年/.test(unit);
}
