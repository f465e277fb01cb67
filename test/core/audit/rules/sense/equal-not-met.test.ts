import { equalNotMet } from '../../../../../src/core/audit/rules/sense/equal-not-met';
import { describeRule } from '../../../../support/rule-tester';

describeRule(equalNotMet, {
  valid: [
    { name: '等于 100，完成 100', book: { change: { 2: { direction: '等于' } } } },
    {
      name: '没有完成，扣了分',
      book: { change: { 5: { direction: '等于', target: 95, actual: 90, score: 9.47 } } },
    },
  ],
  invalid: [
    {
      name: '满意度等于 85，完成 100',
      book: { change: { 5: { direction: '等于', target: 85, actual: 100 } } },
      findings: [
        {
          at: 'F18',
          id: 'exceeded',
          data: { target: '85', actual: '100', score: '10' },
          subject: '参训人员满意度',
          expected: '大于等于',
          actual: '等于',
          fix: { kind: 'suggestion', label: '改为大于等于', writes: { F18: '大于等于' } },
        },
      ],
    },
  ],
});
