import { executedAboveBudget } from '../../../../../src/core/audit/rules/figures/executed-above-budget';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(executedAboveBudget, {
  valid: [
    { name: '执行数小于预算数', book: {} },
    { name: '执行数等于预算数', book: { changeFunds: { 0: { executed: 50 }, 1: { executed: 50 } } } },
    { name: '预算数还没有填', book: { changeFunds: { 0: { budget: null } } } },
    { name: '执行数还没有填', book: { changeFunds: { 0: { executed: null } } } },
    { name: '单位不同：48 万元与 500000 元', book: { changeFunds: { 0: { budget: '500000元' } } } },
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
    {
      name: '只多 0.01',
      book: { changeFunds: { 0: { executed: 50.01 } } },
      findings: [
        {
          at: 'H6',
          id: 'above',
          data: { executed: '50.01', budget: '50' },
          subject: '年度资金总额',
          expected: '≤ 50',
          actual: '50.01',
        },
      ],
    },
    {
      name: '只有财政拨款超出',
      book: { changeFunds: { 1: { executed: 51 } } },
      findings: [
        {
          at: 'H7',
          id: 'above',
          data: { executed: '51', budget: '50' },
          subject: '其中：财政拨款',
          expected: '≤ 50',
          actual: '51',
        },
      ],
    },
    {
      name: '其他资金没有预算却有支出',
      book: { changeFunds: { 3: { executed: 2 } } },
      findings: [
        {
          at: 'H9',
          id: 'above',
          data: { executed: '2', budget: '0' },
          subject: '其他资金',
          expected: '≤ 0',
          actual: '2',
        },
      ],
    },
    {
      name: '写成文本',
      book: { changeFunds: { 0: { executed: '52.00', budget: '50万元' } } },
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

describeLayouts(executedAboveBudget, {
  table: (clean) => ({
    ...clean,
    funds: {
      ...clean.funds,
      rows: clean.funds.rows.map((row, at) => (at === 0 ? { ...row, executed: '52' } : row)),
    },
  }),
  finds: ['年度资金总额 funds.executed above'],
  but: { HB: ['年度财政资金总额 funds.executed above'] },
});
