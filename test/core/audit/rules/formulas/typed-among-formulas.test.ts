import { typedAmongFormulas } from '../../../../../src/core/audit/rules/formulas/typed-among-formulas';
import { describeRule } from '../../../../support/rule-tester';

import { calculated, changed } from '../../../../support/calculated-sheet';

describeRule(typedAmongFormulas, {
  valid: [
    { name: '全部是公式，定性指标由人评分', book: calculated },
    { name: '全部是手工录入', book: {} },
  ],
  invalid: [
    {
      name: '一行得分录死',
      book: changed({ 1: { score: 10 } }),
      findings: [
        {
          at: 'K14',
          id: 'typed',
          data: { field: '得分', value: '10', count: 4 },
          subject: '考核合格率',
          actual: '10',
          fix: {
            kind: 'suggestion',
            label: '恢复公式',
            writes: { K14: '=IF(G14=0,"",ROUND(MIN(1,H14/G14)*J14,2))' },
          },
        },
      ],
    },
    {
      name: '总分、执行率得分录死',
      book: changed({}, { total: { score: 99.6 }, changeFunds: {} }),
      findings: [
        {
          at: 'J6',
          id: 'typedTotal',
          data: { field: '执行率', value: '96' },
          subject: '执行率',
          actual: '96',
        },
        {
          at: 'K6',
          id: 'typedTotal',
          data: { field: '执行率得分', value: '9.6' },
          subject: '执行率得分',
          actual: '9.6',
        },
        {
          at: 'K19',
          id: 'typedTotal',
          data: { field: '总分', value: '99.6' },
          subject: '总分',
          actual: '99.6',
        },
      ],
    },
  ],
});
