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
  ],
});
