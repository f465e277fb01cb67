import { evaluationAboveWeight } from '../../../../../src/core/audit/rules/across/evaluation-above-weight';
import { evaluationSheet, EVALUATION_ROWS } from '../../../../support/evaluation-sheet';
import { describeRule } from '../../../../support/rule-tester';

describeRule(evaluationAboveWeight, {
  valid: [
    { name: '得分都不高于分值', book: { tables: [], sheets: [evaluationSheet()] } },
    {
      name: '每行按百分制打分',
      book: {
        tables: [],
        sheets: [
          evaluationSheet({
            rows: EVALUATION_ROWS.map(([a, b, c, w]) => [a, b, c, w, 95]),
            total: [100, 95],
          }),
        ],
      },
    },
    {
      name: '加分项没有分值',
      book: {
        tables: [],
        sheets: [
          evaluationSheet({
            rows: [...EVALUATION_ROWS, ['加分项', '', '获上级表彰', 0, 1]],
            total: [100, 98.5],
          }),
        ],
      },
    },
    {
      name: '得分正好等于分值',
      book: { tables: [], sheets: [evaluationSheet({ change: { 3: [15, 15] } })] },
    },
    {
      name: '得分还没有填',
      book: { tables: [], sheets: [evaluationSheet({ change: { 0: [10, null] }, total: [100, 87.5] })] },
    },
    {
      name: '分值写成占比',
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
    {
      name: '扣分项',
      book: {
        tables: [],
        sheets: [
          evaluationSheet({
            rows: [...EVALUATION_ROWS, ['扣分项', '', '审计发现问题', 0, 2]],
            total: [100, 95.5],
          }),
        ],
      },
    },
    {
      name: '六行里有三行超过，像是另一种打分',
      book: {
        tables: [],
        sheets: [evaluationSheet({ change: { 0: [10, 11], 1: [10, 11], 2: [20, 21] }, total: [100, 102.5] })],
      },
    },
  ],
  invalid: [
    {
      name: '分值 10 得了 12 分',
      book: { tables: [], sheets: [evaluationSheet({ change: { 0: [10, 12] }, total: [100, 99.5] })] },
      findings: [
        {
          at: 'E4',
          id: 'above',
          data: {
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            row: '立项依据充分性',
            column: '得分',
            score: '12',
            weight: '10',
          },
          subject: '立项依据充分性',
          expected: '不超过 10',
          actual: '12',
        },
      ],
    },
    {
      name: '六行里有两行超过',
      book: {
        tables: [],
        sheets: [evaluationSheet({ change: { 0: [10, 11], 1: [10, 12] }, total: [100, 100.5] })],
      },
      findings: [
        {
          at: 'E4',
          id: 'above',
          data: {
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            row: '立项依据充分性',
            column: '得分',
            score: '11',
            weight: '10',
          },
          subject: '立项依据充分性',
          expected: '不超过 10',
          actual: '11',
        },
        {
          at: 'E5',
          id: 'above',
          data: {
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            row: '绩效目标合理性',
            column: '得分',
            score: '12',
            weight: '10',
          },
          subject: '绩效目标合理性',
          expected: '不超过 10',
          actual: '12',
        },
      ],
    },
    {
      name: '只多 0.01',
      book: { tables: [], sheets: [evaluationSheet({ change: { 0: [10, 10.01] }, total: [100, 97.51] })] },
      findings: [
        {
          at: 'E4',
          id: 'above',
          data: {
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            row: '立项依据充分性',
            column: '得分',
            score: '10.01',
            weight: '10',
          },
          subject: '立项依据充分性',
          expected: '不超过 10',
          actual: '10.01',
        },
      ],
    },
    {
      name: '得分写成文本',
      book: { tables: [], sheets: [evaluationSheet({ change: { 0: [10, '12分'] }, total: [100, 99.5] })] },
      findings: [
        {
          at: 'E4',
          id: 'above',
          data: {
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            row: '立项依据充分性',
            column: '得分',
            score: '12',
            weight: '10',
          },
          subject: '立项依据充分性',
          expected: '不超过 10',
          actual: '12',
        },
      ],
    },
    {
      name: '两列得分，后一列超过',
      book: {
        tables: [],
        sheets: [
          evaluationSheet({
            headings: ['一级指标', '二级指标', '三级指标', '分值', '自评得分', '评价得分'],
            cells: Object.fromEntries(
              EVALUATION_ROWS.map((row, at) => [`F${String(4 + at)}`, at === 1 ? 11 : row[4]]),
            ),
          }),
        ],
      },
      findings: [
        {
          at: 'F5',
          id: 'above',
          data: {
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            row: '绩效目标合理性',
            column: { message: 'headed', data: { heading: '评价得分' } },
            score: '11',
            weight: '10',
          },
          subject: '绩效目标合理性',
          expected: '不超过 10',
          actual: '11',
        },
      ],
    },
    {
      name: '没有标题的评价表',
      book: {
        tables: [],
        sheets: [evaluationSheet({ title: '', change: { 0: [10, 12] }, total: [100, 99.5] })],
      },
      findings: [
        {
          at: 'E4',
          id: 'above',
          data: { form: [], row: '立项依据充分性', column: '得分', score: '12', weight: '10' },
          subject: '立项依据充分性',
          expected: '不超过 10',
          actual: '12',
        },
      ],
    },
    {
      name: '没有合计行',
      book: { tables: [], sheets: [evaluationSheet({ change: { 0: [10, 12] }, total: null })] },
      findings: [
        {
          at: 'E4',
          id: 'above',
          data: {
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            row: '立项依据充分性',
            column: '得分',
            score: '12',
            weight: '10',
          },
          subject: '立项依据充分性',
          expected: '不超过 10',
          actual: '12',
        },
      ],
    },
    {
      name: '分值 0 的行得了 1 分',
      book: {
        tables: [],
        sheets: [
          evaluationSheet({
            rows: [...EVALUATION_ROWS, ['效益', '项目效益', '生态效益', 0, 1]],
            total: [100, 98.5],
          }),
        ],
      },
      findings: [
        {
          at: 'E10',
          id: 'above',
          data: {
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            row: '生态效益',
            column: '得分',
            score: '1',
            weight: '0',
          },
          subject: '生态效益',
          expected: '不超过 0',
          actual: '1',
        },
      ],
    },
  ],
});
