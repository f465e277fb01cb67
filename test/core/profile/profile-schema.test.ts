import { parseProfile } from '../../../src/core/profile/profile-schema';
import { DEFAULT_PROFILE, PRESETS, presetById } from '../../../src/core/profile/presets';

/** A deep copy with one value changed; undefined takes it away. */
function changed(path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(presetById(DEFAULT_PROFILE.id))) as Record<string, unknown>;
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  const holder = parts.reduce<Record<string, unknown>>(
    (node, part) => node[part] as Record<string, unknown>,
    copy,
  );
  holder[last] = value;
  return copy;
}

function problemsOf(input: unknown): readonly string[] {
  const result = parseProfile(input);
  return result.ok ? [] : result.problems;
}

test.each(PRESETS)('the preset $id is a valid profile, kept exactly', (preset) => {
  expect(parseProfile(JSON.parse(JSON.stringify(preset)))).toEqual({ ok: true, profile: preset });
});

test('ids are unique and the default is one of them', () => {
  expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
  expect(presetById(DEFAULT_PROFILE.id)?.name).toBe('全国（财预〔2020〕10号）');
  expect(presetById('nowhere')).toBeNull();
});

test('what could not be read in the official text is marked so', () => {
  const status = (id: string): string | undefined => presetById(id)?.executionRate.citation.status;
  expect(status('national-2021-101')).toBe('unconfirmed');
  expect(status('hubei-20-40-40')).toBe('published');
});

test.each([
  [undefined, '缺少 评分规则'],
  [[], '评分规则 应为对象'],
  [changed('forward', undefined), '缺少 forward'],
  [changed('executionRate.weight', 10), 'executionRate.weight 应为文本'],
  [changed('executionRate.weight', '-1'), 'executionRate.weight 应为不小于 0 的数字文本，如 "10"、"0.8"'],
  [changed('reverse.method', 'halve'), 'reverse.method 只能是 ratio、linearToTwice、zeroWhenMissed'],
  [changed('executionRate.method', { kind: 'guess' }), 'executionRate.method.kind 不是可用的写法'],
  [changed('id', '山西'), 'id 只能用小写字母、数字和连字符'],
  [changed('rounding.decimals', 3), 'rounding.decimals 不是可用的写法'],
  [changed('freeTotal', '90'), '写了自行分配的合计，但没有自行分配的一级指标'],
  [changed('total.maximum', '120'), '执行率和一级指标的分值合计 100，应为总分上限 120'],
  [changed('forward.overTarget.ratio', '0.9'), '正向超出目标的倍数不能小于 1'],
  [changed('notes.whenRateBelowExplain', true), '要求说明执行率低的原因，但没有写低于多少'],
  [changed('qualitative.method', 'satisfaction'), '定性按满意度分档，但没有写各档'],
])('bad data is refused in Chinese (case %#)', (input, problem) => {
  expect(problemsOf(input)).toContain(problem);
});

test('a number text is kept in its plainest form', () => {
  const result = parseProfile(changed('executionRate.weight', '10.00'));
  expect(result.ok && result.profile.executionRate.weight).toBe('10');
});
