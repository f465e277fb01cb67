import { relativeForm } from '../../../src/core/formula/relative-form';
import { shiftFormula } from '../../../src/core/formula/shift-formula';

describe('relativeForm', () => {
  it.each([
    ['=G12*J12', '=RC[-4]*RC[-1]'],
    ['=round(MIN(J$12, $J12),2)', '=ROUND(MIN(R12C[-1],RC10),2)'],
    ['=SUM(K13:K20)', '=SUM(R[1]C:R[8]C)'],
    ['=SUM(K:K)+SUM(5:$6)', '=SUM(C:C)+SUM(R[-7]:R6)'],
    ['=\'去年\'!A1&"a"', '=\'去年\'!R[-11]C[-10]&"a"'],
  ])('%s', (formula, expected) => {
    expect(relativeForm(formula, { row: 11, column: 10 })).toBe(expected);
  });

  it('is the same in every cell filled from one', () => {
    const formula = '=IF(G12="","",ROUND(MIN($J$3,J12*H12/G12),2))';
    const to = { row: 30, column: 12 };
    const from = { row: 11, column: 10 };
    expect(relativeForm(shiftFormula(formula, from, to), to)).toBe(relativeForm(formula, from));
  });
});
