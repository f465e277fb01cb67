import { noGuard } from '../../../../../src/core/audit/rules/formulas/no-guard';
import { describeRule } from '../../../../support/rule-tester';

import { calculated, changed, score } from '../../../../support/calculated-sheet';

describeRule(noGuard, {
  valid: [
    {
      name: '用 IF、IFERROR 防护',
      book: changed({ 0: score(13, 20, '=IFERROR(ROUND(MIN(1,H13/G13)*J13,2),"")') }, { changeFunds: {} }),
    },
    { name: '没有公式', book: {} },
  ],
  invalid: [
    {
      name: '直接相除',
      book: changed({ 0: score(13, 20, '=ROUND(MIN(1,H13/G13)*J13,2)') }, { changeFunds: {} }),
      findings: [
        {
          at: 'K13',
          id: 'row',
          data: { formula: '=ROUND(MIN(1,H13/G13)*J13,2)', error: '#DIV/0!' },
          subject: '培训人数',
          actual: '=ROUND(MIN(1,H13/G13)*J13,2)',
        },
      ],
    },
    {
      name: '执行率直接相除',
      book: calculated,
      findings: [
        {
          at: 'J6',
          id: 'fund',
          data: { formula: '=ROUND(H6/G6*100,2)', error: '#DIV/0!' },
          subject: '执行率',
          actual: '=ROUND(H6/G6*100,2)',
        },
        {
          at: 'K6',
          id: 'fund',
          data: { formula: '=ROUND(MIN(1,H6/G6)*I6,2)', error: '#DIV/0!' },
          subject: '执行率得分',
          actual: '=ROUND(MIN(1,H6/G6)*I6,2)',
        },
      ],
    },
  ],
});
