import { Decimal } from '../../../src/core/number/decimal';
import { presetById } from '../../../src/core/profile/presets';
import type { RuleProfile } from '../../../src/core/profile/rule-profile';
import { scoreIndicator } from '../../../src/core/scoring/indicator-score';
import { isFarOverTarget, missesTarget, noteReasons } from '../../../src/core/scoring/note-reasons';
import { indicatorInput as row } from '../../support/indicator-inputs';

const profile = presetById('national-2020-10') as RuleProfile;

test.each([
  ['大于等于', '10', '13', true],
  ['大于等于', '7', '9.1', true],
  ['大于', '10', '12.99', false],
  ['等于', '10', '20', true],
  ['大于等于', '0', '5', false],
  ['小于等于', '10', '20', false],
  ['定性', '10', '20', false],
] as const)('%s %s, actual %s: far over target is %s', (direction, target, actual, far) => {
  expect(isFarOverTarget(row(direction, target, actual, '5'), profile)).toBe(far);
});

test.each([
  ['大于等于', '10', '9.999', true],
  ['等于', '10', '11', false],
  ['等于', '0', '1', true],
  ['小于', '10', '10.1', true],
  ['小于', '10', '10', false],
  ['', '10', '1', false],
] as const)('%s %s, actual %s: missed is %s', (direction, target, actual, missed) => {
  expect(missesTarget(row(direction, target, actual, '5'))).toBe(missed);
});

test('rounding to the full score does not hide a missed target', () => {
  const input = row('大于等于', '10000', '9999', '5');
  expect(scoreIndicator(input, profile).value?.toFixed()).toBe('5');
  expect(noteReasons(input, new Decimal(5), profile)).toMatchObject([
    { message: 'missed', data: { actual: '9999', target: '10000' } },
  ]);
});
