import { amountBesideLabel } from '../../../../../src/core/audit/rules/figures/amount-beside-label';
import { describeRule } from '../../../../support/rule-tester';

describeRule(amountBesideLabel, {
  valid: [
    { name: '与预算数相等', book: { layout: 'T8', fundsBesideLabel: 50 } },
    {
      name: '与年初预算数相等',
      book: { layout: 'T8', fundsBesideLabel: '40', changeFunds: { 0: { initial: 40 } } },
    },
    { name: '没有这一格', book: {} },
  ],
  invalid: [
    {
      name: '旁边写 16，总额 50',
      book: { layout: 'T8', fundsBesideLabel: 16 },
      findings: [
        {
          at: 'C5',
          id: 'other',
          data: { stated: '16', budget: '50' },
          subject: '项目资金',
          expected: '50',
          actual: '16',
        },
      ],
    },
  ],
});
