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
  ],
});
