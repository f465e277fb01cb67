import { Decimal } from '../number/decimal';
import { decimalText } from '../number/decimal-text';
import { forComparison } from '../number/rounding';
import type { ReverseRule } from '../profile/rule-profile';
import { costConditionFormula } from './cost-row';
import { speaker } from '../message/message';
import type { Derived, ScoreReferences } from './derived';
import { isCostCategory } from './direction';
import type { Measured } from './indicator-input';
import { derivedFixed, derivedPoints, partialScoreFormula } from './partial-score';

const say = speaker({
  kept: { zh: '反向达标，得满分', en: 'Less is better: within the limit, full score' },
  costShare: {
    zh: '成本未超支，按支出比例得分',
    en: 'Cost within its limit: scores the share that was spent',
  },
  missedZero: { zh: '反向超出目标，不得分', en: 'Less is better: above the limit, no points' },
  missedLinear: {
    zh: '反向超出目标，线性扣分，超出一倍扣完',
    en: 'Less is better: above the limit, points off evenly, none left at twice the limit',
  },
  missedShare: { zh: '反向超出目标，按比例', en: 'Less is better: above the limit, in proportion' },
  noShare: {
    zh: '{comparison}，目标值不大于 0，不能按比例',
    en: '{comparison}, and a target of 0 or less allows no proportion',
  },
});

/**
 * 反向 (小于等于, 小于): full weight while the limit is kept. Above it: w × A ÷ B (湖北, 北京, 中江, 济南), or linear
 * down to 0 at twice the limit, or 0. With `spentShareForCost` a cost row that stays below its limit scores
 * w × B ÷ A instead of full (山西怀仁, against all others).
 */
export function scoreReverse(row: Measured, category: string, rule: ReverseRule, decimals: number): Derived {
  const { target, actual, weight } = row;
  const [a, b, w] = [decimalText(target), decimalText(actual), decimalText(weight)];
  if (actual.lte(target)) {
    if (rule.spentShareForCost && isCostCategory(category) && target.gt(0)) {
      return derivedPoints(
        `${b} ÷ ${a} × ${w}`,
        weight.times(actual).dividedBy(target),
        weight,
        decimals,
        say('costShare'),
        rule.citation,
      );
    }
    return derivedFixed(weight, `${b} ≤ ${a}`, say('kept'), rule.citation);
  }
  if (rule.method === 'zeroWhenMissed') {
    return derivedFixed(new Decimal(0), `${b} > ${a}`, say('missedZero'), rule.citation);
  }
  if (target.lte(0)) {
    return derivedFixed(
      new Decimal(0),
      say('noShare', { comparison: `${b} > ${a}` }),
      say('missedZero'),
      rule.citation,
    );
  }
  if (rule.method === 'linearToTwice') {
    const left = forComparison(target.times(2).minus(actual));
    return derivedPoints(
      `${w} × (1 − (${b} − ${a}) ÷ ${a})`,
      weight.times(left).dividedBy(target),
      weight,
      decimals,
      say('missedLinear'),
      rule.citation,
    );
  }
  return derivedPoints(
    `${a} ÷ ${b} × ${w}`,
    weight.times(target).dividedBy(actual),
    weight,
    decimals,
    say('missedShare'),
    rule.citation,
  );
}

/** The same as an Excel expression. */
export function reverseFormula(refs: ScoreReferences, rule: ReverseRule, decimals: number): string {
  const { target, actual, weight } = refs;
  return `IF(${actual}<=${target},${keptFormula(refs, rule, decimals)},${missedFormula(rule, target, actual, weight, decimals)})`;
}

function keptFormula(refs: ScoreReferences, rule: ReverseRule, decimals: number): string {
  const { target, actual, weight } = refs;
  if (!rule.spentShareForCost) return weight;
  const share = partialScoreFormula(`${weight}*${actual}/${target}`, weight, decimals);
  return `IF(AND(${costConditionFormula(refs)},${target}>0),${share},${weight})`;
}

function missedFormula(
  rule: ReverseRule,
  target: string,
  actual: string,
  weight: string,
  decimals: number,
): string {
  if (rule.method === 'zeroWhenMissed') return '0';
  const points =
    rule.method === 'linearToTwice'
      ? `${weight}*ROUND(2*${target}-${actual},10)/${target}`
      : `${weight}*${target}/${actual}`;
  return `IF(${target}<=0,0,${partialScoreFormula(points, weight, decimals)})`;
}
