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
          message: `方向是“小于等于”，但完成值超过上限一倍时，公式 ${forward(16)} 仍给满分`,
        },
      ],
    },
    {
      name: '正向行用了反向公式',
      book: changed({ 1: score(14, 9.47, reverse(14)) }),
      findings: [
        {
          at: 'K14',
          message: `方向是“大于等于”，但完成值只有指标值一半时，公式 ${reverse(14)} 仍给满分`,
        },
      ],
    },
  ],
});
