import { fundsSum } from '../../../../../src/core/audit/rules/figures/funds-sum';
import { describeLayouts } from '../../../../support/layout-cases';
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
    {
      name: '没有资金合计一行',
      book: { funds: [{ kind: 'fiscal', label: '财政拨款', initial: 50, budget: 50, executed: 48 }] },
    },
    {
      name: '只有合计一行',
      book: { funds: [{ kind: 'total', label: '年度资金总额', initial: 50, budget: 50, executed: 48 }] },
    },
    { name: '总额还没有填', book: { changeFunds: { 0: { initial: null, budget: null, executed: null } } } },
    {
      name: '来源写成一横',
      book: {
        changeFunds: {
          2: { initial: '—', budget: '—', executed: '—' },
          3: { initial: '—', budget: '—', executed: '—' },
        },
      },
    },
    { name: '写成文本数字', book: { changeFunds: { 0: { budget: '50.00' }, 1: { budget: '50' } } } },
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
    {
      name: '差 0.01',
      book: { changeFunds: { 1: { executed: 48.01 } } },
      findings: [
        {
          at: 'H6',
          id: 'other',
          data: { column: '全年执行数', stated: '48', sum: '48.01 + 0 + 0 = 48.01' },
          subject: '全年执行数',
          expected: '48.01',
          actual: '48',
        },
      ],
    },
    {
      name: '年初预算数不等',
      book: { changeFunds: { 1: { initial: 40 } } },
      findings: [
        {
          at: 'E6',
          id: 'other',
          data: { column: '年初预算数', stated: '50', sum: '40 + 0 + 0 = 40' },
          subject: '年初预算数',
          expected: '40',
          actual: '50',
        },
      ],
    },
    {
      name: '只填了一个来源，与总额不符',
      book: {
        changeFunds: {
          1: { budget: 45 },
          2: { initial: null, budget: null, executed: null },
          3: { initial: null, budget: null, executed: null },
        },
      },
      findings: [
        {
          at: 'G6',
          id: 'other',
          data: { column: '全年预算数', stated: '50', sum: '45' },
          subject: '全年预算数',
          expected: '45',
          actual: '50',
        },
      ],
    },
    {
      name: '来源以元写',
      book: { changeFunds: { 1: { budget: '400000元' } } },
      findings: [
        {
          at: 'G6',
          id: 'other',
          data: { column: '全年预算数', stated: '50', sum: '40 + 0 + 0 = 40' },
          subject: '全年预算数',
          expected: '40',
          actual: '50',
        },
      ],
    },
  ],
});

describeLayouts(fundsSum, {
  table: (clean) => ({
    ...clean,
    funds: {
      ...clean.funds,
      rows: clean.funds.rows.map((row, at) => (at === 1 ? { ...row, budget: '40' } : row)),
    },
  }),
  finds: ['全年预算数 funds.budget other'],
});
