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
        { at: 'K13', message: '公式 =ROUND(MIN(1,H13/G13)*J13,2) 没有防护：值为 0 或空时显示 #DIV/0!' },
      ],
    },
    {
      name: '执行率直接相除',
      book: calculated,
      findings: [
        { at: 'J6', message: '公式 =ROUND(H6/G6*100,2) 没有防护：预算数为 0 时显示 #DIV/0!' },
        { at: 'K6', message: '公式 =ROUND(MIN(1,H6/G6)*I6,2) 没有防护：预算数为 0 时显示 #DIV/0!' },
      ],
    },
  ],
});
