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
      findings: [{ at: 'K13', message: '得分 22 高于分值 20', expected: '≤ 20', actual: '22' }],
    },
    {
      name: '执行率得分高于 10',
      book: { changeFunds: { 0: { score: 10.5 } } },
      findings: [{ at: 'K6', message: '得分 10.5 高于分值 10' }],
    },
    {
      name: '得分为负',
      book: { change: { 5: { score: -1 } } },
      findings: [{ at: 'K18', message: '得分 -1 是负数' }],
    },
  ],
});
