import { shiftFormula } from '../../../src/core/formula/shift-formula';

const A1 = { row: 0, column: 0 };

describe('shiftFormula', () => {
  it.each([
    ['=A1+B2', { row: 2, column: 1 }, '=B3+C4'],
    ['=$A$1+A$1+$A1', { row: 2, column: 1 }, '=$A$1+B$1+$A3'],
    ['=SUM(A1:B2)', { row: 1, column: 0 }, '=SUM(A2:B3)'],
    ['=SUM(A:A,1:3,$2:$4,$C:D)', { row: 1, column: 1 }, '=SUM(B:B,2:4,$2:$4,$C:E)'],
    ['=\'2023 年\'!A1&"A1"', { row: 1, column: 1 }, '=\'2023 年\'!B2&"A1"'],
    ["='it''s!A1'!A1", { row: 1, column: 0 }, "='it''s!A1'!A2"],
    ['=[1]表!A1+总分', { row: 1, column: 0 }, '=[1]表!A2+总分'],
    ['=IF(K2<=J2,1,0)', { row: 3, column: 0 }, '=IF(K5<=J5,1,0)'],
    ['=Sheet1!#REF!', { row: 1, column: 0 }, '=Sheet1!#REF!'],
    ['=SUM(A1:B2', { row: 1, column: 0 }, '=SUM(A2:B3'],
    ['=A1#', { row: 1, column: 0 }, '=A2#'],
    ['=LOG10(A1)', { row: 1, column: 0 }, '=LOG10(A2)'],
  ])('%s', (formula, to, expected) => {
    expect(shiftFormula(formula, A1, to)).toBe(expected);
  });

  it('gives #REF! for what leaves the sheet', () => {
    expect(shiftFormula('=A1+表!B2', { row: 1, column: 1 }, { row: 0, column: 0 })).toBe('=#REF!+表!A1');
    expect(shiftFormula('=XFD1', A1, { row: 0, column: 1 })).toBe('=#REF!');
  });

  it('leaves a formula that does not move as it is', () => {
    expect(shiftFormula('=a1 + B1', A1, A1)).toBe('=a1 + B1');
  });
});
