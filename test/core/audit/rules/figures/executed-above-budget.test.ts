import { executedAboveBudget } from '../../../../../src/core/audit/rules/figures/executed-above-budget';
import { describeRule } from '../../../../support/rule-tester';

describeRule(executedAboveBudget, {
  valid: [
    { name: '执行数小于预算数', book: {} },
    { name: '执行数等于预算数', book: { changeFunds: { 0: { executed: 50 }, 1: { executed: 50 } } } },
  ],
  invalid: [
    {
      name: '执行 52，预算 50',
      book: { changeFunds: { 0: { executed: 52 } } },
      findings: [
        {
          at: 'H6',
          id: 'above',
          data: { executed: '52', budget: '50' },
          subject: '年度资金总额',
          expected: '≤ 50',
          actual: '52',
        },
      ],
    },
  ],
});
