import { scoreAboveWeight } from '../../../../../src/core/audit/rules/figures/score-above-weight';
import { describeRule } from '../../../../support/rule-tester';

describeRule(scoreAboveWeight, {
  valid: [
    { name: '得分不高于分值', book: {} },
    { name: '得分还没有填', book: { change: { 0: { score: null } } } },
  ],
  invalid: [
    {
      name: '分值 20，得分 22',
      book: { change: { 0: { score: 22 } } },
      findings: [
        {
          at: 'K13',
          id: 'above',
          data: { score: '22', weight: '20' },
          subject: '培训人数',
          expected: '≤ 20',
          actual: '22',
        },
      ],
    },
    {
      name: '执行率得分高于 10',
      book: { changeFunds: { 0: { score: 10.5 } } },
      findings: [
        {
          at: 'K6',
          id: 'above',
          data: { score: '10.5', weight: '10' },
          subject: '预算执行率',
          expected: '≤ 10',
          actual: '10.5',
        },
      ],
    },
    {
      name: '得分为负',
      book: { change: { 5: { score: -1 } } },
      findings: [
        { at: 'K18', id: 'negative', data: { score: '-1' }, subject: '参训人员满意度', actual: '-1' },
      ],
    },
  ],
});
