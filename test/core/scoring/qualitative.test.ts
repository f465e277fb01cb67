import { Decimal } from '../../../src/core/number/decimal';
import { presetById } from '../../../src/core/profile/presets';
import type { RuleProfile } from '../../../src/core/profile/rule-profile';
import { levelOfScore, levelFault } from '../../../src/core/scoring/qualitative';

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
  expect(levelFault('部分达成', ...of('9'), national)).toEqual({
    kind: 'outside',
    score: '9',
    level: '部分达成',
    found: '达成',
    low: '6',
    includesLow: true,
    high: '8',
  });
  expect(levelFault('达成', ...of('8'), national)).toBeNull();
  expect(levelFault('部分达成', ...of('8'), national)).toBeNull();
  expect(levelFault('很好', ...of('8'), national)).toEqual({
    kind: 'unknown',
    level: '很好',
    levels: ['达成', '部分达成', '未达成'],
  });
});

test('yes or no leaves only 0 and the full weight', () => {
  const rule = { ...national, method: 'yesNo' as const };
  expect(['0', '10', '5'].map((score) => levelFault('达成', ...of(score), rule))).toEqual([
    null,
    null,
    { kind: 'yesNo', score: '5', full: '10' },
  ]);
});
