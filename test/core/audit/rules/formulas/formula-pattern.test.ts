import { formulaPattern } from '../../../../../src/core/audit/rules/formulas/formula-pattern';
import { describeRule } from '../../../../support/rule-tester';

import { calculated, changed, score } from '../../../../support/calculated-sheet';

describeRule(formulaPattern, {
  valid: [
    { name: '正向各行相同，反向一行另有公式', book: calculated },
    { name: '没有公式', book: {} },
    {
      name: '只差大小写和空格',
      book: changed({ 1: score(14, 10, '=if(G14=0, "",round(min(1,H14/G14)*J14,2))') }),
    },
  ],
  invalid: [
    {
      name: '一行改成了两倍',
      book: changed({ 1: score(14, 10, '=MIN(J14,H14/G14*J14*2)') }),
      findings: [
        {
          at: 'K14',
          id: 'differs',
          data: {
            field: '得分',
            formula: '=MIN(J14,H14/G14*J14*2)',
            expected: '=IF(G14=0,"",ROUND(MIN(1,H14/G14)*J14,2))',
          },
          subject: '考核合格率',
          expected: '=IF(G14=0,"",ROUND(MIN(1,H14/G14)*J14,2))',
          actual: '=MIN(J14,H14/G14*J14*2)',
          fix: {
            kind: 'suggestion',
            label: '改为与同列相同的公式',
            writes: { K14: '=IF(G14=0,"",ROUND(MIN(1,H14/G14)*J14,2))' },
          },
        },
      ],
    },
  ],
});
