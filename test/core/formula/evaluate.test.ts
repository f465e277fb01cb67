import { evaluateFormula, withOverrides, type CellReader } from '../../../src/core/formula/evaluate';
import type { CellValue } from '../../../src/core/workbook/snapshot';

const cells: Record<string, CellValue> = {
  '0,0': 1.37,
  '0,1': 1.4,
  '0,2': 5,
  '1,0': '100%',
  '1,1': '',
  '1,2': { error: '#N/A' },
  '2,0': '大于等于',
  '2,1': '10',
};
const read: CellReader = (sheet, row, column) =>
  sheet === null ? (cells[`${String(row)},${String(column)}`] ?? null) : 7;

describe('evaluateFormula', () => {
  it.each<[string, CellValue]>([
    ['=ROUND(A1/B1*C1,2)', 4.89],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUNDDOWN(4.889,2)', 4.88],
    ['=MIN(C1,A1*100)', 5],
    ['=IF(A3="大于等于",IF(A1>=B1,C1,ROUND(C1*A1/B1,2)),"")', 4.89],
    ['=IF(D9="","空",1)', '空'],
    ['=A1/D9', { error: '#DIV/0!' }],
    ['=IFERROR(A1/D9,0)', 0],
    ['=SUM(A1:C1,10)', 17.77],
    ['=SUM(A1:B3)', 2.77],
    ['=SUM(A1:C2)', { error: '#N/A' }],
    ['=COUNT(A1:C1)', 3],
    ['=COUNT(A1,A2,B3)', 1],
    ['=B3*2', 20],
    ['=A3*2', { error: '#VALUE!' }],
    ['=SUM(B3)', 0],
    ['=0.1+0.2=0.3', true],
    ['=AND(A1>1,OR(C1=5,FALSE))', true],
    ['=NOT(ISNUMBER(A2))', true],
    ['=A1&"分"', '1.37分'],
    ['=-C1%', -0.05],
    ["='另一张'!A1+1", 8],
    ['=D9', 0],
    ['=IF(C1>3,,1)', 0],
    ['=SUM((A1,C1))', 6.37],
    ['=N(A3)+N(C1)', 5],
    ['=IFS(A1>2,1,C1=5,2)', 2],
    ['="a"="A"', true],
  ])('%s', (formula, value) => {
    expect(evaluateFormula(formula, read)).toEqual({ value });
  });

  it.each([
    '=TODAY()',
    '=A2*1',
    '=SUM(A:A)',
    '=[1]表!A1',
    '=VLOOKUP(1,A1:B2,2,0)',
    '=总分',
    '=SUM(A1:B2',
    '={1,2}',
    '=A1:B1*2',
  ])('does not judge %s', (formula) => {
    expect(evaluateFormula(formula, read)).toBeNull();
  });

  it('answers what if', () => {
    const asked = withOverrides(read, [{ at: { row: 0, column: 0 }, value: 2.8 }]);
    expect(evaluateFormula('=A1/B1', asked)).toEqual({ value: 2 });
  });
});
