import { allOnTarget } from '../../../../../src/core/audit/rules/sense/all-on-target';
import { describeRule } from '../../../../support/rule-tester';

describeRule(allOnTarget, {
  valid: [
    { name: '有多有少', book: {} },
    {
      name: '还没有评分',
      book: {
        change: Object.fromEntries(
          [0, 1, 2, 3, 5].map((index) => [index, { target: 90, actual: 90, score: null }]),
        ),
      },
    },
  ],
  invalid: [
    {
      name: '五项都恰好等于',
      book: {
        change: Object.fromEntries([0, 1, 2, 3, 5].map((index) => [index, { target: 50, actual: 50 }])),
      },
      findings: [{ at: 'H13:H18', id: 'allEqual', data: { rows: 5 } }],
    },
  ],
});
