import { missingNote } from '../../../../../src/core/audit/rules/sense/missing-note';
import { describeRule } from '../../../../support/rule-tester';

describeRule(missingNote, {
  valid: [
    { name: '都得满分，不必写原因', book: {} },
    { name: '扣了分，写了原因', book: { change: { 0: { score: 18, note: '2 人因病未参训，下年补训。' } } } },
  ],
  invalid: [
    {
      name: '扣 2 分，原因空着',
      book: { change: { 0: { score: 18 } } },
      findings: [
        { at: 'L13', id: 'empty', data: { score: '18', weight: '20', lost: '2' }, subject: '培训人数' },
      ],
    },
    {
      name: '扣 0.5 分，原因只写“无”',
      book: { change: { 5: { score: 9.5, note: '无' } } },
      findings: [
        {
          at: 'L18',
          id: 'vague',
          data: { score: '9.5', weight: '10', lost: '0.5', note: '无' },
          subject: '参训人员满意度',
        },
      ],
    },
  ],
});
