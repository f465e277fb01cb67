import { grade } from '../../../../../src/core/audit/rules/figures/grade';
import { describeRule } from '../../../../support/rule-tester';

describeRule(grade, {
  valid: [
    { name: '没有写等级', book: {} },
    { name: '99.6 为优', book: { total: { grade: '优' } } },
    { name: '写成“优秀”', book: { total: { grade: '等级：优秀' } } },
    { name: '那一格写的不是等级', book: { total: { grade: '经办人：张三' } } },
    { name: '正好 90 为优', book: { total: { score: 90, grade: '优' } } },
    { name: '89.99 为良', book: { total: { score: 89.99, grade: '良' } } },
    {
      name: '正好 80 为良，60 为中',
      book: { tables: [{ total: { score: 80, grade: '良' } }, { total: { score: 60, grade: '中' } }] },
    },
    { name: '59.99 为差', book: { total: { score: 59.99, grade: '差' } } },
    { name: '总分还没有填', book: { total: { score: null, grade: '良' } } },
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
    {
      name: '90 写成良',
      book: { total: { score: 90, grade: '良' } },
      findings: [
        {
          at: 'L19',
          id: 'other',
          data: { total: '90', expected: '优', actual: '良' },
          subject: '总分',
          expected: '优',
          actual: '良',
          fix: { kind: 'safe', label: '改为 优', writes: { L19: '优' } },
        },
      ],
    },
    {
      name: '89.99 写成优',
      book: { total: { score: 89.99, grade: '优' } },
      findings: [
        {
          at: 'L19',
          id: 'other',
          data: { total: '89.99', expected: '良', actual: '优' },
          subject: '总分',
          expected: '良',
          actual: '优',
          fix: { kind: 'safe', label: '改为 良', writes: { L19: '良' } },
        },
      ],
    },
    {
      name: '79.99 写成良',
      book: { total: { score: 79.99, grade: '良' } },
      findings: [
        {
          at: 'L19',
          id: 'other',
          data: { total: '79.99', expected: '中', actual: '良' },
          subject: '总分',
          expected: '中',
          actual: '良',
          fix: { kind: 'safe', label: '改为 中', writes: { L19: '中' } },
        },
      ],
    },
    {
      name: '60 写成差',
      book: { total: { score: 60, grade: '差' } },
      findings: [
        {
          at: 'L19',
          id: 'other',
          data: { total: '60', expected: '中', actual: '差' },
          subject: '总分',
          expected: '中',
          actual: '差',
          fix: { kind: 'safe', label: '改为 中', writes: { L19: '中' } },
        },
      ],
    },
    {
      name: '59.99 写成中',
      book: { total: { score: 59.99, grade: '中' } },
      findings: [
        {
          at: 'L19',
          id: 'other',
          data: { total: '59.99', expected: '差', actual: '中' },
          subject: '总分',
          expected: '差',
          actual: '中',
          fix: { kind: 'safe', label: '改为 差', writes: { L19: '差' } },
        },
      ],
    },
    {
      name: '公式不替人改',
      book: { total: { grade: { value: '良', formula: '=IF(K19>=90,"良","优")' } } },
      findings: [
        {
          at: 'L19',
          id: 'other',
          data: { total: '99.6', expected: '优', actual: '良' },
          subject: '总分',
          expected: '优',
          actual: '良',
        },
      ],
    },
  ],
});
