import { told, type Message } from '../../../src/core/message/message';
import { Decimal } from '../../../src/core/number/decimal';
import { presetById } from '../../../src/core/profile/presets';
import type { RuleProfile } from '../../../src/core/profile/rule-profile';
import type { Derived } from '../../../src/core/scoring/derived';
import { rateOf, scoreExecution } from '../../../src/core/scoring/execution-rate';
import { scoreIndicator } from '../../../src/core/scoring/indicator-score';
import { scoreTotal } from '../../../src/core/scoring/total';
import { indicatorInput as row } from '../../support/indicator-inputs';
import { EXECUTION_VARIANTS, INDICATOR_VARIANTS, TOTAL_VARIANTS } from '../../support/profile-variants';

const profile = presetById('national-2020-10') as RuleProfile;
const TEN = new Decimal(10);

function variant(name: string): RuleProfile {
  const all = [...INDICATOR_VARIANTS, ...EXECUTION_VARIANTS, ...TOTAL_VARIANTS];
  const found = all.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found.profile;
}

/** The ids of a message and of the messages in it. */
function idsOf({ message, data = {} }: Message): string {
  const within = Object.values(data)
    .flatMap((datum) => (Array.isArray(datum) ? (datum as unknown[]) : [datum]))
    .flatMap((part) => (typeof part === 'object' ? [idsOf(part as Message)] : []));
  return [message, ...within].join(' ');
}

type Case = readonly [derived: Derived, ids: string, rule: string, zh: string, en: string];
const CASES: readonly Case[] = [
  [
    scoreIndicator(row('大于等于', '1.4', '1.37', '5'), profile),
    'rounded',
    'missedShare',
    '1.37 ÷ 1.4 × 5 = 4.892857 → 4.89',
    '1.37 ÷ 1.4 × 5 = 4.892857 → 4.89',
  ],
  [
    scoreIndicator(row('大于等于', '-1', '-2', '5'), profile),
    'fixed noShare',
    'missedZero',
    '-2 < -1，目标值不大于 0，不能按比例，得 0 分',
    '-2 < -1, and a target of 0 or less allows no proportion: 0 points',
  ],
  [
    scoreIndicator(row('大于等于', '7', '9.1', '5'), variant('正向超 1.3 倍扣 2 分')),
    'exact farOver',
    'overMinus',
    '9.1 达到 7 的 1.3 倍，5 − 2 = 3',
    '9.1 is 1.3 times 7 or more, 5 − 2 = 3',
  ],
  [
    scoreIndicator(row('等于', '5', '6', '5'), variant('等于须完全相等')),
    'differs',
    'judged',
    '6 ≠ 5，与目标值不等，须由人评定',
    '6 ≠ 5: not the target, a person must give the score',
  ],
  [
    scoreIndicator(row('等于', '10', '10', '5'), variant('等于按偏离扣分')),
    'fixed',
    'met',
    '10 = 10，得 5 分',
    '10 = 10: 5 points',
  ],
  [
    scoreIndicator(row('大于等于', '5', '', '5'), profile),
    'noActual',
    'unscored',
    '实际完成值未填，或不是数字',
    'The actual value is blank, or no number',
  ],
  [
    scoreIndicator(row('定性', '', '', '8', { judged: new Decimal('9') }), profile),
    'limited',
    'byPerson',
    '评定得分 9，限于 0 至 8 → 8',
    'Score given: 9, kept within 0 and 8 → 8',
  ],
  [
    rateOf(new Decimal('2.75'), new Decimal('3.86')),
    'rateDerived',
    'rate',
    '2.75 ÷ 3.86 = 71.24%',
    '2.75 ÷ 3.86 = 71.24%',
  ],
  [
    scoreExecution({ initial: null, budget: null, executed: TEN, weight: TEN }, profile),
    'missing annualBudget',
    'score',
    '未填全年预算数、全年执行数或分值',
    'The annual budget, the executed amount or the weight is missing',
  ],
  [
    scoreTotal(
      {
        indicatorScores: [new Decimal(85)],
        executionScore: null,
        executionWeight: TEN,
        executed: new Decimal(0),
        denominator: new Decimal(0),
      },
      variant('无预算折算'),
    ),
    'derived added rescaling rounding',
    'rescaled',
    '指标得分 85 + 执行率得分 0 = 85，× 100 ÷ 90 = 94.444444 → 94.44',
    'indicators 85 + execution rate 0 = 85, × 100 ÷ 90 = 94.444444 → 94.44',
  ],
  [
    scoreTotal(
      {
        indicatorScores: [new Decimal(85)],
        executionScore: new Decimal(4),
        executionWeight: TEN,
        executed: new Decimal(4),
        denominator: TEN,
      },
      variant('按执行率封顶'),
    ),
    'derived added capByRate',
    'cappedByRate',
    '指标得分 85 + 执行率得分 4 = 89，执行率 40% 低于 50%，不超过 59',
    'indicators 85 + execution rate 4 = 89, the rate of 40% is below 50%: no more than 59',
  ],
];

test.each(CASES)('a derivation is found as ids and data, and told in two languages (%#)', (...one) => {
  const [{ derivation, rule }, ids, ruleId, zh, en] = one;
  expect([idsOf(derivation), rule.message]).toEqual([ids, ruleId]);
  expect([told(derivation, 'zh'), told(derivation, 'en')]).toEqual([zh, en]);
});

test('what stands before the first sign of equality goes along with an equation, and with nothing else', () => {
  const calculations = CASES.map(([{ calculation }]) => calculation !== undefined && told(calculation, 'zh'));
  const before = CASES.map(([{ derivation }]) => {
    const [first, ...rest] = told(derivation, 'zh').split(' = ');
    return rest.length > 0 && first;
  });
  expect(calculations).toEqual(before);
});
