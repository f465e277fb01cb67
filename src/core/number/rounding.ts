import type { Decimal } from './decimal';
import { Decimal as DecimalJs } from './decimal';

/** What a spreadsheet keeps of a number: a binary double holds 15 significant decimal digits for certain. */
const SIGNIFICANT_DIGITS = 15;

/**
 * Rounds as ROUND does in Excel, WPS and LibreOffice: first to 15 significant digits, which takes off the noise of
 * binary arithmetic, then half away from zero. 4.885 → 4.89 although the double lies below 4.885.
 */
export function roundScore(value: Decimal, decimals: number): Decimal {
  return value.toSignificantDigits(SIGNIFICANT_DIGITS).toDecimalPlaces(decimals, DecimalJs.ROUND_HALF_UP);
}

/** Decimals to which quotients and differences are rounded before they are compared with a threshold. */
export const COMPARE_DECIMALS = 10;

/**
 * A quotient or difference as a formula may safely compare it: ROUND(…,10). Without it 1.3 × 7 is a little more than
 * 9.1 in a double and "reaches 1.3 times the target" would be false for 9.1.
 */
export function forComparison(value: Decimal): Decimal {
  return roundScore(value, COMPARE_DECIMALS);
}
