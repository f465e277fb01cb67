import { Decimal } from '../../../src/core/number/decimal';
import { presetById } from '../../../src/core/profile/presets';
import type { RuleProfile } from '../../../src/core/profile/rule-profile';
import { citationText, explainIndicator } from '../../../src/core/scoring/explain';
import {
  isFarOverTarget,
  missesTarget,
  noteReasons,
  rateNoteReason,
} from '../../../src/core/scoring/note-reasons';
import { indicatorInput as row } from '../../support/indicator-inputs';
import { told } from '../../../src/core/message/message';

const profile = presetById('national-2020-10') as RuleProfile;
const sichuan = presetById('sichuan-free') as RuleProfile;

test('a row that loses points is explained with rule, source and what must be written', () => {
  const { derivation, rule, source, remarks } = explainIndicator(
    row('大于等于', '1.4', '1.37', '5'),
    profile,
  );
  expect({
    derivation: told(derivation, 'zh'),
    rule: told(rule, 'zh'),
    source: told(source, 'zh'),
    remarks: remarks.map((remark) => told(remark, 'zh')),
  }).toEqual({
    derivation: '1.37 ÷ 1.4 × 5 = 4.892857 → 4.89',
    rule: '正向未达标，按比例',
    source: '财预〔2020〕10号；各地填报说明：超过 130% 须说明原因',
    remarks: ['须填偏差原因：得分 4.89 低于分值 5；完成值 1.37 未达到指标值 1.4'],
  });
});

test('a 定性 row tells its band, and that the notice must be checked', () => {
  const explained = explainIndicator(
    row('', '', '', '8', { qualitative: true, judged: new Decimal('6.4') }),
    profile,
  );
  expect(explained.remarks[0]).toMatchObject({ message: 'band', data: { level: '达成' } });
  expect(told(explained.source, 'zh')).toBe('财预〔2020〕10号（请与文件核对）');
});

test('a published source stands by itself', () => {
  expect(citationText({ notice: '某文', status: 'published' })).toBe('某文');
});

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
  expect(explainIndicator(input, profile).score?.toFixed()).toBe('5');
  expect(noteReasons(input, new Decimal(5), profile)).toMatchObject([
    { message: 'missed', data: { actual: '9999', target: '10000' } },
  ]);
});

test('四川 asks for a reason below 90 %, the default does not', () => {
  expect(rateNoteReason(new Decimal('0.8999'), sichuan)).toMatchObject({
    message: 'lowRate',
    data: { rate: '89.99%', limit: '90%' },
  });
  expect(rateNoteReason(new Decimal('0.9'), sichuan)).toBeNull();
  expect(rateNoteReason(new Decimal('0.1'), profile)).toBeNull();
});
