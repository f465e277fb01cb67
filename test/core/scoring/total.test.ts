import { Decimal } from '../../../src/core/number/decimal';
import { presetById } from '../../../src/core/profile/presets';
import type { RuleProfile } from '../../../src/core/profile/rule-profile';
import { gradeOf, gradeFormula } from '../../../src/core/scoring/grade';
import { totalFormula, scoreTotal } from '../../../src/core/scoring/total';
import { TOTAL_VARIANTS } from '../../support/profile-variants';
import { told } from '../../../src/core/message/message';

const profile = presetById('national-2020-10') as RuleProfile;
const execution = { score: 'K7', weight: 'I7', executed: 'H7', denominator: 'G7' };

function variant(name: string): RuleProfile {
  const found = TOTAL_VARIANTS.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found.profile;
}

function total(
  name: string,
  scores: readonly string[],
  executionScore: string,
  budget: string,
  executed: string,
): string {
  const number = (text: string): Decimal | null => (text === '' ? null : new Decimal(text));
  const derived = scoreTotal(
    {
      indicatorScores: scores.map(number),
      executionScore: number(executionScore),
      executionWeight: new Decimal(10),
      executed: number(executed),
      denominator: number(budget),
    },
    variant(name),
  );
  return `${derived.value?.toFixed() ?? '空白'}：${told(derived.derivation, 'zh')}`;
}

test.each([
  ['合计', ['4.89', '40', '', '45'], '10', '10', '10', '99.89：指标得分 89.89 + 执行率得分 10 = 99.89'],
  ['合计', ['60', '40'], '10', '10', '10', '100：指标得分 100 + 执行率得分 10 = 110，不超过 100'],
  // At exactly 100 nothing is cut off, and nothing may say so.
  ['合计', ['60', '30'], '10', '10', '10', '100：指标得分 90 + 执行率得分 10 = 100'],
  ['合计', ['60', '30.01'], '10', '10', '10', '100：指标得分 90.01 + 执行率得分 10 = 100.01，不超过 100'],
  ['合计', ['60', '29.99'], '10', '10', '10', '99.99：指标得分 89.99 + 执行率得分 10 = 99.99'],
  ['合计', ['', ''], '', '', '', '空白：还没有得分'],
  ['合计', [''], '7.12', '', '', '7.12：指标得分 0 + 执行率得分 7.12 = 7.12'],
  [
    '按执行率封顶',
    ['85'],
    '7.9',
    '10',
    '7.9',
    '89：指标得分 85 + 执行率得分 7.9 = 92.9，执行率 79% 低于 80%，不超过 89',
  ],
  ['按执行率封顶', ['85'], '8', '10', '8', '93：指标得分 85 + 执行率得分 8 = 93'],
  // The sum is the cap itself: nothing is cut off.
  ['按执行率封顶', ['81.1'], '7.9', '10', '7.9', '89：指标得分 81.1 + 执行率得分 7.9 = 89'],
  ['按执行率封顶', ['50'], '4', '10', '4', '54：指标得分 50 + 执行率得分 4 = 54'],
  [
    '按执行率封顶',
    ['85'],
    '4',
    '10',
    '4',
    '59：指标得分 85 + 执行率得分 4 = 89，执行率 40% 低于 50%，不超过 59',
  ],
  ['无预算折算', ['81'], '', '0', '0', '90：指标得分 81 + 执行率得分 0 = 81，× 100 ÷ 90 = 90'],
  [
    '无预算折算',
    ['85'],
    '',
    '0',
    '0',
    '94.44：指标得分 85 + 执行率得分 0 = 85，× 100 ÷ 90 = 94.444444 → 94.44',
  ],
  ['无预算折算', ['90'], '', '0', '0', '100：指标得分 90 + 执行率得分 0 = 90，× 100 ÷ 90 = 100'],
  ['无预算折算', ['85'], '10', '5', '5', '95：指标得分 85 + 执行率得分 10 = 95'],
] as const)('%s: %s and %s', (name, scores, executionScore, budget, executed, expected) => {
  expect(total(name, scores, executionScore, budget, executed)).toBe(expected);
});

test('the default formula is a capped sum; a table without money block sums its rows', () => {
  expect(totalFormula(profile, { indicatorScores: 'K13:K24', execution })).toBe(
    '=IF(COUNT(K13:K24,K7)=0,"",ROUND(MIN(100,SUM(K13:K24,K7)),2))',
  );
  expect(totalFormula(profile, { indicatorScores: 'K13:K24', execution: null })).toBe(
    '=IF(COUNT(K13:K24)=0,"",ROUND(MIN(100,SUM(K13:K24)),2))',
  );
});

test.each([
  ['100', '优'],
  ['90', '优'],
  ['89.99', '良'],
  ['80', '良'],
  ['60', '中'],
  ['59.99', '差'],
  ['0', '差'],
])('%s points are %s', (points, expected) => {
  expect(gradeOf(new Decimal(points), profile)).toBe(expected);
});

test('no total has no grade; letters are grades like any other', () => {
  expect(gradeOf(null, profile)).toBeNull();
  const letters: RuleProfile = {
    ...profile,
    grades: {
      ...profile.grades,
      steps: [
        { atLeast: '90', grade: 'A' },
        { atLeast: '0', grade: 'D' },
      ],
    },
  };
  expect(gradeFormula(letters.grades.steps, 'K25')).toBe('=IF(ISNUMBER(K25),IF(K25>=90,"A","D"),"")');
});

describe('what the total says it is', () => {
  const ruleOf = (name: string, score: string): string => {
    const input = {
      indicatorScores: [new Decimal(score)],
      executionScore: null,
      executionWeight: null,
      executed: null,
      denominator: null,
    };
    return told(scoreTotal(input, variant(name)).rule, 'zh');
  };

  it('is the sum of the scores at exactly the full score, and capped only above', () => {
    expect(ruleOf('合计', '99.99')).toBe('总分，各项得分之和');
    expect(ruleOf('合计', '100')).toBe('总分，各项得分之和');
    expect(ruleOf('合计', '100.01')).toBe('总分，封顶');
  });
});
