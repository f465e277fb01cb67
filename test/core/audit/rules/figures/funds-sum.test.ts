import { fundsSum } from '../../../../../src/core/audit/rules/figures/funds-sum';
import { describeRule } from '../../../../support/rule-tester';

describeRule(fundsSum, {
  valid: [
    { name: '三栏都相等', book: {} },
    {
      name: '各资金来源都没有填，只填总额',
      book: {
        changeFunds: Object.fromEntries(
          [1, 2, 3].map((index) => [index, { initial: null, budget: null, executed: null }]),
        ),
      },
    },
    {
      name: '上年结转写成 5 万元，财政拨款 45',
      book: { changeFunds: { 1: { budget: 45 }, 2: { budget: '5万元' } } },
    },
  ],
  invalid: [
    {
      name: '各资金来源填 0，总额却有数',
      book: { changeFunds: { 1: { initial: 0, budget: 0, executed: 0 } } },
      findings: [
        {
          at: 'E6',
          id: 'other',
          data: { column: '年初预算数', stated: '50', sum: '0 + 0 + 0 = 0' },
          subject: '年初预算数',
          expected: '0',
          actual: '50',
        },
        {
          at: 'G6',
          id: 'other',
          data: { column: '全年预算数', stated: '50', sum: '0 + 0 + 0 = 0' },
          subject: '全年预算数',
          expected: '0',
          actual: '50',
        },
        {
          at: 'H6',
          id: 'other',
          data: { column: '全年执行数', stated: '48', sum: '0 + 0 + 0 = 0' },
          subject: '全年执行数',
          expected: '0',
          actual: '48',
        },
      ],
    },
    {
      name: '总额少计其他资金',
      book: { changeFunds: { 3: { executed: 2 } } },
      findings: [
        {
          at: 'H6',
          id: 'other',
          data: { column: '全年执行数', stated: '48', sum: '48 + 0 + 2 = 50' },
          subject: '全年执行数',
          expected: '50',
          actual: '48',
        },
      ],
    },
  ],
});
