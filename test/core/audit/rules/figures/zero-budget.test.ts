import { zeroBudget } from '../../../../../src/core/audit/rules/figures/zero-budget';
import { describeRule } from '../../../../support/rule-tester';

describeRule(zeroBudget, {
  valid: [
    { name: '全年预算数 50', book: {} },
    { name: '新表，金额还没有填', book: { changeFunds: { 0: { budget: null, executed: null } } } },
    { name: '年初预算数为 0，年中追加', book: { changeFunds: { 0: { initial: 0 } } } },
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
  ],
});
