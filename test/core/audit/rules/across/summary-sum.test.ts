import { summarySum } from '../../../../../src/core/audit/rules/across/summary-sum';
import type { CellSpec } from '../../../../support/audit-sheet';
import { summarySheet } from '../../../../support/evaluation-sheet';
import { describeRule } from '../../../../support/rule-tester';

const ROWS: readonly (readonly CellSpec[])[] = [
  ['甲项目', 100.5, 90.25, '', 90],
  ['乙项目', 300, 300, '', 98],
  ['丙项目', 100, 71, '', 77.57],
];
const GROUPS: readonly (readonly CellSpec[])[] = [
  ['一、局本级', 400.5, 390.25],
  ...ROWS.slice(0, 2),
  ['二、下属单位', 100, 71],
  ...ROWS.slice(2),
];
const MORE: readonly (readonly CellSpec[])[] = [
  ['三、其他', 20, 20],
  ['丁项目', 12, 12],
  ['戊项目', 8, 8],
];
const RANKS: readonly (readonly CellSpec[])[] = [
  ['一、局本级', 400.5, 390.25],
  ['（一）基建', 100.5, 90.25],
  ROWS[0] ?? [],
  ['（二）设备', 300, 300],
  ROWS[1] ?? [],
  ['二、下属单位', 100, 71],
  ROWS[2] ?? [],
];
const without = (rows: readonly (readonly CellSpec[])[], mark: RegExp): (readonly CellSpec[])[] =>
  rows.map(([name = '', ...figures]) => [
    typeof name === 'string' ? name.replace(mark, '') : name,
    ...figures,
  ]);
