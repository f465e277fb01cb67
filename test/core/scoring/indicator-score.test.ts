import { Decimal } from '../../../src/core/number/decimal';
import { presetById } from '../../../src/core/profile/presets';
import type { RuleProfile } from '../../../src/core/profile/rule-profile';
import type { IndicatorInput } from '../../../src/core/scoring/indicator-score';
import { indicatorScoreFormula, scoreIndicator } from '../../../src/core/scoring/indicator-score';

const profile = presetById('national-2020-10') as RuleProfile;

function row(
  direction: IndicatorInput['direction'],
  target: string,
  actual: string,
  weight: string,
): IndicatorInput {
  const number = (text: string): Decimal | null => (text === '' ? null : new Decimal(text));
  return {
    direction,
    qualitative: false,
    category: '数量指标',
    indicator: '发放数量',
    target: number(target),
    actual: number(actual),
    weight: number(weight),
    judged: null,
  };
}

test.each([
  ['大于等于', '1.4', '1.37', '5', '4.89', '1.37 ÷ 1.4 × 5 = 4.892857 → 4.89'],
  ['大于等于', '2', '1.5', '5', '3.75', '1.5 ÷ 2 × 5 = 3.75'],
  ['等于', '9', '9', '5', '5', '9 ≥ 9，得 5 分'],
  ['等于', '0', '0', '5', '5', '0 ≤ 0，得 5 分'],
  ['等于', '0', '1', '5', '0', '1 > 0，得 0 分'],
  ['小于等于', '2', '2.05715', '2', '1.94', '2 ÷ 2.05715 × 2 = 1.944438 → 1.94'],
  ['小于', '5', '3', '10', '10', '3 ≤ 5，得 10 分'],
] as const)('%s %s, %s of %s points → %s', (direction, target, actual, weight, score, derivation) => {
  const derived = scoreIndicator(row(direction, target, actual, weight), profile);
  expect(derived.value?.toFixed()).toBe(score);
  expect(derived.derivation).toBe(derivation);
});

test('a row without direction has no score', () => {
  expect(scoreIndicator(row('', '1', '1', '5'), profile).value).toBeNull();
});

test('the formula of the default profile reads the row alone', () => {
  expect(
    indicatorScoreFormula(profile, {
      weight: 'J13',
      target: 'G13',
      actual: 'H13',
      direction: 'F13',
      nature: 'E13',
      category: 'C13',
      indicator: 'D13',
      judged: 'N13',
    }),
  ).toBe(
    '=IF(NOT(ISNUMBER(J13)),"",IF(J13<0,"",IF(OR(E13="定性",F13="定性"),' +
      'IF(ISNUMBER(N13),MIN(J13,ROUND(MAX(0,N13),2)),""),' +
      'IF(COUNT(G13,H13)<2,"",' +
      'IF(OR(F13="大于等于",F13="大于",F13="等于"),' +
      'IF(AND(F13="等于",G13=0),IF(H13<=0,J13,0),' +
      'IF(H13>=G13,J13,IF(G13<=0,0,MIN(J13,ROUND(MAX(0,J13*H13/G13),2))))),' +
      'IF(OR(F13="小于等于",F13="小于"),' +
      'IF(H13<=G13,J13,IF(G13<=0,0,MIN(J13,ROUND(MAX(0,J13*G13/H13),2)))),""))))))',
  );
});
