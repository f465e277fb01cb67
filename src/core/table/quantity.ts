import { Decimal } from '../number/decimal';

export type QuantitySign = '≥' | '>' | '＝' | '≤' | '<';

/** A quantity as a form prints it: "≥50个" → sign ≥, number 50, unit 个. */
export interface Quantity {
  readonly sign: QuantitySign | null;
  /** The number that is printed; 95 for "95%". */
  readonly number: Decimal;
  readonly percent: boolean;
  /** What stands behind the number, "%" included. */
  readonly unit: string;
}

const SIGNS: readonly (readonly [QuantitySign, RegExp])[] = [
  ['≥', /^(≥|≧|⩾|>=|=>|大于或?等于|不低于|不少于|不小于|至少)/],
  ['≤', /^(≤|≦|⩽|<=|=<|小于或?等于|不高于|不超过|不多于|不大于|至多)/],
  ['>', /^(>|大于|高于|多于|超过)/],
  ['<', /^(<|小于|低于|少于)/],
  ['＝', /^(=|═|等于)/],
];

const PLAIN = /^([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)(.*)$/u;

/**
 * A whole text that is one quantity, with its sign and unit; null for words, dates, spans, and texts with other digits
 * than the one number ("2022年9月", "10-20"). For units and hidden numbers; scores read numbers by `parseTextNumber`.
 */
export function parseQuantity(text: string): Quantity | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const found = SIGNS.find(([, pattern]) => pattern.test(plain));
  const rest = found === undefined ? plain : plain.replace(found[1], '');
  const match = PLAIN.exec(rest);
  if (match === null) return null;
  const [, digits = '', unit = ''] = match;
  if (/\d/.test(unit) || isYear(digits, unit)) return null;
  return {
    sign: found?.[0] ?? null,
    number: new Decimal(digits.replaceAll(',', '')),
    percent: unit.startsWith('%'),
    unit,
  };
}

function isYear(digits: string, unit: string): boolean {
  return /^(19|20)\d\d$/.test(digits) && /^年/.test(unit);
}
