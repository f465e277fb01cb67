import { PRESETS, presetById } from '../../../src/core/profile/presets';
import { profileFromRows, profileToRows } from '../../../src/core/profile/profile-sheet';
import { guideFor } from '../../../src/core/profile/profile-sheet-entries';
import type { RuleProfile } from '../../../src/core/profile/rule-profile';
import { EXECUTION_VARIANTS, INDICATOR_VARIANTS, TOTAL_VARIANTS } from '../../support/profile-variants';

const profiles = [
  ...PRESETS.map((profile) => ({ name: profile.name, profile })),
  ...INDICATOR_VARIANTS,
  ...EXECUTION_VARIANTS,
  ...TOTAL_VARIANTS,
];

function editedRows(label: string, column: number, text: string): string[][] {
  const rows = profileToRows(presetById('national-2020-10') as RuleProfile);
  const row = rows.find(([first]) => first === label);
  if (row === undefined) throw new Error(`no row ${label}`);
  row[column] = text;
  return rows;
}

function problemsOf(rows: string[][]): readonly string[] {
  const result = profileFromRows(rows);
  return result.ok ? [] : result.problems;
}

test.each(profiles)('$name comes back from the sheet exactly', ({ profile }) => {
  expect(profileFromRows(profileToRows(profile))).toEqual({ ok: true, profile });
});

test('no preset writes an empty rule', () => {
  for (const profile of PRESETS) {
    for (const [label = '', value = ''] of profileToRows(profile).slice(2)) {
      if (!/^[一二三四五]、/u.test(label)) expect([label, value]).not.toEqual([label, '']);
    }
  }
});

test.each([
  ['反向超出目标', '线性扣分，超出一倍扣完', (p: RuleProfile) => p.reverse.method, 'linearToTwice'],
  [
    '正向超出目标',
    '达到目标的 1.5 倍，扣 2 分',
    (p: RuleProfile) => p.forward.overTarget,
    { kind: 'minus', ratio: '1.5', points: '2' },
  ],
  [
    '正向超出目标',
    '达到目标的１．２倍按比例调减',
    (p: RuleProfile) => p.forward.overTarget,
    { kind: 'proportionalCut', ratio: '1.2' },
  ],
  ['执行率低于多少须说明', '90％', (p: RuleProfile) => p.executionRate.explainBelow, '0.9'],
  ['执行率低于多少须说明', '0.9', (p: RuleProfile) => p.executionRate.explainBelow, '0.9'],
  [
    '按执行率封顶',
    '低于50%不超过59分; 低于60%不超过69分',
    (p: RuleProfile) => p.total.capsByRate,
    [
      { below: '0.5', cap: '59' },
      { below: '0.6', cap: '69' },
    ],
  ],
  ['等级：优', '95', (p: RuleProfile) => p.grades.steps[0], { atLeast: '95', grade: '优' }],
  ['得分低于分值', '否', (p: RuleProfile) => p.notes.whenScoreBelowWeight, false],
  ['得分保留', '整数', (p: RuleProfile) => p.rounding.decimals, 0],
] as const)('an edit of “%s” to “%s” is read', (label, text, part, expected) => {
  const result = profileFromRows(editedRows(label, 1, text));
  expect(result.ok && part(result.profile)).toEqual(expected);
});

test.each([
  ['反向超出目标', '随便', /^第 \d+ 行“反向超出目标”看不懂“随便”，可写：按比例/],
  ['执行率分值', '', /^第 \d+ 行“执行率分值”没有填写，可写：不小于 0 的数，如 10$/],
  ['执行率低于多少须说明', '90', /看不懂“90”，可写：百分比，如 80%，或 不要求$/],
  ['执行率计分办法', '分档', /^第 \d+ 行“执行率分档”选了分档，就要写出各档$/],
  ['一级指标：产出指标', '55', /^第 9、16、17、18 行：执行率和一级指标的分值合计 105，应为总分上限 100$/],
  ['等级：优', '70', /^第 36、37、38、39 行：等级应从高到低$/],
] as const)('“%s” as “%s” is refused with the row', (label, text, message) => {
  expect(problemsOf(editedRows(label, 1, text))).toEqual([expect.stringMatching(message)]);
});

test('the row number is the sheet’s own', () => {
  const rows = editedRows('等于', 1, '?');
  const number = rows.findIndex(([label]) => label === '等于') + 1;
  expect(problemsOf(rows)[0]).toContain(`第 ${String(number)} 行`);
});

test('a row taken away or written twice is named', () => {
  const rows = profileToRows(presetById('national-2020-10') as RuleProfile);
  expect(problemsOf(rows.filter(([label]) => label !== '等于'))).toContain('缺少“等于”一行');
  expect(problemsOf([...rows, ['等于', '同正向，超出得满分']])[0]).toMatch(/与第 \d+ 行重复$/);
});

test('a source that was deleted is one to be checked; an unknown kind of source is refused', () => {
  const cleared = profileFromRows(
    editedRows('等于', 3, '').map((row) => (row[0] === '等于' ? row.slice(0, 2) : row)),
  );
  expect(cleared.ok && cleared.profile.equal.citation).toEqual({
    notice: '未注明依据',
    status: 'unconfirmed',
  });
  expect(problemsOf(editedRows('等于', 3, '大概'))[0]).toMatch(
    /依据的性质看不懂“大概”，可写：已见公开文件、/,
  );
});

test('rows that a person adds for himself do no harm', () => {
  const rows = [
    ...profileToRows(presetById('national-2020-10') as RuleProfile),
    ['备注', '张三 2025 年核对'],
    [],
  ];
  expect(profileFromRows(rows).ok).toBe(true);
});

test.each(PRESETS)(
  '$name: every rule on the sheet says what may be written there, and stands by it',
  (profile) => {
    for (const [label = '', value = ''] of profileToRows(profile).slice(2)) {
      if (/^[一二三四五]、|^方案/u.test(label)) continue;
      const guide = guideFor(label);
      expect([label, guide?.hint]).toEqual([label, expect.stringMatching(/./u)]);
      if (guide?.words) expect(guide.words).toContain(value);
    }
  },
);

test('every word that the sheet offers is one that it reads', () => {
  const rows = profileToRows(presetById('national-2020-10') as RuleProfile);
  let tried = 0;
  for (const [label = ''] of rows) {
    for (const word of guideFor(label)?.words ?? []) {
      // 分档 wants its steps as well.
      const problems = problemsOf(editedRows(label, 1, word)).filter((one) => !one.includes('写出各档'));
      expect([label, word, problems.filter((one) => one.includes('看不懂'))]).toEqual([label, word, []]);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(25);
});
