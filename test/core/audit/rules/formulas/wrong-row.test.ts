import { wrongRow } from '../../../../../src/core/audit/rules/formulas/wrong-row';
import { describeRule } from '../../../../support/rule-tester';

import { calculated, changed, score } from '../../../../support/calculated-sheet';

describeRule(wrongRow, {
  valid: [
    { name: '都引用本行', book: calculated },
    {
      name: '引用合并单元格的第一行',
      book: changed({ 1: score(14, 10, '=ROUND(H14/G13*J14,2)') }, { merges: ['G13:G14'] }),
    },
    { name: '引用执行率那一行', book: changed({ 1: score(14, 10, '=ROUND(H14/G14*$I$6,2)') }) },
  ],
  invalid: [
    {
      name: '指标值取自上一行',
      book: changed({ 1: score(14, 9.5, '=ROUND(MIN(1,H14/G13)*J14,2)') }),
      findings: [
        {
          at: 'K14',
          message: '公式 =ROUND(MIN(1,H14/G13)*J14,2) 引用了第 13 行的 G13，应为本行的 G14',
          expected: 'G14',
          fix: { kind: 'suggestion', writes: { K14: '=ROUND(MIN(1,H14/G14)*J14,2)' } },
        },
      ],
    },
  ],
});
