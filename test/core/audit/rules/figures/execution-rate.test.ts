import { executionRate } from '../../../../../src/core/audit/rules/figures/execution-rate';
import { describeRule } from '../../../../support/rule-tester';

describeRule(executionRate, {
  valid: [
    { name: '48 ÷ 50 = 96%', book: {} },
    { name: '写成百分数 96%', book: { changeFunds: { 0: { rate: { value: 0.96, format: '0%' } } } } },
    {
      name: '71.24，四舍五入到两位',
      book: {
        changeFunds: {
          0: { budget: 3.86, executed: 2.75, rate: 71.24 },
          1: { rate: '71.24%', budget: 3.86, executed: 2.75 },
        },
      },
    },
    { name: '预算为 0 的行不核对', book: { changeFunds: { 2: { rate: 0 } } } },
  ],
  invalid: [
    {
      name: '48 ÷ 50 写成 98',
      book: { changeFunds: { 0: { rate: 98 } } },
      findings: [
        {
          at: 'J6',
          id: 'other',
          data: { rate: '96', executed: '48', budget: '50', actual: '98' },
          subject: '年度资金总额',
          expected: '96',
          actual: '98',
          fix: { kind: 'safe', label: '改为 96', writes: { J6: 96 } },
        },
      ],
    },
    {
      name: '99.99% 应为 99.89%',
      book: {
        changeFunds: {
          0: { budget: 7, executed: 6.992, rate: { value: 0.9999, format: '0.00%' } },
          1: { rate: null },
        },
      },
      findings: [
        {
          at: 'J6',
          id: 'other',
          data: { rate: '99.89%', executed: '6.992', budget: '7', actual: '99.99%' },
          subject: '年度资金总额',
          expected: '99.89%',
          actual: '99.99%',
          fix: { kind: 'safe', label: '改为 99.89%', writes: { J6: 0.9989 } },
        },
      ],
    },
    {
      name: '只写到个位',
      book: { changeFunds: { 0: { budget: 3.86, executed: 2.75, rate: 71 }, 1: { rate: null } } },
      findings: [
        {
          at: 'J6',
          id: 'other',
          data: { rate: '71.24', executed: '2.75', budget: '3.86', actual: '71' },
          subject: '年度资金总额',
          severity: 'info',
          advice: 'twoDecimals',
          expected: '71.24',
          actual: '71',
          fix: { kind: 'safe', label: '改为 71.24', writes: { J6: 71.24 } },
        },
      ],
    },
  ],
});
