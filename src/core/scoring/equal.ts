import { Decimal } from '../number/decimal';
import { decimalText } from '../number/decimal-text';
import { forComparison } from '../number/rounding';
import type { EqualRule, ForwardRule } from '../profile/rule-profile';
import { speaker } from '../message/message';
import type { Derived, ScoreReferences } from './derived';
import { scoreForward } from './forward';
import type { Measured } from './indicator-input';
import { derivedBlank, derivedFixed, derivedPoints, partialScoreFormula } from './partial-score';

const say = speaker({
  met: { zh: '等于目标值，得满分', en: 'Equal to the target, full score' },
  differs: {
    zh: '{actual} ≠ {target}，与目标值不等，须由人评定',
    en: '{actual} ≠ {target}: not the target, a person must give the score',
  },
  judged: { zh: '不等于目标值，人工评定', en: 'Not equal to the target, scored by a person' },
  noneHappened: {
    zh: '目标值为 0 且未发生，得满分',
    en: 'The target is 0 and nothing happened, full score',
  },
  someHappened: { zh: '目标值为 0 而已发生，不得分', en: 'The target is 0 and it happened, no points' },
  noShare: {
    zh: '{actual} ≠ {target}，目标值小于 0，不能按比例',
    en: '{actual} ≠ {target}, and a target below 0 allows no proportion',
  },
  missedZero: { zh: '不等于目标值，不得分', en: 'Not equal to the target, no points' },
  deviation: {
    zh: '偏离目标值，按偏离幅度扣分',
    en: 'Off the target, points off by how far',
  },
});

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
      ? met(row, rule)
      : derivedBlank(say('differs', { actual: b, target: a }), say('judged'), rule.citation);
  }
  if (target.isZero()) {
    return actual.lte(0)
      ? derivedFixed(weight, `${b} ≤ 0`, say('noneHappened'), rule.citation)
      : derivedFixed(new Decimal(0), `${b} > 0`, say('someHappened'), rule.citation);
  }
  if (rule.method === 'asForward') return scoreForward(row, forward, decimals);
  if (target.lt(0)) {
    return actual.eq(target)
      ? met(row, rule)
      : derivedFixed(
          new Decimal(0),
          say('noShare', { actual: b, target: a }),
          say('missedZero'),
          rule.citation,
        );
  }
  if (actual.eq(target)) return met(row, rule);
  // w × (1 − |B−A| ÷ A) = w × min(B, 2A−B) ÷ A: one subtraction only, so that a double loses nothing.
  const nearest = Decimal.min(actual, forComparison(target.times(2).minus(actual)));
  return derivedPoints(
    `${w} × (1 − |${b} − ${a}| ÷ ${a})`,
    weight.times(nearest).dividedBy(target),
    weight,
    decimals,
    say('deviation'),
    rule.citation,
  );
}

function met({ target, actual, weight }: Measured, rule: EqualRule): Derived {
  const reached = decimalText(actual);
  const derived = derivedFixed(weight, `${reached} = ${decimalText(target)}`, say('met'), rule.citation);
  return { ...derived, calculation: reached };
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
