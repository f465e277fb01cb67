import { displayText, isDateFormat, isPercentFormat } from '../../../src/core/number/number-format';
import type { CellValue } from '../../../src/core/workbook/snapshot';

const cases: readonly (readonly [CellValue, string, string])[] = [
  [null, '0.00', ''],
  ['', 'General', ''],
  ['≥50个', '0.00', '≥50个'],
  ['合格', '@"率"', '合格率'],
  [true, 'General', 'TRUE'],
  [{ error: '#DIV/0!' }, '0.00', '#DIV/0!'],
  [9, '0.00', '9.00'],
  [92.31, '0.00', '92.31'],
  [0.9231, '0.00%', '92.31%'],
  [1, '0%', '100%'],
  [0.0015, '0.00%', '0.15%'],
  [0, 'General', '0'],
  [-0, '0.00', '0.00'],
  [-0.001, '0.00', '0.00'],
  [-3.5, '0.0', '-3.5'],
  [1.005, '0.00', '1.01'],
  [2.155, '0.00', '2.16'],
  [4.885, '0.00', '4.89'],
  [0.1 + 0.2, 'General', '0.3'],
  [2.05715, 'General', '2.05715'],
  [1 / 3, 'General', '0.333333333'],
  [12345678901, 'General', '12345678901'],
  [1234567890123, 'General', '1.23457E+12'],
  [0.00001, 'General', '0.00001'],
  [1234567.891, '#,##0.00', '1,234,567.89'],
  [12, '#,##0', '12'],
  [123456, '#,##0', '123,456'],
  [0.5, '#.##', '.5'],
  [5, '#.##', '5.'],
  [5, '0.##', '5.'],
  [7, '000', '007'],
  [1200, '0,', '1'],
  [1234567, '0.0,,"百万"', '1.2百万'],
  [12.5, '0.0"分"', '12.5分'],
  [12.5, '¥#,##0.00', '¥12.50'],
  [12.5, '[$¥-804]#,##0.00', '¥12.50'],
  [-12.5, '#,##0.00;(#,##0.00)', '(12.50)'],
  [-12.5, '#,##0.00_);[Red]\\(#,##0.00\\)', '(12.50)'],
  [0, '0.00;-0.00;"——"', '——'],
  [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', ' -   '],
  [95, '[>=90]"优";[>=80]"良";"中"', '优'],
  [85, '[>=90]"优";[>=80]"良";"中"', '良'],
  [10, '[>=90]"优";[>=80]"良";"中"', '中'],
  [50, '"≥"0"个"', '≥50个'],
  [45658, 'yyyy/m/d', '2025/1/1'],
  [45658, 'yyyy"年"m"月"d"日"', '2025年1月1日'],
  [45658, '[$-804]aaaa', '星期三'],
  [45658.75, 'yyyy-mm-dd hh:mm:ss', '2025-01-01 18:00:00'],
  [45658.75, 'h:mm AM/PM', '6:00 PM'],
  [1.5, '[h]:mm', '36:00'],
  [60, 'yyyy-mm-dd', '1900-02-29'],
  [1, 'yyyy-mm-dd', '1900-01-01'],
  [59, 'yyyy-mm-dd', '1900-02-28'],
  [61, 'yyyy-mm-dd', '1900-03-01'],
  [45351, 'yyyy-mm-dd', '2024-02-29'],
  [2958465, 'yyyy-mm-dd', '9999-12-31'],
  [123456, '0.00E+00', '1.23E+05'],
  [1.5, '# ?/?', '1 1/2'],
  [0.25, '# ??/??', '1/4'],
  [12.5, 'General"万元"', '12.5万元'],
  [12.5, '', '12.5'],
];

describe('what a cell shows', () => {
  test.each(cases)('%j under %j shows %j', (value, format, shown) => {
    expect(displayText(value, format)).toBe(shown);
  });

  it('knows a percentage from a date from a plain number', () => {
    expect(isPercentFormat('0.00%')).toBe(true);
    expect(isPercentFormat('0.00"%"')).toBe(false);
    expect(isDateFormat('yyyy"年"m"月"')).toBe(true);
    expect(isDateFormat('0.00"元"')).toBe(false);
    expect(isDateFormat('General')).toBe(false);
  });
});

describe('a number format longer than Excel takes', () => {
  it.each(['m:'.repeat(150), '"年"yyyy'.repeat(40_000), '0,'.repeat(100_000), '['.repeat(300_000)])(
    'shows a number as General would, at once: %#',
    (format) => {
      expect(displayText(45_000.5, format)).toBe('45000.5');
      expect(isDateFormat(format)).toBe(false);
    },
  );

  it('is one of more than 255 characters', () => {
    expect(displayText(5, `0"${'个'.repeat(252)}"`)).toBe(`5${'个'.repeat(252)}`);
    expect(displayText(5, `0"${'个'.repeat(253)}"`)).toBe('5');
  });
});
