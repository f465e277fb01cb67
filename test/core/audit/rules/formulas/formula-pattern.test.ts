import { formulaPattern } from '../../../../../src/core/audit/rules/formulas/formula-pattern';
import { describeRule } from '../../../../support/rule-tester';

import { calculated, changed, forward, score } from '../../../../support/calculated-sheet';

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
          message: `得分的公式 =MIN(J14,H14/G14*J14*2) 与同列其他行不同，按同列应为 ${forward(14)}`,
          fix: { kind: 'suggestion', writes: { K14: forward(14) } },
        },
      ],
    },
  ],
});
