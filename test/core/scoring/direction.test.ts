import {
  directionInTarget,
  inferDirection,
  isDateLike,
  normaliseDirection,
  normaliseNature,
} from '../../../src/core/scoring/direction';

test.each([
  ['≥', '大于等于'],
  ['>=', '大于等于'],
  ['≧', '大于等于'],
  ['＞＝', '大于等于'],
  [' 大于 等于 ', '大于等于'],
  ['不低于', '大于等于'],
  ['>', '大于'],
  ['大於', '大于'],
  ['＝', '等于'],
  ['═', '等于'],
  ['≤', '小于等于'],
  ['<=', '小于等于'],
  ['不超过', '小于等于'],
  ['<', '小于'],
  ['定性', '定性'],
  ['', ''],
  ['正向', ''],
  ['高', ''],
] as const)('“%s” says %s', (text, direction) => {
  expect(normaliseDirection(text)).toBe(direction);
});

test.each([
  ['正向', '正向'],
  ['正向指标', '正向'],
  ['反向指标', '反向'],
  ['负向', '反向'],
  ['定性 ', '定性'],
  ['≥', ''],
] as const)('nature “%s” is %s', (text, nature) => {
  expect(normaliseNature(text)).toBe(nature);
});

test.each([
  ['≥50个', '大于等于'],
  ['≤1.5万元', '小于等于'],
  ['不超过 3 次', '小于等于'],
  ['大于等于9.00', '大于等于'],
  ['＞90％', '大于'],
  ['提高效率，超过往年', ''],
  ['50个', ''],
  ['少于-5', '小于'],
] as const)('target “%s” says %s', (text, direction) => {
  expect(directionInTarget(text)).toBe(direction);
});

test.each(['2022年', '2022年9月', '2024.09', '2022-2023', '2024/9/30', '2024年9月底前', '5月', '9月30日'])(
  '“%s” is a date',
  (text) => {
    expect(isDateLike(text)).toBe(true);
  },
);

test.each(['2022', '50个', '12个月', '1年', '2000人', '3000人次', '95.5%'])('“%s” is no date', (text) => {
  expect(isDateLike(text)).toBe(false);
});

test.each([
  ['100%', '100%', '质量指标', '大于等于'],
  ['5', '4.77', '成本指标', '小于等于'],
  ['5', '4.77', '经济成本指标', '小于等于'],
  ['≥5', '4.77', '成本指标', '大于等于'],
  ['2022年', '2022-2023', '时效指标', '定性'],
  ['有效促进', '有效促进', '社会效益指标', '定性'],
  ['50个', '完成', '数量指标', '定性'],
  ['', '', '数量指标', '定性'],
] as const)('target “%s”, actual “%s” of a %s → %s', (target, actual, category, direction) => {
  expect(inferDirection(target, actual, category)).toBe(direction);
});
