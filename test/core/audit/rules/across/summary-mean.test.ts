import { summaryMean } from '../../../../../src/core/audit/rules/across/summary-mean';
import type { CellSpec } from '../../../../support/audit-sheet';
import { evaluationSheet, summarySheet } from '../../../../support/evaluation-sheet';
import { describeRule } from '../../../../support/rule-tester';

const ROWS: readonly (readonly CellSpec[])[] = [
  ['甲项目', 100, 90, '90%', 90],
  ['乙项目', 300, 300, '100%', 98],
  ['丙项目', 100, 71, '71%', 77.57],
];
/** The same scores, with weights of 20, 50 and 30. */
const weighted = (score: CellSpec, heading = '权重（%）', weights: readonly CellSpec[] = [20, 50, 30]) => ({
  tables: [],
  sheets: [
    summarySheet({
      headings: ['序号', '项目名称', heading, '预算数', '自评得分'],
      rows: ROWS.map(([name = '', budget = null, , , own = null], at) => [
        name,
        weights[at] ?? null,
        budget,
        own,
      ]),
      total: ['合计', 100, 500, score],
    }),
  ],
});
const means = (office: CellSpec): (readonly CellSpec[])[] => [
  ...ROWS.slice(0, 2),
  ['办公室平均', '', '', '', office],
  ...ROWS.slice(2),
  ['人事科平均', '', '', '', 77.57],
];
const overall = (rows: readonly (readonly CellSpec[])[]) => ({
  tables: [],
  sheets: [summarySheet({ rows, total: ['平均分', '', '', '', 88.52] })],
});
const book = (label: string, score: CellSpec) => ({
  tables: [],
  sheets: [summarySheet({ rows: ROWS, total: [label, 500, 461, '92.2%', score] })],
});

describeRule(summaryMean, {
  valid: [
    { name: '合计是算术平均', book: book('合计', 88.52) },
    { name: '合计是按预算加权的平均', book: book('合计', 92.31) },
    { name: '合计是按“权重”一列加权的平均', book: weighted(90.27) },
    { name: '权重写成百分数', book: weighted(90.27, '权重', ['20%', '50%', '30%']) },
    { name: '权重写成系数', book: weighted(90.27, '权重系数', [0.2, 0.5, 0.3]) },
    { name: '有权重，仍写算术平均', book: weighted(88.52) },
    { name: '各科室都有平均分', book: overall(means(94)) },
    { name: '科室平均按预算加权', book: overall(means(96)) },
    { name: '合计是各项得分之和', book: book('合计', 265.57) },
    { name: '平均只写到整数', book: book('平均', 89) },
    { name: '合计没有写得分', book: book('合计', '——') },
    {
      name: '合计写的是部门整体的得分',
      book: {
        tables: [],
        sheets: [
          summarySheet({ rows: ROWS, total: ['合计', 500, 461, '92.2%', 97.5] }),
          evaluationSheet({ title: '部门整体支出绩效自评表' }),
        ],
      },
    },
    {
      name: '只有一个项目',
      book: {
        tables: [],
        sheets: [summarySheet({ rows: ROWS.slice(0, 1), total: ['合计', 100, 90, '90%', 88] })],
      },
    },
  ],
  invalid: [
    {
      name: '科室平均写错，另一个科室的是对的',
      book: overall(means(95)),
      findings: [
        {
          at: 'F5',
          id: 'other',
          data: {
            name: '办公室平均',
            heading: '自评得分',
            printed: '95',
            where: { message: 'above' },
            count: 2,
            mean: '94',
            weighted: [],
            sum: '188',
          },
          subject: '办公室平均',
          severity: 'error',
          expected: '94',
          actual: '95',
        },
      ],
    },
    {
      name: '小计的得分怎么算都不是，只提醒',
      book: overall([...ROWS.slice(0, 2), ['小计', 400, 390, '', 95], ...ROWS.slice(2)]),
      findings: [
        {
          at: 'F5',
          id: 'other',
          data: {
            name: '小计',
            heading: '自评得分',
            printed: '95',
            where: { message: 'above' },
            count: 2,
            mean: '94',
            weighted: [],
            sum: '188',
          },
          subject: '小计',
          expected: '94',
          actual: '95',
        },
      ],
    },
    {
      name: '有权重，合计怎么算都不是',
      book: weighted(95.27),
      findings: [
        {
          at: 'E6',
          id: 'other',
          data: {
            name: '合计',
            heading: '自评得分',
            printed: '95.27',
            where: { message: 'above' },
            count: 3,
            mean: '88.52',
            weighted: [{ message: 'byWeight', data: { mean: '90.27' } }],
            sum: '265.57',
          },
          subject: '合计',
          expected: '90.27',
          actual: '95.27',
        },
      ],
    },
    {
      name: '合计既不是平均也不是总和',
      book: book('合计', 92.98),
      findings: [
        {
          at: 'F6',
          id: 'other',
          data: {
            name: '合计',
            heading: '自评得分',
            printed: '92.98',
            where: { message: 'above' },
            count: 3,
            mean: '88.52',
            weighted: [{ message: 'byBudget', data: { mean: '92.31' } }],
            sum: '265.57',
          },
          subject: '合计',
          expected: '88.52',
          actual: '92.98',
        },
      ],
    },
    {
      name: '写明是平均',
      book: book('平均得分', 90.5),
      findings: [
        {
          at: 'F6',
          id: 'other',
          data: {
            name: '平均得分',
            heading: '自评得分',
            printed: '90.5',
            where: { message: 'above' },
            count: 3,
            mean: '88.52',
            weighted: [{ message: 'byBudget', data: { mean: '92.31' } }],
            sum: '265.57',
          },
          subject: '平均得分',
          severity: 'error',
          expected: '88.52',
          actual: '90.5',
        },
      ],
    },
    {
      name: '合计大于 100，却不是总和',
      book: book('合计', 256.57),
      findings: [
        {
          at: 'F6',
          id: 'other',
          data: {
            name: '合计',
            heading: '自评得分',
            printed: '256.57',
            where: { message: 'above' },
            count: 3,
            mean: '88.52',
            weighted: [{ message: 'byBudget', data: { mean: '92.31' } }],
            sum: '265.57',
          },
          subject: '合计',
          severity: 'error',
          expected: '88.52',
          actual: '256.57',
        },
      ],
    },
    {
      name: '合计超过 100，又不是各项之和',
      book: book('合计', 188.5),
      findings: [
        {
          at: 'F6',
          id: 'other',
          data: {
            name: '合计',
            heading: '自评得分',
            printed: '188.5',
            where: { message: 'above' },
            count: 3,
            mean: '88.52',
            weighted: [{ message: 'byBudget', data: { mean: '92.31' } }],
            sum: '265.57',
          },
          subject: '合计',
          severity: 'error',
          expected: '88.52',
          actual: '188.5',
        },
      ],
    },
    {
      name: '平均多 0.01：88.5233… 写成 88.54',
      book: book('平均', 88.54),
      findings: [
        {
          at: 'F6',
          id: 'other',
          data: {
            name: '平均',
            heading: '自评得分',
            printed: '88.54',
            where: { message: 'above' },
            count: 3,
            mean: '88.52',
            weighted: [{ message: 'byBudget', data: { mean: '92.31' } }],
            sum: '265.57',
          },
          subject: '平均',
          severity: 'error',
          expected: '88.52',
          actual: '88.54',
        },
      ],
    },
  ],
});
