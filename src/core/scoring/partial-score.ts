import type { Decimal } from '../number/decimal';
import { Decimal as DecimalJs } from '../number/decimal';
import { decimalText } from '../number/decimal-text';
import { roundScore } from '../number/rounding';
import type { Citation } from '../profile/rule-profile';
import { speaker, type Message, type Phrase } from '../message/message';
import type { Derived } from './derived';

const say = speaker({
  exact: { zh: '{calculation} = {exact}', en: '{calculation} = {exact}' },
  rounded: { zh: '{calculation} = {exact} → {score}', en: '{calculation} = {exact} → {score}' },
  fixed: { zh: '{reason}，得 {score} 分', en: '{reason}: {score} points' },
});

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
  calculation: Phrase,
  points: Decimal,
  weight: Decimal,
  decimals: number,
  rule: Message,
  citation: Citation,
): Derived {
  const value = partialScore(points, weight, decimals);
  const exact = decimalText(points);
  const score = decimalText(value);
  if (exact === score) {
    return { value, derivation: say('exact', { calculation, exact }), calculation, rule, citation };
  }
  const derivation = say('rounded', { calculation, exact, score });
  return { value, exact: points, derivation, calculation, rule, citation };
}

/** A score that needs no arithmetic: full or zero. */
export function derivedFixed(value: Decimal, reason: Phrase, rule: Message, citation: Citation): Derived {
  return { value, derivation: say('fixed', { reason, score: decimalText(value) }), rule, citation };
}

/** No score, and why. */
export function derivedBlank(reason: Message, rule: Message, citation: Citation): Derived {
  return { value: null, derivation: reason, rule, citation };
}
