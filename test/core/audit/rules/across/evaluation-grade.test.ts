import { evaluationGrade } from '../../../../../src/core/audit/rules/across/evaluation-grade';
import type { BookSpec } from '../../../../support/audit-sheet';
import { evaluationSheet, reportSheet, type EvaluationSheet } from '../../../../support/evaluation-sheet';
import { describeRule } from '../../../../support/rule-tester';

const book = (text: string, form: EvaluationSheet = {}): BookSpec => ({
  tables: [],
  sheets: [evaluationSheet(form), reportSheet(text)],
});

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
  ],
});
