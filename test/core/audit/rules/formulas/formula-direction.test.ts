import { formulaDirection } from '../../../../../src/core/audit/rules/formulas/formula-direction';
import { describeRule } from '../../../../support/rule-tester';

import { calculated, changed, forward, reverse, score } from '../../../../support/calculated-sheet';

describeRule(formulaDirection, {
  valid: [
    { name: '正向用正向公式，反向用反向公式', book: calculated },
    { name: '没有公式', book: {} },
  ],
  invalid: [
    {
      name: '反向行用了正向公式',
      book: changed({ 3: score(16, 9.6, forward(16)) }),
      findings: [
        {
          at: 'K16',
          id: 'aboveLimit',
          data: { direction: '小于等于', formula: '=IF(G16=0,"",ROUND(MIN(1,H16/G16)*J16,2))' },
          subject: '培训费用',
          actual: '=IF(G16=0,"",ROUND(MIN(1,H16/G16)*J16,2))',
        },
      ],
    },
    {
      name: '正向行用了反向公式',
      book: changed({ 1: score(14, 9.47, reverse(14)) }),
      findings: [
        {
          at: 'K14',
          id: 'belowTarget',
          data: { direction: '大于等于', formula: '=IF(H14=0,"",ROUND(MIN(1,G14/H14)*J14,2))' },
          subject: '考核合格率',
          actual: '=IF(H14=0,"",ROUND(MIN(1,G14/H14)*J14,2))',
        },
      ],
    },
  ],
});
