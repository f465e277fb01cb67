import { mixedRounding } from '../../../../../src/core/audit/rules/formulas/mixed-rounding';
import { describeRule } from '../../../../support/rule-tester';

import { calculated, changed, score } from '../../../../support/calculated-sheet';

describeRule(mixedRounding, {
  valid: [
    { name: '都用 ROUND(…, 2)', book: calculated },
    { name: '没有公式', book: {} },
    {
      name: '各行都用 TRUNC 取整',
      book: changed(
        Object.fromEntries(
          [0, 1, 2, 3, 4, 5].map((at) => {
            const row = String(13 + at);
            return [
              at,
              score(
                13 + at,
                [20, 10, 10, 10, 30, 10][at] ?? 0,
                `=TRUNC(MIN(1,H${row}/G${row})*J${row}+0.005,2)`,
              ),
            ];
          }),
        ),
      ),
    },
  ],
  invalid: [
    {
      name: '一行没有取整，一行取 1 位',
      book: changed({
        0: score(13, 20, '=MIN(1,H13/G13)*J13'),
        1: score(14, 10, '=ROUND(MIN(1,H14/G14)*J14,1)'),
      }),
      findings: [
        {
          at: 'K13',
          id: 'differs',
          data: {
            formula: '=MIN(1,H13/G13)*J13',
            own: { message: 'unrounded' },
            usual: { message: 'rounded', data: { roundings: ['ROUND 2'] } },
          },
          subject: '培训人数',
          expected: '用 ROUND 2',
          actual: '没有取整',
        },
        {
          at: 'K14',
          id: 'differs',
          data: {
            formula: '=ROUND(MIN(1,H14/G14)*J14,1)',
            own: { message: 'rounded', data: { roundings: ['ROUND 1'] } },
            usual: { message: 'rounded', data: { roundings: ['ROUND 2'] } },
          },
          subject: '考核合格率',
          expected: '用 ROUND 2',
          actual: '用 ROUND 1',
        },
      ],
    },
  ],
});
