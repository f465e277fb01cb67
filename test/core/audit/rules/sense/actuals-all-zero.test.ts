import { actualsAllZero } from '../../../../../src/core/audit/rules/sense/actuals-all-zero';
import { describeRule } from '../../../../support/rule-tester';

describeRule(actualsAllZero, {
  valid: [
    { name: '完成值都有数', book: {} },
    { name: '只有一项为 0', book: { change: { 0: { actual: 0 } } } },
    {
      name: '全部为 0，也都不得分',
      book: { change: Object.fromEntries([0, 1, 2, 3, 5].map((index) => [index, { actual: 0, score: 0 }])) },
    },
  ],
  invalid: [
    {
      name: '五项完成值都是 0，都得满分',
      book: { change: Object.fromEntries([0, 1, 2, 3, 5].map((index) => [index, { actual: 0 }])) },
      findings: [{ at: 'H13:H18', id: 'allZero', data: { rows: 5, scored: 5 } }],
    },
  ],
});
