import { totalScore } from '../../../../../src/core/audit/rules/figures/total-score';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(totalScore, {
  valid: [
    { name: '90 + 9.6 = 99.6', book: {} },
    { name: '没有总分行', book: { total: null } },
    { name: '还没有得分', book: { total: { score: null } } },
    { name: '总分写成文本', book: { total: { score: '99.60' } } },
    {
      name: '指标都还没有得分',
      book: {
        change: Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [at, { score: null }])),
        total: { score: 50 },
      },
    },
    {
      name: '有一项得分是错误值',
      book: { change: { 0: { score: { error: '#REF!' } } }, total: { score: 80 } },
    },
    {
      name: '执行率得分是错误值',
      book: { changeFunds: { 0: { score: { error: '#DIV/0!' } } }, total: { score: 80 } },
    },
    {
      name: '各项超过 100，总分封顶写 100，分值另有规则来说',
      book: { change: { 0: { weight: 30, score: 30 } }, total: { score: 100 } },
    },
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
    {
      name: '多写 0.01',
      book: { total: { score: 99.61 } },
      findings: [
        {
          at: 'K19',
          id: 'other',
          data: {
            expected: '99.6',
            calculation: '指标得分 90 + 执行率得分 9.6 = 99.6',
            stated: '99.61',
            remarks: [],
          },
          subject: '总分',
          expected: '99.6',
          actual: '99.61',
          fix: { kind: 'suggestion', label: '改为 99.6', writes: { K19: 99.6 } },
        },
      ],
    },
    {
      name: '各项超过 100，总分没有封顶',
      book: { change: { 0: { weight: 30, score: 30 } }, total: { score: 109.6 } },
      findings: [
        {
          at: 'K19',
          id: 'other',
          data: {
            expected: '100',
            calculation: '指标得分 100 + 执行率得分 9.6 = 109.6，不超过 100',
            stated: '109.6',
            remarks: [],
          },
          subject: '总分',
          expected: '100',
          actual: '109.6',
          fix: { kind: 'suggestion', label: '改为 100', writes: { K19: 100 } },
        },
      ],
    },
    {
      name: '没有执行率得分，总分多写',
      book: { changeFunds: { 0: { score: null } }, total: { score: 99.6 } },
      findings: [
        {
          at: 'K19',
          id: 'other',
          data: {
            expected: '90',
            calculation: '指标得分 90 + 执行率得分 0 = 90',
            stated: '99.6',
            remarks: [],
          },
          subject: '总分',
          expected: '90',
          actual: '99.6',
          fix: { kind: 'suggestion', label: '改为 90', writes: { K19: 90 } },
        },
      ],
    },
    {
      name: '总分写成文本，也不对',
      book: { total: { score: '99.5分' } },
      findings: [
        {
          at: 'K19',
          id: 'other',
          data: {
            expected: '99.6',
            calculation: '指标得分 90 + 执行率得分 9.6 = 99.6',
            stated: '99.5',
            remarks: [],
          },
          subject: '总分',
          expected: '99.6',
          actual: '99.5',
          fix: { kind: 'suggestion', label: '改为 99.6', writes: { K19: 99.6 } },
        },
      ],
    },
    {
      name: '一项得 0 分，总分还照满分加',
      book: { change: { 5: { score: 0 } }, total: { score: 99.6 } },
      findings: [
        {
          at: 'K19',
          id: 'other',
          data: {
            expected: '89.6',
            calculation: '指标得分 80 + 执行率得分 9.6 = 89.6',
            stated: '99.6',
            remarks: [],
          },
          subject: '总分',
          expected: '89.6',
          actual: '99.6',
          fix: { kind: 'suggestion', label: '改为 89.6', writes: { K19: 89.6 } },
        },
      ],
    },
    {
      name: '有一项还没有得分，总分已经写满',
      book: { change: { 5: { score: null } }, total: { score: 99.6 } },
      findings: [
        {
          at: 'K19',
          id: 'other',
          data: {
            expected: '89.6',
            calculation: '指标得分 80 + 执行率得分 9.6 = 89.6',
            stated: '99.6',
            remarks: [],
          },
          subject: '总分',
          expected: '89.6',
          actual: '99.6',
          fix: { kind: 'suggestion', label: '改为 89.6', writes: { K19: 89.6 } },
        },
      ],
    },
  ],
});

describeLayouts(totalScore, {
  table: (clean) => ({ ...clean, total: { ...clean.total, score: '90' } }),
  finds: ['总分 total.score other'],
  but: { TR: [] },
});
