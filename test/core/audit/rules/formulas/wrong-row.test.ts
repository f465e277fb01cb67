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
          id: 'otherRow',
          data: { formula: '=ROUND(MIN(1,H14/G13)*J14,2)', row: 13, cell: 'G13', own: 'G14' },
          subject: '考核合格率',
          expected: 'G14',
          actual: 'G13',
          fix: { kind: 'suggestion', label: '改为引用 G14', writes: { K14: '=ROUND(MIN(1,H14/G14)*J14,2)' } },
        },
      ],
    },
  ],
});
