import { summaryRate } from '../../../../../src/core/audit/rules/across/summary-rate';
import type { CellSpec } from '../../../../support/audit-sheet';
import { summarySheet } from '../../../../support/evaluation-sheet';
import { describeRule } from '../../../../support/rule-tester';

const book = (rate: CellSpec, budget: CellSpec = 7, executed: CellSpec = 6.992) => ({
  tables: [],
  sheets: [summarySheet({ rows: [['建市五周年活动费用', budget, executed, rate, 94.99]] })],
});

describeRule(summaryRate, {
  valid: [
    { name: '执行率对', book: book('99.89%') },
    { name: '执行率是公式算出的', book: book({ value: 6.992 / 7, format: '0.00%' }) },
    { name: '少写一位小数', book: book('99.9%') },
    { name: '没有写百分号', book: book(99.89) },
    { name: '支出超过预算，执行率写 100%', book: book('100%', 7, 7.2) },
    {
      name: '按到位资金计算也算对',
      book: {
        tables: [],
        sheets: [
          summarySheet({
            headings: ['序号', '项目名称', '预算数', '到位资金', '执行数', '执行率'],
            rows: [['甲项目', 10, 8, 8, '100%']],
          }),
        ],
      },
    },
    {
      name: '合计下面另有统计',
      book: {
        tables: [],
        sheets: [
          summarySheet({
            rows: [['甲项目', 10, 8, '80%', 98]],
            total: ['合计', 10, 8, '80%', 98],
            cells: { B6: '优', C6: 4, D6: 1, E6: '33%' },
          }),
        ],
      },
    },
    {
      name: '预算以元、支出以万元为单位',
      book: {
        tables: [],
        sheets: [
          summarySheet({
            headings: ['序号', '项目名称', '预算数（元）', '执行数（万元）', '执行率'],
            rows: [['甲项目', 100000, 8, '80%']],
          }),
        ],
      },
    },
    { name: '预算是 0', book: book('0%', 0, 0) },
    {
      name: '按年初预算计算也算对',
      book: {
        tables: [],
        sheets: [
          summarySheet({
            headings: ['序号', '项目名称', '年初预算数', '全年预算数', '全年执行数', '执行率'],
            rows: [['甲项目', 10, 8, 8, '80%']],
          }),
        ],
      },
    },
  ],
  invalid: [
    {
      name: '6.992 ÷ 7 写成 99.99%',
      book: book('99.99%'),
      findings: [
        {
          at: 'E3',
          id: 'other',
          data: {
            row: '建市五周年活动费用',
            printed: '99.99%',
            rate: '99.89%',
            executed: '6.992',
            budget: '7',
          },
          subject: '建市五周年活动费用',
          expected: '99.89%',
          actual: '99.99%',
        },
      ],
    },
    {
      name: '金额取了整：16 万元执行 15 万元，执行率写 92%，只提醒',
      book: book('92%', 16, 15),
      findings: [
        {
          at: 'E3',
          id: 'other',
          data: { row: '建市五周年活动费用', printed: '92%', rate: '93.75%', executed: '15', budget: '16' },
          subject: '建市五周年活动费用',
          severity: 'warning',
          advice: 'rounded',
          expected: '93.75%',
          actual: '92%',
        },
      ],
    },
    {
      name: '取整也说不通的：16 万元执行 15 万元，执行率写 85%',
      book: book('85%', 16, 15),
      findings: [
        {
          at: 'E3',
          id: 'other',
          data: { row: '建市五周年活动费用', printed: '85%', rate: '93.75%', executed: '15', budget: '16' },
          subject: '建市五周年活动费用',
          expected: '93.75%',
          actual: '85%',
        },
      ],
    },
    {
      name: '舍去、进位都不是：99.87%',
      book: book('99.87%'),
      findings: [
        {
          at: 'E3',
          id: 'other',
          data: {
            row: '建市五周年活动费用',
            printed: '99.87%',
            rate: '99.89%',
            executed: '6.992',
            budget: '7',
          },
          subject: '建市五周年活动费用',
          expected: '99.89%',
          actual: '99.87%',
        },
      ],
    },
    {
      name: '只写一位小数：99.7%',
      book: book('99.7%'),
      findings: [
        {
          at: 'E3',
          id: 'other',
          data: {
            row: '建市五周年活动费用',
            printed: '99.7%',
            rate: '99.89%',
            executed: '6.992',
            budget: '7',
          },
          subject: '建市五周年活动费用',
          expected: '99.89%',
          actual: '99.7%',
        },
      ],
    },
    {
      name: '没有写百分号，也不对',
      book: book(98.5),
      findings: [
        {
          at: 'E3',
          id: 'other',
          data: {
            row: '建市五周年活动费用',
            printed: '98.5',
            rate: '99.89%',
            executed: '6.992',
            budget: '7',
          },
          subject: '建市五周年活动费用',
          expected: '99.89%',
          actual: '98.5',
        },
      ],
    },
    {
      name: '公式算出的小数不对',
      book: book({ value: 0.9, format: '0.00%' }),
      findings: [
        {
          at: 'E3',
          id: 'other',
          data: {
            row: '建市五周年活动费用',
            printed: '90.00%',
            rate: '99.89%',
            executed: '6.992',
            budget: '7',
          },
          subject: '建市五周年活动费用',
          expected: '99.89%',
          actual: '90.00%',
        },
      ],
    },
    {
      name: '合计的执行率不对',
      book: {
        tables: [],
        sheets: [
          summarySheet({
            rows: [
              ['甲项目', 10, 8, '80%', 98],
              ['乙项目', 10, 9, '90%', 98],
            ],
            total: ['合计', 20, 17, '80%', 98],
          }),
        ],
      },
      findings: [
        {
          at: 'E5',
          id: 'other',
          data: { row: '合计', printed: '80%', rate: '85%', executed: '17', budget: '20' },
          subject: '合计',
          expected: '85%',
          actual: '80%',
        },
      ],
    },
    {
      name: '支出没有超过预算，写 101%',
      book: book('101%'),
      findings: [
        {
          at: 'E3',
          id: 'other',
          data: {
            row: '建市五周年活动费用',
            printed: '101%',
            rate: '99.89%',
            executed: '6.992',
            budget: '7',
          },
          subject: '建市五周年活动费用',
          expected: '99.89%',
          actual: '101%',
        },
      ],
    },
  ],
});
