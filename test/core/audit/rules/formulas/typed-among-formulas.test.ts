import { typedAmongFormulas } from '../../../../../src/core/audit/rules/formulas/typed-among-formulas';
import { describeRule } from '../../../../support/rule-tester';

import { calculated, changed, forward } from '../../../../support/calculated-sheet';

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
          message: '得分 10 是手工录入的，同列有 4 行是公式',
          fix: { kind: 'suggestion', writes: { K14: forward(14) } },
        },
      ],
    },
    {
      name: '总分、执行率得分录死',
      book: changed({}, { total: { score: 99.6 }, changeFunds: {} }),
      findings: [
        { at: 'J6', message: '执行率 96 是手工录入的，各行得分都是公式' },
        { at: 'K6', message: '执行率得分 9.6 是手工录入的，各行得分都是公式' },
        { at: 'K19', message: '总分 99.6 是手工录入的，各行得分都是公式' },
      ],
    },
  ],
});
