import { summarySum } from '../../../../src/core/audit/rules/summary-sum';
import type { CellSpec } from '../../../support/audit-sheet';
import { summarySheet } from '../../../support/evaluation-sheet';
import { describeRule } from '../../../support/rule-tester';

const ROWS: readonly (readonly CellSpec[])[] = [
  ['甲项目', 100.5, 90.25, '', 90],
  ['乙项目', 300, 300, '', 98],
  ['丙项目', 100, 71, '', 77.57],
];
const book = (budget: CellSpec, executed: CellSpec, rows = ROWS) => ({
  tables: [],
  sheets: [summarySheet({ rows, total: ['合计', budget, executed] })],
});

describeRule(summarySum, {
  valid: [
    { name: '合计等于各项目之和', book: book(500.5, 461.25) },
    { name: '合计没有填', book: book('', '——') },
    { name: '几分钱的尾差', book: book(500.5, 461.26) },
    {
      name: '一个项目两行，预算各写一遍',
      book: book(500.5, 461.25, [...ROWS, ['丙项目', 100, 71, '', 77.57]]),
    },
    {
      name: '有小计，总计由小计相加',
      book: book(500.5, 461.25, [...ROWS, ['小计', 500.5, 461.25]]),
    },
    { name: '用省略号表示没有全部列出', book: book(900, 800, [...ROWS, ['……']]) },
    {
      name: '一、二级标题的行上也写着合计',
      book: book(500.5, 461.25, [
        ['一、局本级', 400.5, 390.25],
        ...ROWS.slice(0, 2),
        ['二、下属单位', 100, 71],
        ...ROWS.slice(2),
      ]),
    },
    {
      name: '每个项目下面又按资金来源分行',
      book: book(500.5, 461.25, [
        ['甲项目', 400.5, 390.25],
        ['', 300.5, 300.25],
        ['', 100, 90],
        ...ROWS.slice(2),
      ]),
    },
    { name: '合计只写到整数', book: book(501, 461) },
    { name: '“其中”一行不重复相加', book: book(500.5, 461.25, [...ROWS, ['其中：财政拨款', 200, 150]]) },
    {
      name: '保存的合计没有重算（由另一条规则报告）',
      book: book({ formula: '=SUM(C3:C5)', value: 1 }, 461.25),
    },
  ],
  invalid: [
    {
      name: '预算合计漏加丙项目',
      book: book(400.5, 461.25),
      findings: [
        {
          at: 'C6',
          message: '合计的预算数写 400.5，上面 3 个数相加为 500.5，相差 100',
          expected: '500.5',
          actual: '400.5',
        },
      ],
    },
    {
      name: '全局合计也是合计',
      book: { tables: [], sheets: [summarySheet({ rows: ROWS, total: ['全局合计', 400.5, 461.25] })] },
      findings: [{ at: 'C6', message: '全局合计的预算数写 400.5，上面 3 个数相加为 500.5，相差 100' }],
    },
    {
      name: '有一格的金额读不出来，只提醒',
      book: book(600.5, 461.25, [...ROWS, ['丁项目', '详见附件', '', '', 80]]),
      findings: [
        { at: 'C7', message: '合计的预算数写 600.5，上面 3 个数相加为 500.5，相差 100', severity: 'warning' },
      ],
    },
    {
      name: '整数金额差 1，可能是四舍五入',
      book: book(501, 462, [
        ['甲项目', 101, 90, '', 90],
        ['乙项目', 300, 300, '', 98],
        ['丙项目', 101, 71, '', 77.57],
      ]),
      findings: [
        { at: 'C6', message: '合计的预算数写 501，上面 3 个数相加为 502，相差 1', severity: 'warning' },
        { at: 'D6', message: '合计的执行数写 462，上面 3 个数相加为 461，相差 1', severity: 'warning' },
      ],
    },
  ],
});
