import { numberInQualitative } from '../../../../../src/core/audit/rules/sense/number-in-qualitative';
import { describeRule } from '../../../../support/rule-tester';

describeRule(numberInQualitative, {
  valid: [
    { name: '定性指标写文字', book: {} },
    { name: '定性指标写日期', book: { change: { 4: { target: '2024年9月以前', actual: '2024年9月以前' } } } },
    { name: '一个写数字、一个写文字', book: { change: { 4: { target: '3家', actual: '完成' } } } },
  ],
  invalid: [
    {
      name: '638 万元只完成 560 万元，得满分',
      book: { change: { 4: { target: '638万元', actual: '560万元', weight: 8, score: 8 } } },
      findings: [
        {
          at: 'G17',
          id: 'numbers',
          data: {
            target: '638万元',
            actual: '560万元',
            counted: [{ message: 'counted', data: { derived: '7.02', score: '8' } }],
          },
          subject: '参训人员业务能力',
          expected: '7.02',
          actual: '8',
        },
      ],
    },
    {
      name: '3 家完成 3 家',
      book: { change: { 4: { target: '3家', actual: '3家' } } },
      findings: [
        {
          at: 'G17',
          id: 'numbers',
          data: { target: '3家', actual: '3家', counted: [] },
          subject: '参训人员业务能力',
          expected: '30',
          actual: '30',
        },
      ],
    },
  ],
});
