import { Decimal } from '../../../src/core/number/decimal';
import { presetById } from '../../../src/core/profile/presets';
import type { RuleProfile } from '../../../src/core/profile/rule-profile';
import { levelOfScore, levelProblem } from '../../../src/core/scoring/qualitative';

const national = (presetById('national-2020-10') as RuleProfile).qualitative;
const hubei = (presetById('hubei-20-40-40') as RuleProfile).qualitative;
const of = (score: string): [Decimal, Decimal] => [new Decimal(score), new Decimal(10)];

test.each([
  ['10', '达成', '达成'],
  ['8', '达成', '达成'],
  ['7.99', '部分达成', '部分达成'],
  ['6', '部分达成', '部分达成'],
  ['5.99', '未达成', '部分达成'],
  ['0', '未达成', '未达成'],
] as const)('%s of 10 points lies in %s, in 湖北 in %s', (score, level, inHubei) => {
  expect(levelOfScore(...of(score), national)).toBe(level);
  expect(levelOfScore(...of(score), hubei)).toBe(inHubei);
});

test('a score outside 0 to the weight lies in no band', () => {
  expect(levelOfScore(...of('10.01'), national)).toBeNull();
  expect(levelOfScore(...of('-0.01'), national)).toBeNull();
});

test('a score that contradicts the level is said with the limits in points', () => {
  expect(levelProblem('部分达成', ...of('9'), national)).toBe(
    '得分 9 与等级“部分达成”不一致：属于“达成”；“部分达成”应在 6（含）至 8 分之间',
  );
  expect(levelProblem('达成', ...of('8'), national)).toBeNull();
  expect(levelProblem('部分达成', ...of('8'), national)).toBeNull();
  expect(levelProblem('很好', ...of('8'), national)).toBe(
    '等级“很好”不在评分规则中，可选：达成、部分达成、未达成',
  );
});

test('yes or no leaves only 0 and the full weight', () => {
  const rule = { ...national, method: 'yesNo' as const };
  expect(['0', '10', '5'].map((score) => levelProblem('达成', ...of(score), rule))).toEqual([
    null,
    null,
    '得分 5 不可用：定性指标只能得 0 分或满分 10',
  ]);
});
