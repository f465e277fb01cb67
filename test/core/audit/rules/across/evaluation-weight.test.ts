import { evaluationWeight } from '../../../../../src/core/audit/rules/across/evaluation-weight';
import { evaluationSheet, EVALUATION_ROWS } from '../../../../support/evaluation-sheet';
import { describeRule } from '../../../../support/rule-tester';

describeRule(evaluationWeight, {
  valid: [
    { name: '各行分值相加为 100', book: { tables: [], sheets: [evaluationSheet()] } },
    {
      name: '权重写成百分数',
      book: {
        tables: [],
        sheets: [
          evaluationSheet({
            headings: ['一级指标', '二级指标', '三级指标', '权重', '得分'],
            rows: EVALUATION_ROWS.map(([a, b, c, w, s]) => [
              a,
              b,
              c,
              { value: Number(w) / 100, format: '0%' },
              s,
            ]),
            total: ['100%', 97.5],
          }),
        ],
      },
    },
    {
      name: '没有合计行，可能只是一部分',
      book: { tables: [], sheets: [evaluationSheet({ rows: EVALUATION_ROWS.slice(0, 3), total: null })] },
    },
    {
      name: '上面的资金一行另有执行率分值',
      book: {
        tables: [],
        sheets: [
          evaluationSheet({
            title: '部门整体支出绩效评价表',
            rows: [
              ['管理', '预算管理', '制度健全', 40, 40],
              ['产出', '数量', '完成率', 50, 50],
            ],
            total: [100, 99],
            cells: { D1: '预算数', E1: '执行数', F1: '分值' },
          }),
        ],
      },
    },
    {
      name: '每行分值都写 100',
      book: {
        tables: [],
        sheets: [
          evaluationSheet({ rows: EVALUATION_ROWS.map(([a, b, c]) => [a, b, c, 100, 95]), total: [100, 95] }),
        ],
      },
    },
    {
      name: '有加分项',
      book: {
        tables: [],
        sheets: [
          evaluationSheet({
            rows: [...EVALUATION_ROWS, ['加分项', '', '获上级表彰', 5, 2]],
            total: [100, 99.5],
          }),
        ],
      },
    },
    {
      name: '分值都空着',
      book: {
        tables: [],
        sheets: [
          evaluationSheet({
            rows: EVALUATION_ROWS.map(([a, b, c, , s]) => [a, b, c, null, s]),
            total: [null, 97.5],
          }),
        ],
      },
    },
    {
      name: '分值写成占比，合计写 1',
      book: {
        tables: [],
        sheets: [
          evaluationSheet({
            rows: EVALUATION_ROWS.map(([a, b, c, w, s]) => [a, b, c, Number(w) / 100, s]),
            total: [1, 97.5],
          }),
        ],
      },
    },
  ],
  invalid: [
    {
      name: '一行的分值改大了，合计仍写 100',
      book: { tables: [], sheets: [evaluationSheet({ change: { 0: [12, 10] } })] },
      findings: [
        {
          at: 'D10',
          id: 'otherThanRows',
          data: {
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            printed: '100',
            count: 6,
            sum: '102',
          },
          subject: '合计',
          expected: '102',
          actual: '100',
        },
      ],
    },
    {
      name: '满分写成 95，合计与各行一致',
      book: { tables: [], sheets: [evaluationSheet({ change: { 0: [5, 5] }, total: [95, 92.5] })] },
      findings: [
        {
          at: 'D10',
          id: 'notHundred',
          data: { form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }], sum: '95' },
          subject: '合计',
          severity: 'warning',
          expected: '100',
          actual: '95',
        },
      ],
    },
    {
      name: '分值和得分都加不起来，可能漏了一行',
      book: { tables: [], sheets: [evaluationSheet({ rows: EVALUATION_ROWS.slice(1) })] },
      findings: [
        {
          at: 'D9',
          id: 'otherThanRows',
          data: {
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            printed: '100',
            count: 5,
            sum: '90',
          },
          subject: '合计',
          severity: 'warning',
          expected: '90',
          actual: '100',
        },
      ],
    },
    {
      name: '少 0.5 分',
      book: { tables: [], sheets: [evaluationSheet({ change: { 0: [9.5, 9.5] }, total: [99.5, 97] })] },
      findings: [
        {
          at: 'D10',
          id: 'notHundred',
          data: { form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }], sum: '99.5' },
          subject: '合计',
          severity: 'warning',
          expected: '100',
          actual: '99.5',
        },
      ],
    },
    {
      name: '多 1 分，合计没有写分值',
      book: { tables: [], sheets: [evaluationSheet({ change: { 0: [11, 10] }, total: [null, 97.5] })] },
      findings: [
        {
          at: 'D10',
          id: 'notHundred',
          data: { form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }], sum: '101' },
          subject: '合计',
          severity: 'warning',
          expected: '100',
          actual: '101',
        },
      ],
    },
    {
      name: '合计写 90，各行是 100',
      book: { tables: [], sheets: [evaluationSheet({ total: [90, 97.5] })] },
      findings: [
        {
          at: 'D10',
          id: 'otherThanRows',
          data: {
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            printed: '90',
            count: 6,
            sum: '100',
          },
          subject: '合计',
          expected: '100',
          actual: '90',
        },
      ],
    },
    {
      name: '没有标题的表，得分加得起来',
      book: { tables: [], sheets: [evaluationSheet({ title: '', change: { 0: [12, 10] } })] },
      findings: [
        {
          at: 'D10',
          id: 'otherThanRows',
          data: { form: [], printed: '100', count: 6, sum: '102' },
          subject: '合计',
          expected: '102',
          actual: '100',
        },
      ],
    },
    {
      name: '占比加起来是 0.95',
      book: {
        tables: [],
        sheets: [
          evaluationSheet({
            rows: EVALUATION_ROWS.map(([a, b, c, w, s], at) => [
              a,
              b,
              c,
              at === 0 ? 0.05 : Number(w) / 100,
              s,
            ]),
            total: [0.95, 97.5],
          }),
        ],
      },
      findings: [
        {
          at: 'D10',
          id: 'notHundred',
          data: { form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }], sum: '0.95' },
          subject: '合计',
          severity: 'warning',
          expected: '100',
          actual: '0.95',
        },
      ],
    },
  ],
});
