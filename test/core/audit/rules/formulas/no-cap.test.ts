import { noCap } from '../../../../../src/core/audit/rules/formulas/no-cap';
import { describeRule } from '../../../../support/rule-tester';

import { calculated, changed, score } from '../../../../support/calculated-sheet';

describeRule(noCap, {
  valid: [
    { name: '用 MIN 封顶', book: calculated },
    { name: '用 IF 封顶', book: changed({ 0: score(13, 20, '=IF(H13>=G13,J13,ROUND(H13/G13*J13,2))') }) },
    { name: '没有公式', book: {} },
  ],
  invalid: [
    {
      name: '正向没有封顶',
      book: changed({ 0: score(13, 20, '=ROUND(H13/G13*J13,2)') }),
      findings: [
        {
          at: 'K13',
          id: 'row',
          data: { formula: '=ROUND(H13/G13*J13,2)', share: { message: 'times', data: { share: 4 } } },
          subject: '培训人数',
          actual: '=ROUND(H13/G13*J13,2)',
        },
      ],
    },
    {
      name: '反向没有封顶',
      book: changed({ 3: score(16, 10.42, '=ROUND(G16/H16*J16,2)') }),
      findings: [
        {
          at: 'K16',
          id: 'row',
          data: { formula: '=ROUND(G16/H16*J16,2)', share: { message: 'times', data: { share: 4 } } },
          subject: '培训费用',
          actual: '=ROUND(G16/H16*J16,2)',
        },
      ],
    },
  ],
});
