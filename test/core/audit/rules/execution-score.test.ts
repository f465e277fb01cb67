import { executionScore } from '../../../../src/core/audit/rules/execution-score';
import { describeRule } from '../../../support/rule-tester';

describeRule(executionScore, {
  valid: [
    { name: '48 ÷ 50 × 10 = 9.6', book: {} },
    { name: '超预算执行，封顶 10 分', book: { changeFunds: { 0: { executed: 52, score: 10 } } } },
    { name: '预算为 0，由人判定', book: { changeFunds: { 0: { budget: 0, score: 10 } } } },
  ],
  invalid: [
    {
      name: '写成满分',
      book: { changeFunds: { 0: { score: 10 } } },
      findings: [
        {
          at: 'K6',
          message: '应为 9.6 = 48 ÷ 50 × 10，实际 10',
          expected: '9.6',
          actual: '10',
          fix: { kind: 'safe', writes: { K6: 9.6 } },
        },
      ],
    },
  ],
});
