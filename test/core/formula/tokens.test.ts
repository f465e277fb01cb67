import { formulaReferences, formulaTokens, functionNames } from '../../../src/core/formula/tokens';

describe('formulaTokens', () => {
  it.each([
    '=1+',
    '=SUM(A1:B2',
    '=SUM（A1，B1）',
    '=Sheet1!#REF!',
    '="未完',
    '=表1[@得分]',
    '={1,2;3}',
    '',
    '=[1]!名',
  ])('takes %s and loses nothing', (formula) => {
    expect(
      formulaTokens(formula)
        .map((token) => token.text)
        .join(''),
    ).toBe(formula);
  });

  it('names the functions', () => {
    expect(functionNames('=if(A1,_xlfn.IFS(B1,round(1,2)),"SUM(")')).toEqual(['IF', 'IFS', 'ROUND']);
  });

  it('finds the references with their sheets', () => {
    const found = formulaReferences("=SUM('去年 表'!A1:$B$2,[2]表!C3,D:D,一:三!E5)");
    expect(
      found.map(({ workbook, sheet, lastSheet, extent }) => ({ workbook, sheet, lastSheet, extent })),
    ).toEqual([
      { workbook: null, sheet: '去年 表', lastSheet: null, extent: 'cells' },
      { workbook: '2', sheet: '表', lastSheet: null, extent: 'cells' },
      { workbook: null, sheet: null, lastSheet: null, extent: 'columns' },
      { workbook: null, sheet: '一', lastSheet: '三', extent: 'cells' },
    ]);
    expect(found[0]?.range).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
    expect(found[0]?.absolute).toEqual({ top: false, left: false, bottom: true, right: true });
    expect(found[2]?.range).toEqual({ top: 0, left: 3, bottom: 1_048_575, right: 3 });
  });
});
