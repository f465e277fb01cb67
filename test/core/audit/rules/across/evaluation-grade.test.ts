import { evaluationGrade } from '../../../../../src/core/audit/rules/across/evaluation-grade';
import type { BookSpec } from '../../../../support/audit-sheet';
import {
  evaluationSheet,
  reportSheet,
  type EvaluationRow,
  type EvaluationSheet,
} from '../../../../support/evaluation-sheet';
import { describeRule } from '../../../../support/rule-tester';

const book = (text: string, form: EvaluationSheet = {}): BookSpec => ({
  tables: [],
  sheets: [evaluationSheet(form), reportSheet(text)],
});

/** Rows of which a given number of points was scored. */
function rowsOf(score: number): readonly EvaluationRow[] {
  return [
    ['决策', '项目立项', '立项依据充分性', 50, 50],
    ['产出', '产出数量', '实际完成率', 50, Number((score - 50).toFixed(2))],
  ];
}

describeRule(evaluationGrade, {
  valid: [
    { name: '等级与得分相符', book: book('惠民消费券项目绩效评价综合得分为97.5分，评价结果为“优”。') },
    {
      name: '“优秀”与表上的“优”是一回事',
      book: book('惠民消费券项目评价得分97.5分，等级为优秀。', { grade: '优' }),
    },
    {
      name: '有的地方 75 分为良',
      book: book('惠民消费券项目评价得分78分，等级为良。', { change: { 5: [30, 10.5] }, total: [100, 78] }),
    },
    { name: '没有写等级', book: book('惠民消费券项目评价得分97.5分，结果较为理想。') },
    {
      name: '90 分为优',
      book: book('惠民消费券项目评价得分90分，等级为优。', { change: { 5: [30, 22.5] }, total: [100, 90] }),
    },
    {
      name: '有的地方 80 分为优',
      book: book('惠民消费券项目评价得分80分，等级为优。', { change: { 5: [30, 12.5] }, total: [100, 80] }),
    },
    {
      name: '60 分为中',
      book: book('惠民消费券项目评价得分60分，等级为中。', { rows: rowsOf(60), total: [100, 60] }),
    },
    {
      name: '59.99 分为差',
      book: book('惠民消费券项目评价得分59.99分，等级为差。', { rows: rowsOf(59.99), total: [100, 59.99] }),
    },
  ],
  invalid: [
    {
      name: '评价表写优，文字写良',
      book: book('惠民消费券项目绩效评价综合得分为97.5分，评价等级为“良”。', { grade: '优' }),
      findings: [
        {
          at: 'A1',
          sheet: '评价报告',
          id: 'otherThanPrinted',
          data: {
            claimed: '良',
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            total: '97.5',
            printed: '优',
          },
          subject: '惠民消费券项目',
          expected: '优',
          actual: '良',
        },
      ],
    },
    {
      name: '评价表没有写等级，97.5 分写成中',
      book: book('惠民消费券项目绩效评价综合得分为97.5分，评价等级为“中”。'),
      findings: [
        {
          at: 'A1',
          sheet: '评价报告',
          id: 'otherThanUsual',
          data: {
            claimed: '中',
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            total: '97.5',
            possible: ['优'],
          },
          subject: '惠民消费券项目',
          severity: 'warning',
          expected: '优',
          actual: '中',
        },
      ],
    },
    {
      name: '79.99 分写成优',
      book: book('惠民消费券项目评价得分79.99分，等级为优。', { rows: rowsOf(79.99), total: [100, 79.99] }),
      findings: [
        {
          at: 'A1',
          sheet: '评价报告',
          id: 'otherThanUsual',
          data: {
            claimed: '优',
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            total: '79.99',
            possible: ['中', '良'],
          },
          subject: '惠民消费券项目',
          severity: 'warning',
          expected: '中、良',
          actual: '优',
        },
      ],
    },
    {
      name: '69.99 分写成良',
      book: book('惠民消费券项目评价得分69.99分，等级为良。', { rows: rowsOf(69.99), total: [100, 69.99] }),
      findings: [
        {
          at: 'A1',
          sheet: '评价报告',
          id: 'otherThanUsual',
          data: {
            claimed: '良',
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            total: '69.99',
            possible: ['中'],
          },
          subject: '惠民消费券项目',
          severity: 'warning',
          expected: '中',
          actual: '良',
        },
      ],
    },
    {
      name: '60 分写成差',
      book: book('惠民消费券项目评价得分60分，等级为差。', { rows: rowsOf(60), total: [100, 60] }),
      findings: [
        {
          at: 'A1',
          sheet: '评价报告',
          id: 'otherThanUsual',
          data: {
            claimed: '差',
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            total: '60',
            possible: ['中'],
          },
          subject: '惠民消费券项目',
          severity: 'warning',
          expected: '中',
          actual: '差',
        },
      ],
    },
    {
      name: '59.99 分写成中',
      book: book('惠民消费券项目评价得分59.99分，等级为中。', { rows: rowsOf(59.99), total: [100, 59.99] }),
      findings: [
        {
          at: 'A1',
          sheet: '评价报告',
          id: 'otherThanUsual',
          data: {
            claimed: '中',
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            total: '59.99',
            possible: ['差'],
          },
          subject: '惠民消费券项目',
          severity: 'warning',
          expected: '差',
          actual: '中',
        },
      ],
    },
    {
      name: '90 分写成中',
      book: book('惠民消费券项目评价得分90分，等级为中。', { change: { 5: [30, 22.5] }, total: [100, 90] }),
      findings: [
        {
          at: 'A1',
          sheet: '评价报告',
          id: 'otherThanUsual',
          data: {
            claimed: '中',
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            total: '90',
            possible: ['优'],
          },
          subject: '惠民消费券项目',
          severity: 'warning',
          expected: '优',
          actual: '中',
        },
      ],
    },
    {
      name: '写在评价表下面，没有写项目名称',
      book: {
        tables: [],
        sheets: [evaluationSheet({ grade: '优', cells: { A12: '该项目评价得分为97.5分，等级为“良”。' } })],
      },
      findings: [
        {
          at: 'A12',
          id: 'otherThanPrinted',
          data: {
            claimed: '良',
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            total: '97.5',
            printed: '优',
          },
          subject: '惠民消费券项目',
          severity: 'warning',
          expected: '优',
          actual: '良',
        },
      ],
    },
  ],
});
