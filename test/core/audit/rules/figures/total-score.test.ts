import { totalScore } from '../../../../../src/core/audit/rules/figures/total-score';
import { describeRule } from '../../../../support/rule-tester';

describeRule(totalScore, {
  valid: [
    { name: '90 + 9.6 = 99.6', book: {} },
    { name: '没有总分行', book: { total: null } },
    { name: '还没有得分', book: { total: { score: null } } },
  ],
  invalid: [
    {
      name: '漏加了执行率得分',
      book: { total: { score: 90 } },
      findings: [
        {
          at: 'K19',
          id: 'other',
          data: {
            expected: '99.6',
            calculation: '指标得分 90 + 执行率得分 9.6 = 99.6',
            stated: '90',
            remarks: [{ message: 'executionLeftOut' }],
          },
          subject: '总分',
          expected: '99.6',
          actual: '90',
          fix: { kind: 'suggestion', label: '改为 99.6', writes: { K19: 99.6 } },
        },
      ],
    },
    {
      name: '公式得出的总分不对，不改公式',
      book: { total: { score: { formula: '=SUM(K13:K17)', value: 80 } } },
      findings: [
        {
          at: 'K19',
          id: 'other',
          data: {
            expected: '99.6',
            calculation: '指标得分 90 + 执行率得分 9.6 = 99.6',
            stated: '80',
            remarks: [],
          },
          subject: '总分',
          expected: '99.6',
          actual: '80',
        },
      ],
    },
  ],
});
