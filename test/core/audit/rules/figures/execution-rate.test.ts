import { executionRate } from '../../../../../src/core/audit/rules/figures/execution-rate';
import { describeLayouts } from '../../../../support/layout-cases';
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
    { name: '超预算，写 100', book: { changeFunds: { 0: { executed: 52, rate: 100 }, 1: { rate: null } } } },
    { name: '正好 96.00', book: { changeFunds: { 0: { rate: '96.00' } } } },
    {
      name: '一位小数：71.2',
      book: { changeFunds: { 0: { budget: 3.86, executed: 2.75, rate: 71.2 }, 1: { rate: null } } },
    },
    { name: '没有写百分号的小数 0.96', book: { rateHeading: '执行率', changeFunds: { 0: { rate: 0.96 } } } },
    { name: '执行数还没有填', book: { changeFunds: { 0: { executed: null, rate: 50 } } } },
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
    {
      name: '全部用完，写成 99',
      book: { changeFunds: { 0: { executed: 50, rate: 99 }, 1: { rate: null } } },
      findings: [
        {
          at: 'J6',
          id: 'other',
          data: { rate: '100', executed: '50', budget: '50', actual: '99' },
          subject: '年度资金总额',
          expected: '100',
          actual: '99',
          fix: { kind: 'safe', label: '改为 100', writes: { J6: 100 } },
        },
      ],
    },
    {
      name: '99.99% 写成 100',
      book: { changeFunds: { 0: { budget: 100000, executed: 99990, rate: 100 }, 1: { rate: null } } },
      findings: [
        {
          at: 'J6',
          id: 'other',
          data: { rate: '99.99', executed: '99990', budget: '100000', actual: '100' },
          subject: '年度资金总额',
          severity: 'info',
          advice: 'twoDecimals',
          expected: '99.99',
          actual: '100',
          fix: { kind: 'safe', label: '改为 99.99', writes: { J6: 99.99 } },
        },
      ],
    },
    {
      name: '超预算，写 101',
      book: { changeFunds: { 0: { executed: 52, rate: 101 }, 1: { rate: null } } },
      findings: [
        {
          at: 'J6',
          id: 'other',
          data: { rate: '104', executed: '52', budget: '50', actual: '101' },
          subject: '年度资金总额',
          expected: '104',
          actual: '101',
          fix: { kind: 'safe', label: '改为 104', writes: { J6: 104 } },
        },
      ],
    },
    {
      name: '差 0.01 个百分点',
      book: { changeFunds: { 0: { rate: 96.01 } } },
      findings: [
        {
          at: 'J6',
          id: 'other',
          data: { rate: '96', executed: '48', budget: '50', actual: '96.01' },
          subject: '年度资金总额',
          expected: '96',
          actual: '96.01',
          fix: { kind: 'safe', label: '改为 96', writes: { J6: 96 } },
        },
      ],
    },
    {
      name: '公式不替人改',
      book: { changeFunds: { 0: { rate: { value: 98, formula: '=G6/H6' } } } },
      findings: [
        {
          at: 'J6',
          id: 'other',
          data: { rate: '96', executed: '48', budget: '50', actual: '98' },
          subject: '年度资金总额',
          expected: '96',
          actual: '98',
        },
      ],
    },
    {
      name: '财政拨款一行也核对',
      book: { changeFunds: { 1: { rate: 90 } } },
      findings: [
        {
          at: 'J7',
          id: 'other',
          data: { rate: '96', executed: '48', budget: '50', actual: '90' },
          subject: '其中：财政拨款',
          expected: '96',
          actual: '90',
          fix: { kind: 'safe', label: '改为 96', writes: { J7: 96 } },
        },
      ],
    },
    {
      name: '没有百分号的标题，小数写错',
      book: { rateHeading: '执行率', changeFunds: { 0: { rate: 0.9 } } },
      findings: [
        {
          at: 'J6',
          id: 'other',
          data: { rate: '96%', executed: '48', budget: '50', actual: '0.9' },
          subject: '年度资金总额',
          expected: '96%',
          actual: '0.9',
          fix: { kind: 'safe', label: '改为 96%', writes: { J6: 0.96 } },
        },
      ],
    },
  ],
});

describeLayouts(executionRate, {
  table: (clean) => ({
    ...clean,
    funds: {
      ...clean.funds,
      rows: clean.funds.rows.map((row, at) => (at === 0 ? { ...row, rate: '90' } : row)),
    },
  }),
  finds: ['年度资金总额 funds.rate other'],
  but: { HB: ['年度财政资金总额 funds.rate other'] },
});
