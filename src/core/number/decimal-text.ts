import type { Decimal } from './decimal';

/** Decimals shown in a derivation; enough to see on which side of a half cent a score lies. */
const SHOWN_DECIMALS = 6;

/** A number as a derivation prints it: plain digits, at most 6 decimals, no trailing zeros. */
export function decimalText(value: Decimal): string {
  if (value.decimalPlaces() <= SHOWN_DECIMALS) return plain(value);
  const rounded = value.toDecimalPlaces(SHOWN_DECIMALS);
  // A tiny value must not read as 0, or the derivation would not hold.
  const shown = rounded.isZero() && !value.isZero() ? value.toSignificantDigits(3) : rounded;
  return plain(shown);
}

/** A fraction as a percentage with at most 2 decimals: 0.7124 → "71.24%". */
export function percentText(fraction: Decimal): string {
  return `${plain(fraction.times(100).toDecimalPlaces(2))}%`;
}

function plain(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}
