import { summedReferences } from '../../../src/core/formula/summed-references';

describe('summedReferences', () => {
  it.each([
    ['=SUM(K13:K18)+K6', ['K13:K18', 'K6']],
    ['=IF(COUNT(K13:K18,K6)=0,"",ROUND(MIN(100,SUM(K13:K18,K6)),2))', ['K13:K18', 'K6']],
    ['=K13+K14+K14', ['K13', 'K14', 'K14']],
    ['=ROUND(SUM((K13,K14)),2)', null],
    ['=SUM(K13:K18)*0.9', null],
    ['=SUM(K13:K18)-K6', null],
    ['=SUM(别表!K13:K18)', null],
    ['=MIN(A1,SUM(K13:K18))', null],
    ['=SUM(K13:K18', null],
  ])('%s', (formula, expected) => {
    expect(summedReferences(formula)?.map(({ text }) => text) ?? null).toEqual(expected);
  });
});
