import type { Decimal } from '../number/decimal';
import type { RuleProfile } from '../profile/rule-profile';
import { lacksCostFormula, lacksCostIndicator, scoreWithoutCost, withoutCostFormula } from './cost-row';
import { speaker } from '../message/message';
import type { Derived, ScoreReferences } from './derived';
import { equalFormula, scoreEqual, zeroTargetFormula } from './equal';
import { forwardFormula, scoreForward } from './forward';
import type { IndicatorInput } from './indicator-input';
import { derivedBlank } from './partial-score';
import { qualitativeFormula, scoreQualitative } from './qualitative';
import { reverseFormula, scoreReverse } from './reverse';
import { DIRECTION } from '../words/form-names';

export type { IndicatorInput } from './indicator-input';

const say = speaker({
  unscored: { zh: '不评分', en: 'Not scored' },
  noWeight: { zh: '未填分值', en: 'No weight' },
  negativeWeight: { zh: '分值为负数', en: 'The weight is negative' },
  noDirection: { zh: '未填指标方向', en: 'No direction' },
  differentUnits: {
    zh: '年度指标值的单位“{wanted}”和实际完成值的单位“{reached}”不同，不能相比，请改为同一单位',
    en: 'The target is in “{wanted}”, the actual value in “{reached}”: they cannot be compared, use one unit',
  },
  noTarget: { zh: '年度指标值未填，或不是数字', en: 'The target is blank, or no number' },
  noActual: { zh: '实际完成值未填，或不是数字', en: 'The actual value is blank, or no number' },
});

/**
 * The score of one indicator row under a profile, in points, with its derivation. null when a number is missing, the
 * weight is negative, or the row says no direction. `indicatorScoreFormula` gives the same on the sheet.
 */
export function scoreIndicator(input: IndicatorInput, profile: RuleProfile): Derived {
  const { weight, actual, direction } = input;
  const { decimals } = profile.rounding;
  if (weight === null) return derivedBlank(say('noWeight'), say('unscored'), profile.rounding.citation);
  if (weight.lt(0)) return derivedBlank(say('negativeWeight'), say('unscored'), profile.rounding.citation);
  const share = profile.total.withoutCostShare;
  if (share !== null && lacksCostIndicator(input.category, input.indicator)) {
    return scoreWithoutCost(weight, share, profile.total, decimals);
  }
  if (input.qualitative || direction === DIRECTION.qualitative) {
    return scoreQualitative(weight, input.judged, actual, profile.qualitative, decimals);
  }
  if (direction === '') return derivedBlank(say('noDirection'), say('unscored'), profile.forward.citation);
  return scoreMeasured(input, weight, direction, profile);
}

/** The score of a row that is measured: by the direction in which it is to go. */
function scoreMeasured(
  { target, actual, category, differentUnits }: IndicatorInput,
  weight: Decimal,
  direction: Exclude<IndicatorInput['direction'], '' | typeof DIRECTION.qualitative>,
  { forward, equal, reverse, rounding }: RuleProfile,
): Derived {
  if (differentUnits !== undefined) {
    const [wanted, reached] = differentUnits;
    return derivedBlank(say('differentUnits', { wanted, reached }), say('unscored'), forward.citation);
  }
  if (target === null) return derivedBlank(say('noTarget'), say('unscored'), forward.citation);
  if (actual === null) return derivedBlank(say('noActual'), say('unscored'), forward.citation);
  const row = { target, actual, weight };
  switch (direction) {
    case DIRECTION.equal:
      return scoreEqual(row, equal, forward, rounding.decimals);
    case DIRECTION.atLeast:
    case DIRECTION.more:
      return scoreForward(row, forward, rounding.decimals);
    case DIRECTION.atMost:
    case DIRECTION.less:
      return scoreReverse(row, category, reverse, rounding.decimals);
  }
}

/**
 * The formula of the 得分 cell of a row, with "=": one uniform formula for a profile that reads the row's own nature
 * and direction, guards blanks, text and targets of 0, and rounds once.
 */
export function indicatorScoreFormula(profile: RuleProfile, refs: ScoreReferences): string {
  const { decimals } = profile.rounding;
  const { weight, target, actual, direction } = refs;
  const is = (...words: string[]): string => {
    const tests = words.map((word) => `${direction}="${word}"`);
    return tests.length === 1 ? tests.join('') : `OR(${tests.join(',')})`;
  };
  const forward = forwardFormula(refs, profile.forward, decimals);
  const reverse = reverseFormula(refs, profile.reverse, decimals);
  const lower = `IF(${is(DIRECTION.atMost, DIRECTION.less)},${reverse},"")`;
  // 等于 shares the forward branch where it is scored alike: the formula stays short enough to read.
  const measured =
    profile.equal.method === 'asForward'
      ? `IF(${is(DIRECTION.atLeast, DIRECTION.more, DIRECTION.equal)},IF(AND(${is(DIRECTION.equal)},${target}=0),${zeroTargetFormula(refs)},${forward}),${lower})`
      : `IF(${is(DIRECTION.atLeast, DIRECTION.more)},${forward},IF(${is(DIRECTION.equal)},${equalFormula(refs, profile.equal, decimals)},${lower}))`;
  const qualitative = qualitativeFormula(refs, profile.qualitative, decimals);
  const nature =
    refs.nature === null
      ? is(DIRECTION.qualitative)
      : `OR(${refs.nature}="${DIRECTION.qualitative}",${is(DIRECTION.qualitative)})`;
  const scored = `IF(${nature},${qualitative},IF(COUNT(${target},${actual})<2,"",${measured}))`;
  const share = profile.total.withoutCostShare;
  const withCost =
    share === null
      ? scored
      : `IF(${lacksCostFormula(refs)},${withoutCostFormula(weight, share, decimals)},${scored})`;
  return `=IF(NOT(ISNUMBER(${weight})),"",IF(${weight}<0,"",${withCost}))`;
}
