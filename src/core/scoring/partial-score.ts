import type { Decimal } from '../number/decimal';
import { Decimal as DecimalJs } from '../number/decimal';
import { decimalText } from '../number/decimal-text';
import { roundScore } from '../number/rounding';
import type { Citation } from '../profile/rule-profile';
import type { Derived } from './derived';

/** A score below the full weight, rounded once, never below 0 and (with coarse rounding) never above the weight. */
export function partialScore(points: Decimal, weight: Decimal, decimals: number): Decimal {
  return DecimalJs.min(weight, roundScore(DecimalJs.max(0, points), decimals));
}

/** The same as a formula. `points` is an Excel expression. */
export function partialScoreFormula(points: string, weight: string, decimals: number): string {
  return `MIN(${weight},ROUND(MAX(0,${points}),${String(decimals)}))`;
}

/** "1.37 ÷ 1.4 × 5" with its exact and its rounded value → a derived score. */
export function derivedPoints(
  expression: string,
  points: Decimal,
  weight: Decimal,
  decimals: number,
  rule: string,
  citation: Citation,
): Derived {
  const value = partialScore(points, weight, decimals);
  const exact = decimalText(points);
  const shown = decimalText(value);
  if (exact === shown) return { value, derivation: `${expression} = ${exact}`, rule, citation };
  return { value, exact: points, derivation: `${expression} = ${exact} → ${shown}`, rule, citation };
}

/** A score that needs no arithmetic: full or zero. */
export function derivedFixed(value: Decimal, reason: string, rule: string, citation: Citation): Derived {
  return { value, derivation: `${reason}，得 ${decimalText(value)} 分`, rule, citation };
}

/** No score, and why. */
export function derivedBlank(reason: string, rule: string, citation: Citation): Derived {
  return { value: null, derivation: reason, rule, citation };
}
