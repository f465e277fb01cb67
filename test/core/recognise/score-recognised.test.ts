import { DEFAULT_PROFILE, presetById } from '../../../src/core/profile/presets';
import type { RuleProfile } from '../../../src/core/profile/rule-profile';
import { recognise } from '../../../src/core/recognise/recognise';
import { tableScores, type ScoredTable } from '../../../src/core/recognise/score-recognised';
import { bookOf, sheetOf, type Written } from '../../support/hands/sheet-writer';
import { smallForm } from '../../support/hands/small-form';
import { told } from '../../../src/core/message/message';

const _ = null;

function profile(): RuleProfile {
  const preset = presetById(DEFAULT_PROFILE.id);
  if (preset === null) throw new Error('profile expected');
  return preset;
}

function scored(rows: readonly (readonly Written[])[]): ScoredTable {
  const [table] = recognise(bookOf(sheetOf(smallForm({ rows }))));
  if (table === undefined) throw new Error('a table expected');
  return tableScores(table, profile());
}

/** The score of one row of 10 points under 数量指标. */
function score(target: Written, actual: Written, category = '数量指标', typed: Written = _): string | null {
  const { indicators } = scored([[_, '产出指标', category, '甲', target, actual, 10, typed]]);
  return indicators[0]?.value?.toFixed() ?? null;
}

const cases: readonly (readonly [string, Written, Written, string | null])[] = [
  ['numbers', 100, 90, '9'],
  ['numbers as text with stray blanks', '100 ', ' 90.00', '9'],
  ['wide digits', '１００', '９０', '9'],
  ['thousands separators', '1,000', '900', '9'],
  ['a unit and a sign inside', '≥100个', '90个', '9'],
  ['percentages as text', '90%', '81%', '9'],
  ['wide percent signs', '90％', '81％', '9'],
  ['a fraction shown as a percentage beside a text', { value: 1, format: '0%' }, '95%', '9.5'],
  ['a text beside a fraction shown as a percentage', '100%', { value: 0.95, format: '0.00%' }, '9.5'],
  ['a percentage beside the bare number', '90%', 81, '9'],
  ['the bare number beside a percentage', 90, '81%', '9'],
  ['a percentage beside a fraction without its format', '90%', 0.81, '9'],
  ['one beside a percentage: all of it', '90%', 1, '10'],
  ['元 beside 万元', '1万元', '9000元', '9'],
  ['a limit in words', '不超过10', 12.5, '8'],
  ['units that cannot be compared', '1年', '12个月', null],
  ['a date', '2022年', '2022-2023', null],
  ['words', '提升', '提升', null],
  ['a missing actual', 100, _, null],
];

describe('the values of a row as a person reads them', () => {
  test.each(cases)('%s', (_name, target, actual, expected) => {
    expect(score(target, actual)).toBe(expected);
  });

  it('a cost of numbers is better when lower', () => {
    expect(score(2, 2.5, '成本指标')).toBe('8');
  });

  it('a typed score counts where a person judges', () => {
    expect(score('提升', '有所提升', '数量指标', 7.5)).toBe('7.5');
  });

  it('a row that cannot be scored says why', () => {
    const { indicators } = scored([[_, '产出指标', '数量指标', '甲', '≥100', _, 10, 10]]);
    expect(indicators[0]?.value).toBeNull();
    expect(indicators[0]?.derivation).not.toBe('');
  });
});

describe('the whole form', () => {
  it('is scored from raw amounts, weights and rows', () => {
    const [table] = recognise(bookOf(sheetOf(smallForm())));
    if (table === undefined) throw new Error('a table expected');
    const result = tableScores(table, profile());
    expect(result.funds.rate.value?.toFixed()).toBe('0.8');
    expect(result.funds.score.value?.toFixed()).toBe('8');
    expect(result.indicators.map(({ value }) => value?.toFixed())).toEqual(['27', '20', '30', '10']);
    expect(result.total.value?.toFixed()).toBe('95');
    expect(result.weightTotal.toFixed()).toBe('100');
    expect(result.grade).toBe('优');
  });
});

describe('why a row has no score', () => {
  const reason = (target: Written, actual: Written): string => {
    const { indicators } = scored([[_, '产出指标', '数量指标', '甲', target, actual, 10, _]]);
    return told(indicators[0]?.derivation ?? '', 'zh');
  };

  it('names the two units that cannot be compared', () => {
    expect(reason('1年', '12个月')).toContain('“年”');
    expect(reason('1年', '12个月')).toContain('“个月”');
    expect(reason('1年', '12个月')).not.toContain('年度指标值未填');
  });

  it('names the value that is missing, not the other', () => {
    expect(reason('≥5', '')).toContain('实际完成值未填');
  });
});
