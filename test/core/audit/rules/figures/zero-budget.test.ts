import { zeroBudget } from '../../../../../src/core/audit/rules/figures/zero-budget';
import { describeLayouts } from '../../../../support/layout-cases';
import { defaultProfile, describeRule } from '../../../../support/rule-tester';

describeRule(zeroBudget, {
  valid: [
    { name: '全年预算数 50', book: {} },
    { name: '新表，金额还没有填', book: { changeFunds: { 0: { budget: null, executed: null } } } },
    { name: '年初预算数为 0，年中追加', book: { changeFunds: { 0: { initial: 0 } } } },
    { name: '预算 0.01', book: { changeFunds: { 0: { budget: 0.01 } } } },
    { name: '没有资金合计一行', book: { funds: [] } },
    {
      name: '按年初预算算执行率的方案，全年预算为 0',
      book: { changeFunds: { 0: { budget: 0 } } },
      profile: {
        ...defaultProfile(),
        executionRate: { ...defaultProfile().executionRate, denominator: 'initial' },
      },
    },
  ],
  invalid: [
    {
      name: '全年预算数为 0',
      book: { changeFunds: { 0: { budget: 0 } } },
      findings: [{ at: 'G6', id: 'zero', data: { field: '全年预算数' }, subject: '全年预算数', actual: '0' }],
    },
    {
      name: '有执行数，没有预算数',
      book: { changeFunds: { 0: { budget: null } } },
      findings: [{ at: 'G6', id: 'blank', data: { field: '全年预算数' }, subject: '全年预算数' }],
    },
    {
      name: '预算数为负',
      book: { changeFunds: { 0: { budget: -50 } } },
      findings: [
        {
          at: 'G6',
          id: 'negative',
          data: { field: '全年预算数', budget: '-50' },
          subject: '全年预算数',
          actual: '-50',
        },
      ],
    },
    {
      name: '负 0.01',
      book: { changeFunds: { 0: { budget: -0.01 } } },
      findings: [
        {
          at: 'G6',
          id: 'negative',
          data: { field: '全年预算数', budget: '-0.01' },
          subject: '全年预算数',
          actual: '-0.01',
        },
      ],
    },
    {
      name: '写成文本 0.00',
      book: { changeFunds: { 0: { budget: '0.00' } } },
      findings: [{ at: 'G6', id: 'zero', data: { field: '全年预算数' }, subject: '全年预算数', actual: '0' }],
    },
    {
      name: '按年初预算算执行率的方案，年初预算为 0',
      book: { changeFunds: { 0: { initial: 0 } } },
      profile: {
        ...defaultProfile(),
        executionRate: { ...defaultProfile().executionRate, denominator: 'initial' },
      },
      findings: [{ at: 'E6', id: 'zero', data: { field: '年初预算数' }, subject: '年初预算数', actual: '0' }],
    },
    {
      name: '执行数是 0，没有预算数',
      book: { changeFunds: { 0: { budget: null, executed: 0 } } },
      findings: [{ at: 'G6', id: 'blank', data: { field: '全年预算数' }, subject: '全年预算数' }],
    },
  ],
});

describeLayouts(zeroBudget, {
  table: (clean) => ({
    ...clean,
    funds: {
      ...clean.funds,
      rows: clean.funds.rows.map((row, at) => (at < 2 ? { ...row, budget: '0' } : row)),
    },
  }),
  finds: ['全年预算数 funds.budget zero'],
});
