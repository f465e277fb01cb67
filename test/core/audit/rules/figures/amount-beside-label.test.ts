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
    { name: '旁边写 50 万元', book: { layout: 'T8', fundsBesideLabel: '50万元' } },
    { name: '旁边写文字', book: { layout: 'T8', fundsBesideLabel: '万元' } },
    { name: '没有资金合计', book: { layout: 'T8', fundsBesideLabel: 16, funds: [] } },
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
    {
      name: '差 0.01',
      book: { layout: 'T8', fundsBesideLabel: 50.01 },
      findings: [
        {
          at: 'C5',
          id: 'other',
          data: { stated: '50.01', budget: '50' },
          subject: '项目资金',
          expected: '50',
          actual: '50.01',
        },
      ],
    },
    {
      name: '只有年初预算数可比',
      book: { layout: 'T8', fundsBesideLabel: 16, changeFunds: { 0: { budget: null } } },
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
    {
      name: '写成元',
      book: { layout: 'T8', fundsBesideLabel: '50元' },
      findings: [
        {
          at: 'C5',
          id: 'other',
          data: { stated: '0.005', budget: '50' },
          subject: '项目资金',
          expected: '50',
          actual: '0.005',
        },
      ],
    },
  ],
});
