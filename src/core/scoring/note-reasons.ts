import type { Decimal } from '../number/decimal';
import { decimalText } from '../number/decimal-text';
import { speaker, type Message } from '../message/message';
import type { RuleProfile } from '../profile/rule-profile';
import { reachesRatio } from './forward';
import type { IndicatorInput } from './indicator-input';
import { DIRECTION } from '../words/form-names';

const say = speaker({
  belowWeight: { zh: '得分 {score} 低于分值 {weight}', en: 'Score {score} is below the weight {weight}' },
  missed: { zh: '完成值 {actual} 未达到指标值 {target}', en: 'Actual {actual} misses the target {target}' },
  farOver: {
    zh: '完成值 {actual} 达到指标值 {target} 的 {ratio} 倍以上',
    en: 'Actual {actual} is {ratio} times the target {target} or more',
  },
});

/**
 * Whether the actual lies so far above the target that it must be explained (by default from 1.3 times on). Only for
 * directions in which more is better; 定性 rows and rows without numbers never.
 */
export function isFarOverTarget(input: IndicatorInput, profile: RuleProfile): boolean {
  const { target, actual, direction } = input;
  if (input.qualitative || target === null || actual === null) return false;
  if (direction !== DIRECTION.atLeast && direction !== DIRECTION.more && direction !== DIRECTION.equal)
    return false;
  return reachesRatio({ target, actual }, profile.forward.overTarget.ratio);
}

/** Whether the target of a quantitative row is missed, also where rounding leaves the full score. */
export function missesTarget(input: IndicatorInput): boolean {
  const { target, actual, direction } = input;
  if (input.qualitative || target === null || actual === null) return false;
  switch (direction) {
    case DIRECTION.atLeast:
    case DIRECTION.more:
      return actual.lt(target);
    // A target of 0 (no accident) is missed from above.
    case DIRECTION.equal:
      return target.isZero() ? actual.gt(0) : actual.lt(target);
    case DIRECTION.atMost:
    case DIRECTION.less:
      return actual.gt(target);
    case DIRECTION.qualitative:
    case '':
      return false;
  }
}

/**
 * Why 偏差原因分析及改进措施 of an indicator row must be filled under the profile; empty when it need not be. `score` is
 * the score that stands in the table.
 */
export function noteReasons(input: IndicatorInput, score: Decimal | null, profile: RuleProfile): Message[] {
  const { notes, forward } = profile;
  const { weight, target, actual } = input;
  const reasons: Message[] = [];
  if (notes.whenScoreBelowWeight && score !== null && weight !== null && score.lt(weight)) {
    reasons.push(say('belowWeight', { score: decimalText(score), weight: decimalText(weight) }));
  }
  if (target === null || actual === null) return reasons;
  const values = { target: decimalText(target), actual: decimalText(actual) };
  if (notes.whenTargetMissed && missesTarget(input)) reasons.push(say('missed', values));
  if (notes.whenOverTarget && isFarOverTarget(input, profile)) {
    reasons.push(say('farOver', { ...values, ratio: forward.overTarget.ratio }));
  }
  return reasons;
}
