import { qualitativeBand } from '../../../../../src/core/audit/rules/figures/qualitative-band';
import { describeRule } from '../../../../support/rule-tester';

describeRule(qualitativeBand, {
  valid: [
    { name: '没有选等级', book: {} },
    { name: '达成，满分', book: { change: { 4: { aids: { level: '达成', judgedScore: 30 } } } } },
    { name: '部分达成，七成', book: { change: { 4: { aids: { level: '部分达成', judgedScore: 21 } } } } },
  ],
  invalid: [
    {
      name: '未达成却给满分',
      book: { change: { 4: { aids: { level: '未达成', judgedScore: 30 } } } },
      findings: [
        {
          at: 'O17',
          id: 'outside',
          data: {
            score: '30',
            level: '未达成',
            found: { message: 'otherLevel', data: { level: '达成' } },
            low: '0',
            edge: { message: 'included' },
            high: '18',
          },
          subject: '参训人员业务能力',
          actual: '30',
        },
      ],
    },
  ],
});
