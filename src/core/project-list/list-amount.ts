import { inWanYuan, MONEY_UNIT_PATTERN } from '../words/money-units';
import { parseDecimal, type Decimal } from '../number/decimal';
import { normaliseText } from '../table/labels';

const AMOUNT = new RegExp(`^(-?[\\d,]*\\.?\\d*)(${MONEY_UNIT_PATTERN}|万)?$`);

/** Excel itself keeps fifteen digits; the rest are commas, zeros and a unit. */
const LONGEST_AMOUNT = 400;

/**
 * An amount as a project list writes it: "1,200.50", "￥12", full-width digits, "12万元". A unit in the cell counts before the
 * column's. The answer is in 万元; null for a text that is no amount ("约12万", "#DIV/0!", "12-15").
 */
export function parseAmount(text: string, columnFactor: string): Decimal | null {
  const plain = normaliseText(text).replace(/^[¥￥]/, '');
  // More than any amount has, with its unit.
  if (plain.length > LONGEST_AMOUNT) return null;
  const match = AMOUNT.exec(plain);
  if (match === null) return null;
  const [, digits = '', unit] = match;
  if (digits.includes(',') && !/^-?\d{1,3}(,\d{3})*(\.\d*)?$/.test(digits)) return null;
  const number = parseDecimal(digits.replaceAll(',', ''));
  const factor = unit === undefined ? columnFactor : (inWanYuan(unit) ?? '1');
  return number === null ? null : number.times(factor);
}
