import { weightInFormula } from '../../../../../src/core/audit/rules/formulas/weight-in-formula';
import { describeRule } from '../../../../support/rule-tester';

import { calculated, changed, score } from '../../../../support/calculated-sheet';

describeRule(weightInFormula, {
  valid: [
    { name: '引用分值单元格', book: calculated },
    {
      name: '公式里的数字不是分值',
      book: changed({ 1: score(14, 10, '=ROUND(MIN(J14,H14*100/G14/100*J14),2)') }),
    },
  ],
  invalid: [
    {
      name: '分值 10 写在公式里',
      book: changed({ 1: score(14, 10, '=IF(G14=0,"",ROUND(MIN(1,H14/G14)*10,2))') }),
      findings: [
        {
          at: 'K14',
          id: 'typed',
          data: { formula: '=IF(G14=0,"",ROUND(MIN(1,H14/G14)*10,2))', weight: '10', cell: 'J14' },
          subject: '考核合格率',
          expected: '=IF(G14=0,"",ROUND(MIN(1,H14/G14)*J14,2))',
          actual: '=IF(G14=0,"",ROUND(MIN(1,H14/G14)*10,2))',
          fix: {
            kind: 'suggestion',
            label: '改为引用 J14',
            writes: { K14: '=IF(G14=0,"",ROUND(MIN(1,H14/G14)*J14,2))' },
          },
        },
      ],
    },
    {
      name: '执行率得分里写了 10',
      book: changed({}, { changeFunds: { 0: { score: { formula: '=ROUND(H6/G6*10,2)', value: 9.6 } } } }),
      findings: [
        {
          at: 'K6',
          id: 'typed',
          data: { formula: '=ROUND(H6/G6*10,2)', weight: '10', cell: 'I6' },
          subject: '预算执行率',
          expected: '=ROUND(H6/G6*I6,2)',
          actual: '=ROUND(H6/G6*10,2)',
          fix: { kind: 'suggestion', label: '改为引用 I6', writes: { K6: '=ROUND(H6/G6*I6,2)' } },
        },
      ],
    },
  ],
});
