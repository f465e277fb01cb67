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
      findings: [{ at: 'H6', message: '全年执行数 52 大于全年预算数 50', expected: '≤ 50', actual: '52' }],
    },
  ],
});
