import { Decimal } from '../number/decimal';
import { decimalText } from '../number/decimal-text';
import { forComparison } from '../number/rounding';
import type { ForwardRule } from '../profile/rule-profile';
import { speaker } from '../message/message';
import type { Derived, ScoreReferences } from './derived';
import type { Measured } from './indicator-input';
import { derivedFixed, derivedPoints, partialScoreFormula } from './partial-score';

const say = speaker({
  reached: { zh: '正向达标，得满分', en: 'More is better: target reached, full score' },
  missedZero: { zh: '正向未达标，不得分', en: 'More is better: target missed, no points' },
  missedShare: { zh: '正向未达标，按比例', en: 'More is better: target missed, in proportion' },
  overMinus: { zh: '正向超出目标较多，扣分', en: 'More is better: far above the target, points off' },
  overShare: {
    zh: '正向超出目标较多，按偏离度调减',
    en: 'More is better: far above the target, reduced by how far',
  },
  noShare: {
    zh: '{comparison}，目标值不大于 0，不能按比例',
    en: '{comparison}, and a target of 0 or less allows no proportion',
  },
  farOver: {
    zh: '{actual} 达到 {target} 的 {ratio} 倍，{weight} − {points}',
    en: '{actual} is {ratio} times {target} or more, {weight} − {points}',
  },
});

/**
 * 正向 (大于等于, 大于): full weight from the target on, else in proportion. A target of 0 or below that is missed
 * scores 0. Source: 财预〔2020〕10号, and every published table seen. `rule` adds what far above the target costs.
 */
export function scoreForward(row: Measured, rule: ForwardRule, decimals: number): Derived {
  const { target, actual, weight } = row;
  const [a, b, w] = [decimalText(target), decimalText(actual), decimalText(weight)];
  if (actual.gte(target)) {
    if (rule.overTarget.kind === 'flag' || !reachesRatio(row, rule.overTarget.ratio)) {
      return derivedFixed(weight, `${b} ≥ ${a}`, say('reached'), rule.citation);
    }
    const ratio = rule.overTarget.ratio;
    if (rule.overTarget.kind === 'minus') {
      const points = rule.overTarget.points;
      return derivedPoints(
        say('farOver', { actual: b, target: a, ratio, weight: w, points }),
        weight.minus(points),
        weight,
        decimals,
        say('overMinus'),
        rule.citation,
      );
    }
    return derivedPoints(
      `${w} × ${ratio} × ${a} ÷ ${b}`,
      weight.times(ratio).times(target).dividedBy(actual),
      weight,
      decimals,
      say('overShare'),
      rule.citation,
    );
  }
  if (rule.method === 'zeroWhenMissed') {
    return derivedFixed(new Decimal(0), `${b} < ${a}`, say('missedZero'), rule.citation);
  }
  if (target.lte(0)) {
    return derivedFixed(
      new Decimal(0),
      say('noShare', { comparison: `${b} < ${a}` }),
      say('missedZero'),
      rule.citation,
    );
  }
  return derivedPoints(
    `${b} ÷ ${a} × ${w}`,
    weight.times(actual).dividedBy(target),
    weight,
    decimals,
    say('missedShare'),
    rule.citation,
  );
}

/** The same as an Excel expression. */
export function forwardFormula(refs: ScoreReferences, rule: ForwardRule, decimals: number): string {
  const { target, actual, weight } = refs;
  const missed =
    rule.method === 'zeroWhenMissed'
      ? '0'
      : `IF(${target}<=0,0,${partialScoreFormula(`${weight}*${actual}/${target}`, weight, decimals)})`;
  return `IF(${actual}>=${target},${reachedFormula(refs, rule, decimals)},${missed})`;
}

function reachedFormula(refs: ScoreReferences, rule: ForwardRule, decimals: number): string {
  const { target, actual, weight } = refs;
  const over = rule.overTarget;
  if (over.kind === 'flag') return weight;
  const points =
    over.kind === 'minus' ? `${weight}-${over.points}` : `${weight}*${over.ratio}*${target}/${actual}`;
  const cut = partialScoreFormula(points, weight, decimals);
  return `IF(${target}<=0,${weight},IF(ROUND(${actual}/${target},10)>=${over.ratio},${cut},${weight}))`;
}

/** Whether actual ≥ ratio × target; never for a target of 0 or below. */
export function reachesRatio(row: Pick<Measured, 'target' | 'actual'>, ratio: string): boolean {
  return row.target.gt(0) && forComparison(row.actual.dividedBy(row.target)).gte(ratio);
}
