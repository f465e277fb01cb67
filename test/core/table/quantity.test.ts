import { parseQuantity } from '../../../src/core/table/quantity';

describe('parseQuantity', () => {
  it.each([
    ['≥50个', '≥', '50', false, '个'],
    ['100%', null, '100', true, '%'],
    ['３０００人次', null, '3000', false, '人次'],
    ['不超过 3 次', '≤', '3', false, '次'],
    ['1,200.50万元', null, '1200.5', false, '万元'],
    ['<0.8', '<', '0.8', false, ''],
    ['等于95', '＝', '95', false, ''],
    ['638万元', null, '638', false, '万元'],
    ['1年', null, '1', false, '年'],
    ['-5%', null, '-5', true, '%'],
  ])('reads %p', (text, sign, number, percent, unit) => {
    const quantity = parseQuantity(text);
    expect(quantity === null ? null : { ...quantity, number: quantity.number.toString() }).toEqual({
      sign,
      number,
      percent,
      unit,
    });
  });

  it.each([
    '',
    '完成',
    '2022年',
    '2022年9月',
    '2022-2023',
    '10-20',
    '约50个',
    '带动销售8倍以上',
    '——',
    '1:30',
  ])('sees no quantity in %p', (text) => {
    expect(parseQuantity(text)).toBeNull();
  });
});