const departments = (office: number): (readonly CellSpec[])[] => [
  ...ROWS.slice(0, 2),
  ['办公室合计', office, 390.25],
  ...ROWS.slice(2),
  ['人事科合计', 100, 71],
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
      book: book(500.5, 461.25, GROUPS),
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
    { name: '两级标题的行上都写着合计', book: book(500.5, 461.25, RANKS) },
    { name: '各科室都有合计', book: book(500.5, 461.25, departments(400.5)) },
    {
      name: '科室合计写在各科室上面',
      book: book(500.5, 461.25, [
        ['办公室小计', 400.5, 390.25],
        ...ROWS.slice(0, 2),
        ['人事科小计', 100, 71],
        ...ROWS.slice(2),
      ]),
    },
    {
      name: '小计是从头累计的',
      book: book(500.5, 461.25, [...departments(400.5).slice(0, 4), ['小计', 500.5, 461.25]]),
    },
    {
      name: '单位合计写在各科室小计上面',
      book: book(500.5, 461.25, [
        ['局机关合计', 400.5, 390.25],
        ['办公室小计', 100.5, 90.25],
        ...ROWS.slice(0, 1),
        ['人事科小计', 300, 300],
        ...ROWS.slice(1, 2),
        ['二级单位合计', 100, 71],
        ['中心小计', 100, 71],
        ...ROWS.slice(2),
      ]),
    },
    {
      name: '合计下面另有统计',
      book: {
        tables: [],
        sheets: [
          summarySheet({
            rows: ROWS,
            total: ['合计', 500.5, 461.25],
            cells: { B7: '优秀项目小计', C7: 2 },
          }),
        ],
      },
    },
    {
      name: '标题下面只列出主要的项目',
      book: book(500.5, 461.25, [
        ['一、局本级', 400.5, 390.25],
        ...ROWS.slice(0, 1),
        ['二、下属单位', 100, 71],
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
      name: '一级标题的合计写错了，总数是各标题之和',
      book: book(540.5, 481.25, [['一、局本级', 420.5, 390.25], ...GROUPS.slice(1), ...MORE]),
      findings: [
        {
          at: 'C3',
          id: 'other',
          data: {
            name: '一、局本级',
            heading: '预算数',
            printed: '420.5',
            added: { message: 'below', data: { count: 2 } },
            sum: '400.5',
            off: '20',
          },
          subject: '一、局本级',
          severity: 'warning',
          expected: '400.5',
          actual: '420.5',
        },
      ],
    },
    {
      name: '科室合计写错，另一个科室的是对的',
      book: book(500.5, 461.25, departments(410.5)),
      findings: [
        {
          at: 'C5',
          id: 'other',
          data: {
            name: '办公室合计',
            heading: '预算数',
            printed: '410.5',
            added: { message: 'above', data: { count: 2 } },
            sum: '400.5',
            off: '10',
          },
          subject: '办公室合计',
          expected: '400.5',
          actual: '410.5',
        },
      ],
    },
    {
      name: '小计写错，没有别的小计可以印证，只提醒',
      book: book(500.5, '', [
        ['甲项目', 100.5],
        ['乙项目', 300],
        ['小计', 410.5],
        ['丙项目', 100],
      ]),
      findings: [
        {
          at: 'C5',
          id: 'other',
          data: {
            name: '小计',
            heading: '预算数',
            printed: '410.5',
            added: { message: 'above', data: { count: 2 } },
            sum: '400.5',
            off: '10',
          },
          subject: '小计',
          severity: 'warning',
          expected: '400.5',
          actual: '410.5',
        },
      ],
    },
    {
      name: '“科室”一列写明的科室，合计都在最后',
      book: {
        tables: [],
        sheets: [
          summarySheet({
            headings: ['序号', '项目名称', '责任科室', '预算数'],
            rows: [
              ['甲项目', '办公室', 100.5],
              ['丙项目', '人事科', 100],
              ['乙项目', '办公室', 300],
              ['办公室合计', '', 410.5],
              ['人事科合计', '', 100],
            ],
            total: ['合计', '', 500.5],
          }),
        ],
      },
      findings: [
        {
          at: 'D6',
          id: 'other',
          data: {
            name: '办公室合计',
            heading: '预算数',
            printed: '410.5',
            added: { message: 'named', data: { count: 2 } },
            sum: '400.5',
            off: '10',
          },
          subject: '办公室合计',
          expected: '400.5',
          actual: '410.5',
        },
      ],
    },
    {
      name: '标题的行上写着合计，总数写错',
      book: book(510.5, 461.25, GROUPS),
      findings: [
        {
          at: 'C8',
          id: 'other',
          data: {
            name: '合计',
            heading: '预算数',
            printed: '510.5',
            added: { message: 'projectsAbove', data: { count: 3 } },
            sum: '500.5',
            off: '10',
          },
          subject: '合计',
          expected: '500.5',
          actual: '510.5',
        },
      ],
    },
    {
      name: '总数把标题和项目都加了一遍',
      book: book(1001, 461.25, GROUPS),
      findings: [
        {
          at: 'C8',
          id: 'other',
          data: {
            name: '合计',
            heading: '预算数',
            printed: '1001',
            added: { message: 'projectsAbove', data: { count: 3 } },
            sum: '500.5',
            off: '500.5',
          },
          subject: '合计',
          expected: '500.5',
          actual: '1001',
        },
      ],
    },
    {
      name: '两级标题，总数写错',
      book: book(400.5, 461.25, RANKS),
      findings: [
        {
          at: 'C10',
          id: 'other',
          data: {
            name: '合计',
            heading: '预算数',
            printed: '400.5',
            added: { message: 'projectsAbove', data: { count: 3 } },
            sum: '500.5',
            off: '100',
          },
          subject: '合计',
          expected: '500.5',
          actual: '400.5',
        },
      ],
    },
    {
      name: '标题没有编号，总数写错',
      book: book(510.5, 461.25, without(GROUPS, /^[一二]、/u)),
      findings: [
        {
          at: 'C8',
          id: 'other',
          data: {
            name: '合计',
            heading: '预算数',
            printed: '510.5',
            added: { message: 'projectsAbove', data: { count: 3 } },
            sum: '500.5',
            off: '10',
          },
          subject: '合计',
          severity: 'warning',
          expected: '500.5',
          actual: '510.5',
        },
      ],
    },
    {
      name: '总数写错，标题的合计也不是项目之和',
      book: book(530.5, 461.25, [['一、局本级', 420.5, 390.25], ...GROUPS.slice(1)]),
      findings: [
        {
          at: 'C8',
          id: 'other',
          data: {
            name: '合计',
            heading: '预算数',
            printed: '530.5',
            added: { message: 'headingsAbove', data: { count: 2 } },
            sum: '520.5',
            off: '10',
          },
          subject: '合计',
          severity: 'warning',
          expected: '520.5',
          actual: '530.5',
        },
      ],
    },
    {
      name: '预算合计漏加丙项目',
      book: book(400.5, 461.25),
      findings: [
        {
          at: 'C6',
          id: 'other',
          data: {
            name: '合计',
            heading: '预算数',
            printed: '400.5',
            added: { message: 'above', data: { count: 3 } },
            sum: '500.5',
            off: '100',
          },
          subject: '合计',
          expected: '500.5',
          actual: '400.5',
        },
      ],
    },
    {
      name: '全局合计也是合计',
      book: { tables: [], sheets: [summarySheet({ rows: ROWS, total: ['全局合计', 400.5, 461.25] })] },
      findings: [
        {
          at: 'C6',
          id: 'other',
          data: {
            name: '全局合计',
            heading: '预算数',
            printed: '400.5',
            added: { message: 'above', data: { count: 3 } },
            sum: '500.5',
            off: '100',
          },
          subject: '全局合计',
          expected: '500.5',
          actual: '400.5',
        },
      ],
    },
    {
      name: '有一格的金额读不出来，只提醒',
      book: book(600.5, 461.25, [...ROWS, ['丁项目', '详见附件', '', '', 80]]),
      findings: [
        {
          at: 'C7',
          id: 'other',
          data: {
            name: '合计',
            heading: '预算数',
            printed: '600.5',
            added: { message: 'above', data: { count: 3 } },
            sum: '500.5',
            off: '100',
          },
          subject: '合计',
          severity: 'warning',
          expected: '500.5',
          actual: '600.5',
        },
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
        {
          at: 'C6',
          id: 'other',
          data: {
            name: '合计',
            heading: '预算数',
            printed: '501',
            added: { message: 'above', data: { count: 3 } },
            sum: '502',
            off: '1',
          },
          subject: '合计',
          severity: 'warning',
          expected: '502',
          actual: '501',
        },
        {
          at: 'D6',
          id: 'other',
          data: {
            name: '合计',
            heading: '执行数',
            printed: '462',
            added: { message: 'above', data: { count: 3 } },
            sum: '461',
            off: '1',
          },
          subject: '合计',
          severity: 'warning',
          expected: '461',
          actual: '462',
        },
      ],
    },
  ],
});
