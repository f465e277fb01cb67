import { Decimal } from '../../../src/core/number/decimal';
import { presetById } from '../../../src/core/profile/presets';
import type { RuleProfile } from '../../../src/core/profile/rule-profile';
import {
  rateOf,
  executionRateFormula,
  scoreExecution,
  executionScoreFormula,
} from '../../../src/core/scoring/execution-rate';
import { EXECUTION_VARIANTS } from '../../support/profile-variants';
import { told } from '../../../src/core/message/message';

const profile = presetById('national-2020-10') as RuleProfile;
const refs = { initial: 'E7', budget: 'G7', executed: 'H7', weight: 'I7' };

function variant(name: string): RuleProfile {
  const found = EXECUTION_VARIANTS.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found.profile;
}

function score(name: string, budget: string, executed: string, weight = '10', initial = ''): string {
  const number = (text: string): Decimal | null => (text === '' ? null : new Decimal(text));
  const derived = scoreExecution(
    { initial: number(initial), budget: number(budget), executed: number(executed), weight: number(weight) },
    variant(name),
  );
  return `${derived.value?.toFixed() ?? '空白'}：${told(derived.derivation, 'zh')}`;
}

test.each([
  ['3.86', '2.75', '7.12：2.75 ÷ 3.86 × 10 = 7.124352 → 7.12'],
  ['2.08', '1.4', '6.73：1.4 ÷ 2.08 × 10 = 6.730769 → 6.73'],
  ['16', '14.77', '9.23：14.77 ÷ 16 × 10 = 9.23125 → 9.23'],
  ['5', '4.7', '9.4：4.7 ÷ 5 × 10 = 9.4'],
  ['37.6', '5.41', '1.44：5.41 ÷ 37.6 × 10 = 1.43883 → 1.44'],
  ['1200', '1200', '10：1200 ≥ 1200，得 10 分'],
  ['1200', '1300', '10：1300 ≥ 1200，得 10 分'],
  ['10', '-1', '0：-1 ÷ 10 × 10 = -1 → 0'],
  ['0', '0', '空白：全年预算数不大于 0，执行率无意义，须由人处理'],
  ['', '5', '空白：未填全年预算数、全年执行数或分值'],
])('published: %s of budget, %s executed', (budget, executed, expected) => {
  expect(score('按比例', budget, executed)).toBe(expected);
});

test.each([
  ['100', '10：100 ÷ 100 = 100%，按档得 10 分'],
  ['99.99', '7：99.99 ÷ 100 = 99.99%，按档得 7 分'],
  ['80', '7：80 ÷ 100 = 80%，按档得 7 分'],
  ['60', '5：60 ÷ 100 = 60%，按档得 5 分'],
  ['59.99', '0：59.99 ÷ 100 = 59.99%，按档得 0 分'],
])('steps: %s executed', (executed, expected) => {
  expect(score('分档 10/7/5/0', '100', executed)).toBe(expected);
});

test('other denominators and other ways with a budget of 0', () => {
  expect(score('以年初预算数为分母', '', '45', '10', '50')).toBe('9：45 ÷ 50 × 10 = 9');
  expect(score('无预算得 0 分', '0', '0')).toBe('0：全年预算数不大于 0，得 0 分');
  expect(score('无预算得满分', '0', '0')).toBe('10：全年预算数不大于 0，得 10 分');
});

test('the rate is a fraction of four decimals and may exceed one', () => {
  const rate = (executed: string, budget: string): string | undefined =>
    rateOf(new Decimal(executed), new Decimal(budget)).value?.toFixed();
  expect([rate('2.75', '3.86'), rate('14.77', '16'), rate('12', '10'), rate('1', '0')]).toEqual([
    '0.7124',
    '0.9231',
    '1.2',
    undefined,
  ]);
  expect(told(rateOf(new Decimal('2.75'), new Decimal('3.86')).derivation, 'zh')).toBe(
    '2.75 ÷ 3.86 = 71.24%',
  );
});

test('the formulas read the raw amounts', () => {
  expect(executionRateFormula(profile, refs, 'percentNumber')).toBe(
    '=IF(COUNT(H7,G7)<2,"",IF(G7<=0,"",ROUND(H7*100/G7,2)))',
  );
  expect(executionRateFormula(profile, refs, 'percentFormat')).toBe(
    '=IF(COUNT(H7,G7)<2,"",IF(G7<=0,"",ROUND(H7/G7,4)))',
  );
  expect(executionScoreFormula(profile, refs)).toBe(
    '=IF(COUNT(H7,G7,I7)<3,"",IF(I7<0,"",IF(G7<=0,"",IF(H7>=G7,I7,MIN(I7,ROUND(MAX(0,I7*H7/G7),2))))))',
  );
});
