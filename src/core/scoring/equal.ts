import { Decimal } from '../number/decimal';
import { decimalText } from '../number/decimal-text';
import { forComparison } from '../number/rounding';
import type { EqualRule, ForwardRule } from '../profile/rule-profile';
import type { Derived, ScoreReferences } from './derived';
import { scoreForward } from './forward';
import type { Measured } from './indicator-input';
import { derivedBlank, derivedFixed, derivedPoints, partialScoreFormula } from './partial-score';

/**
 * 等于. By default as 正向: above the target is full. "exact": any difference needs a person. "symmetric":
 * w × (1 − |B−A| ÷ A). For a target of 0 (no accident, no complaint) an actual of at most 0 is full, anything else 0,
 * as provincial budget systems do.
 */
export function scoreEqual(row: Measured, rule: EqualRule, forward: ForwardRule, decimals: number): Derived {
  const { target, actual, weight } = row;
  const [a, b, w] = [decimalText(target), decimalText(actual), decimalText(weight)];
  if (rule.method === 'exact') {
    return actual.eq(target)
      ? derivedFixed(weight, `${b} = ${a}`, '等于目标值，得满分', rule.citation)
      : derivedBlank(`${b} ≠ ${a}，与目标值不等，须由人评定`, '不等于目标值，人工评定', rule.citation);
  }
  if (target.isZero()) {
    return actual.lte(0)
      ? derivedFixed(weight, `${b} ≤ 0`, '目标值为 0 且未发生，得满分', rule.citation)
      : derivedFixed(new Decimal(0), `${b} > 0`, '目标值为 0 而已发生，不得分', rule.citation);
  }
  if (rule.method === 'asForward') return scoreForward(row, forward, decimals);
  if (target.lt(0)) {
    return actual.eq(target)
      ? derivedFixed(weight, `${b} = ${a}`, '等于目标值，得满分', rule.citation)
      : derivedFixed(
          new Decimal(0),
          `${b} ≠ ${a}，目标值小于 0，不能按比例`,
          '不等于目标值，不得分',
          rule.citation,
        );
  }
  if (actual.eq(target)) return derivedFixed(weight, `${b} = ${a}`, '等于目标值，得满分', rule.citation);
  // w × (1 − |B−A| ÷ A) = w × min(B, 2A−B) ÷ A: one subtraction only, so that a double loses nothing.
  const nearest = Decimal.min(actual, forComparison(target.times(2).minus(actual)));
  return derivedPoints(
    `${w} × (1 − |${b} − ${a}| ÷ ${a})`,
    weight.times(nearest).dividedBy(target),
    weight,
    decimals,
    '偏离目标值，按偏离幅度扣分',
    rule.citation,
  );
}

/** What an 等于 row with a target of 0 scores, as an Excel expression. */
export function zeroTargetFormula(refs: ScoreReferences): string {
  return `IF(${refs.actual}<=0,${refs.weight},0)`;
}

/** "exact" and "symmetric" as an Excel expression; "asForward" shares the formula of 正向. */
export function equalFormula(refs: ScoreReferences, rule: EqualRule, decimals: number): string {
  const { target, actual, weight } = refs;
  if (rule.method === 'exact') return `IF(${actual}=${target},${weight},"")`;
  const points = `${weight}*MIN(${actual},ROUND(2*${target}-${actual},10))/${target}`;
  const partial = `IF(${target}<0,0,${partialScoreFormula(points, weight, decimals)})`;
  return `IF(${target}=0,${zeroTargetFormula(refs)},IF(${actual}=${target},${weight},${partial}))`;
}
