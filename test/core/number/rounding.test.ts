import { Decimal } from '../../../src/core/number/decimal';
import { decimalText, percentText } from '../../../src/core/number/decimal-text';
import { forComparison, roundScore } from '../../../src/core/number/rounding';

test.each([
  ['1.005', 2, '1.01'],
  ['4.885', 2, '4.89'],
  ['9.225', 2, '9.23'],
  ['2.675', 2, '2.68'],
  ['4.8849999999999999', 2, '4.89'],
  ['4.8849999999999', 2, '4.88'],
  ['-1.005', 2, '-1.01'],
  ['0.5', 0, '1'],
  ['2.25', 1, '2.3'],
  ['123456789012345.678', 2, '123456789012346'],
])('ROUND(%s, %s) = %s', (value, decimals, expected) => {
  expect(roundScore(new Decimal(value), decimals).toFixed()).toBe(expected);
});

test('1.3 × 7 counts as 9.1, whatever a double says', () => {
  expect(forComparison(new Decimal(9.1).dividedBy(7)).gte('1.3')).toBe(true);
});

test('a derivation shows six decimals at most and never 0 for something', () => {
  const texts = ['4.8928571428', '4.50', '0', '-0', '0.00000012345', '1200'].map((x) =>
    decimalText(new Decimal(x)),
  );
  expect(texts).toEqual(['4.892857', '4.5', '0', '0', '0.000000123', '1200']);
  expect(percentText(new Decimal('0.7124'))).toBe('71.24%');
});
