import { Decimal } from '../../../src/core/number/decimal';
import { presetById } from '../../../src/core/profile/presets';
import type { RuleProfile } from '../../../src/core/profile/rule-profile';
import type { Direction } from '../../../src/core/scoring/direction';
import { indicatorScoreFormula, scoreIndicator } from '../../../src/core/scoring/indicator-score';
import { indicatorInput as row } from '../../support/indicator-inputs';
import { INDICATOR_VARIANTS } from '../../support/profile-variants';
import { told } from '../../../src/core/message/message';

const profile = presetById('national-2020-10') as RuleProfile;

function variant(name: string): RuleProfile {
  const found = INDICATOR_VARIANTS.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found.profile;
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
  expect(told(derived.derivation, 'zh')).toBe(derivation);
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

type Case = readonly [
  variant: string,
  direction: Direction,
  target: string,
  actual: string,
  weight: string,
  score: string | null,
  derivation: string,
];
const CASES: readonly Case[] = [
  ['正向超 1.3 倍扣 2 分', '大于等于', '7', '9.1', '5', '3', '9.1 达到 7 的 1.3 倍，5 − 2 = 3'],
  ['正向超 1.3 倍扣 2 分', '大于', '7', '9.09', '5', '5', '9.09 ≥ 7，得 5 分'],
  ['正向超 1.3 倍扣 2 分', '大于等于', '1', '2', '1', '0', '2 达到 1 的 1.3 倍，1 − 2 = -1 → 0'],
  ['正向超 1.2 倍按偏离度调减', '大于等于', '10', '15', '5', '4', '5 × 1.2 × 10 ÷ 15 = 4'],
  ['正向未达标不得分', '大于等于', '10', '9.99', '5', '0', '9.99 < 10，得 0 分'],
  ['默认', '大于等于', '-1', '-2', '5', '0', '-2 < -1，目标值不大于 0，不能按比例，得 0 分'],
  ['默认', '大于等于', '0', '0', '5', '5', '0 ≥ 0，得 5 分'],
  ['默认', '大于等于', '4', '-1', '5', '0', '-1 ÷ 4 × 5 = -1.25 → 0'],
  ['等于须完全相等', '等于', '5', '6', '5', null, '6 ≠ 5，与目标值不等，须由人评定'],
  ['等于按偏离扣分', '等于', '10', '12', '5', '4', '5 × (1 − |12 − 10| ÷ 10) = 4'],
  ['等于按偏离扣分', '等于', '1.1', '2.1', '9.955', '0.91', '9.955 × (1 − |2.1 − 1.1| ÷ 1.1) = 0.905 → 0.91'],
  ['等于按偏离扣分', '等于', '10', '25', '5', '0', '5 × (1 − |25 − 10| ÷ 10) = -2.5 → 0'],
  ['反向线性至一倍', '小于等于', '10', '15', '5', '2.5', '5 × (1 − (15 − 10) ÷ 10) = 2.5'],
  ['反向线性至一倍', '小于等于', '10', '20', '5', '0', '5 × (1 − (20 − 10) ÷ 10) = 0'],
  ['反向超出不得分', '小于', '10', '10.01', '5', '0', '10.01 > 10，得 0 分'],
  ['默认', '小于等于', '0', '1', '5', '0', '1 > 0，目标值不大于 0，不能按比例，得 0 分'],
  ['取整', '大于等于', '5', '4.9', '2.5', '2', '4.9 ÷ 5 × 2.5 = 2.45 → 2'],
  ['取整', '大于等于', '5', '4.99', '2.6', '2.6', '4.99 ÷ 5 × 2.6 = 2.5948 → 2.6'],
  ['默认', '大于等于', '5', '', '5', null, '实际完成值未填，或不是数字'],
  ['默认', '大于等于', '', '5', '5', null, '年度指标值未填，或不是数字'],
  ['默认', '大于等于', '5', '5', '', null, '未填分值'],
  ['默认', '大于等于', '5', '5', '-5', null, '分值为负数'],
];

test.each(CASES)(
  '%s: %s %s, actual %s, weight %s → %s',
  (name, direction, target, actual, weight, score, derivation) => {
    const derived = scoreIndicator(row(direction, target, actual, weight), variant(name));
    expect(derived.value?.toFixed() ?? null).toBe(score);
    expect(told(derived.derivation, 'zh')).toBe(derivation);
  },
);

test('a cost that keeps its limit scores its share where the profile says so, and only there', () => {
  const cost = row('小于等于', '1500', '795', '10', { category: '成本指标' });
  expect(scoreIndicator(cost, variant('成本按支出比例')).value?.toFixed()).toBe('5.3');
  expect(scoreIndicator(cost, profile).value?.toFixed()).toBe('10');
  expect(scoreIndicator({ ...cost, category: '数量指标' }, variant('成本按支出比例')).value?.toFixed()).toBe(
    '10',
  );
});

test('未设置成本指标 keeps half of its points under 怀仁’s rule', () => {
  const none = row('', '', '', '10', { category: '成本指标', indicator: '未设置' });
  const huairen = presetById('shanxi-huairen') as RuleProfile;
  expect(told(scoreIndicator(none, huairen).derivation, 'zh')).toBe('10 × 0.5 = 5');
  expect(scoreIndicator(none, profile).value).toBeNull();
});

test('定性 takes the typed score within 0 and the weight', () => {
  const judged = (score: string): string | undefined =>
    scoreIndicator(
      row('', '', '', '8', { qualitative: true, judged: new Decimal(score) }),
      profile,
    ).value?.toFixed();
  expect(['7.005', '9', '-1', '8'].map(judged)).toEqual(['7.01', '8', '0', '8']);
  expect(told(scoreIndicator(row('定性', '', '', '8'), profile).derivation, 'zh')).toBe(
    '定性指标，须由人评定得分',
  );
});

test('定性 by satisfaction takes the band of the rate, 95 as well as 0.95', () => {
  const bySatisfaction = variant('定性按满意度分档');
  const score = (actual: string): string | undefined =>
    scoreIndicator(row('定性', '', actual, '10'), bySatisfaction).value?.toFixed();
  expect(['95', '0.95', '0.9', '89.9', '60', '0.59', ''].map(score)).toEqual([
    '10',
    '10',
    '10',
    '8',
    '6',
    '0',
    undefined,
  ]);
});
