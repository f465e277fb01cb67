import fc from 'fast-check';
import { publishedInput } from '../../../src/core/compose/published-input';
import { displayText } from '../../../src/core/number/number-format';

describe('publishedInput', () => {
  it.each([
    ['9.00', 9, '0.00'],
    ['0', 0, null],
    ['1.37', 1.37, '0.00'],
    ['2.05715', 2.05715, '0.00000'],
    ['92.31%', 0.9231, '0.00%'],
    ['100%', 1, '0%'],
    ['1,200', 1200, '#,##0'],
    ['12,345.60', 12345.6, '#,##0.00'],
    ['-3.5', -3.5, '0.0'],
    ['12952.50', 12952.5, '0.00'],
    ['123456789012', 123456789012, '0'],
  ])('types %p as the number %p under %p', (text, value, numberFormat) => {
    const typed = publishedInput(text);
    expect(typed.input).toEqual({ value });
    expect(typed.numberFormat).toBe(numberFormat);
    expect(displayText(value, numberFormat ?? 'General')).toBe(text);
  });

  it.each([
    '——',
    '≥50个',
    '007',
    '-0',
    '1e5',
    '2022年',
    '完成',
    '1.2.3',
    '12,34',
    ' 9',
    '1234567890123456',
    '.5',
    '5.',
  ])('keeps %p as text', (text) => {
    expect(publishedInput(text)).toEqual({ input: { value: text }, numberFormat: null, number: null });
  });

  it('leaves a blank blank', () => {
    expect(publishedInput('').input).toBeNull();
  });

  it('shows again exactly what was printed, whatever it was', () => {
    const figure = fc
      .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 6 }), fc.boolean())
      .map(
        ([number, decimals, percent]) => (number / 10 ** decimals).toFixed(decimals) + (percent ? '%' : ''),
      );
    fc.assert(
      fc.property(fc.oneof(figure, fc.string()), (text) => {
        const { input, numberFormat } = publishedInput(text);
        const value = input === null || !('value' in input) ? null : input.value;
        expect(displayText(value, numberFormat ?? 'General')).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
