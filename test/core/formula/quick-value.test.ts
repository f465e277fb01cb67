import fc from 'fast-check';

import { evaluateFormula, type CellReader } from '../../../src/core/formula/evaluate';
import { quickValue } from '../../../src/core/formula/quick-value';
import type { CellValue } from '../../../src/core/workbook/snapshot';

const reader =
  (cells: readonly CellValue[]): CellReader =>
  (_, row, column) =>
    column === 0 ? (cells[row] ?? null) : null;

describe('quickValue', () => {
  const read = reader([1.37, 1.4, 5, '大于等于', { error: '#N/A' }, null, '']);

  it.each<[string, CellValue]>([
    ['=ROUND(A1/A2*A3,2)', 4.89],
    ['=IF(A4="大于等于",IF(A1>=A2,A3,ROUND(A3*A1/A2,2)),"")', 4.89],
    ['=SUM(A1:A4)', 7.77],
    ['=IF(COUNT(A1,A7)<2,"",A1/A7)', ''],
    ['=A6', 0],
  ])('%s', (formula, value) => {
    const quick = quickValue(formula, read);
    expect(typeof quick === 'number' ? Number(quick.toPrecision(12)) : quick).toBe(value);
  });

  it.each([
    ['a tie, where binary numbers round down', '=ROUND(1.005,2)'],
    ['numbers that differ in their last bit', '=0.1+0.2=0.3'],
    ['a difference that loses its digits', '=0.3-0.1-0.2'],
    ['an error', '=A5+1'],
    ['a division by nothing', '=A1/A6'],
    ['a text where a number is wanted', '=A4*2'],
    ['a function it does not know', '=ROUNDDOWN(A1,1)'],
    ['what is no formula', '=SUM(A1:A2'],
  ])('is not sure of %s', (_, formula) => {
    expect(quickValue(formula, read)).toBeUndefined();
  });

  /** Formulas of every kind that it knows, over seven cells. */
  const { formula: formulas } = fc.letrec<{ formula: string; number: string; test: string }>((tie) => ({
    formula: fc.oneof(tie('number'), tie('test')).map((text) => `=${text}`),
    number: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(
        'A1',
        'A2',
        'A3',
        'A4',
        'A5',
        'A6',
        'A7',
        '1',
        '0.5',
        '100',
        '""',
        '"甲"',
        '-A1',
        'A2%',
      ),
      fc
        .tuple(tie('number'), fc.constantFrom('+', '-', '*', '/'), tie('number'))
        .map((parts) => `(${parts.join('')})`),
      fc.tuple(tie('test'), tie('number'), tie('number')).map((parts) => `IF(${parts.join(',')})`),
      fc
        .tuple(tie('number'), fc.integer({ min: 0, max: 3 }))
        .map(([value, digits]) => `ROUND(${value},${String(digits)})`),
      fc
        .tuple(
          fc.constantFrom('SUM', 'MIN', 'MAX', 'COUNT'),
          fc.constantFrom('A1:A7', 'A2', '3'),
          tie('number'),
        )
        .map(([name, ...rest]) => `${name}(${rest.join(',')})`),
      fc.tuple(tie('number'), tie('number')).map((parts) => `IFERROR(${parts.join(',')})`),
      fc.tuple(fc.constantFrom('N', 'ABS'), tie('number')).map(([name, value]) => `${name}(${value})`),
    ),
    test: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc
        .tuple(tie('number'), fc.constantFrom('=', '<>', '<', '>', '<=', '>='), tie('number'))
        .map((parts) => parts.join('')),
      fc
        .tuple(fc.constantFrom('AND', 'OR'), tie('test'), tie('test'))
        .map(([name, ...rest]) => `${name}(${rest.join(',')})`),
      fc
        .tuple(fc.constantFrom('ISNUMBER', 'ISTEXT', 'ISBLANK'), tie('number'))
        .map(([name, value]) => `${name}(${value})`),
      tie('test').map((test) => `NOT(${test})`),
    ),
  }));
  const values = fc.oneof(
    fc.integer({ min: -20, max: 200 }),
    fc.integer({ min: -2000, max: 20_000 }).map((cents) => cents / 100),
    fc.constantFrom<CellValue>(null, '', '甲', '95%', true, { error: '#DIV/0!' }, 0, 0.1, 0.2, 0.3),
  );

  it('never says another thing than the decimals', () => {
    let sure = 0;
    fc.assert(
      fc.property(formulas, fc.array(values, { minLength: 7, maxLength: 7 }), (formula, cells) => {
        const quick = quickValue(formula, reader(cells));
        if (quick === undefined) return;
        sure += 1;
        const exact = evaluateFormula(formula, reader(cells))?.value;
        if (typeof quick === 'number' && typeof exact === 'number') {
          expect(Math.abs(quick - exact)).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(exact)));
        } else expect([formula, quick]).toEqual([formula, exact]);
      }),
      { numRuns: 4000, seed: 20241126 },
    );
    expect(sure).toBeGreaterThan(500);
  });
});
