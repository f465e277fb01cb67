import { grade } from '../../../../../src/core/audit/rules/figures/grade';
import { describeRule } from '../../../../support/rule-tester';

describeRule(grade, {
  valid: [
    { name: '没有写等级', book: {} },
    { name: '99.6 为优', book: { total: { grade: '优' } } },
    { name: '写成“优秀”', book: { total: { grade: '等级：优秀' } } },
    { name: '那一格写的不是等级', book: { total: { grade: '经办人：张三' } } },
  ],
  invalid: [
    {
      name: '99.6 写成良',
      book: { total: { grade: '良' } },
      findings: [
        {
          at: 'L19',
          id: 'other',
          data: { total: '99.6', expected: '优', actual: '良' },
          subject: '总分',
          expected: '优',
          actual: '良',
          fix: { kind: 'safe', label: '改为 优', writes: { L19: '优' } },
        },
      ],
    },
  ],
});
