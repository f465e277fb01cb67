import { executionScore } from '../../../../../src/core/audit/rules/figures/execution-score';
import { presetById } from '../../../../../src/core/profile/presets';
import { defaultProfile, describeRule } from '../../../../support/rule-tester';

const STEPS = presetById('national-2021-101') ?? defaultProfile();

describeRule(executionScore, {
  valid: [
    { name: '48 ÷ 50 × 10 = 9.6', book: {} },
    { name: '超预算执行，封顶 10 分', book: { changeFunds: { 0: { executed: 52, score: 10 } } } },
    { name: '预算为 0，由人判定', book: { changeFunds: { 0: { budget: 0, score: 10 } } } },
  ],
  invalid: [
    {
      name: '只取一位小数',
      book: { changeFunds: { 0: { executed: 48.55, score: 9.7 } } },
      findings: [
        {
          at: 'K6',
          message: '应为 9.71 = 48.55 ÷ 50 × 10，实际 9.7，小数位数不同',
          severity: 'warning',
          fix: { kind: 'safe', writes: { K6: 9.71 } },
        },
      ],
    },
    {
      name: '方案分档、尚未核对原文，表上按比例折算',
      book: {},
      profile: STEPS,
      findings: [{ at: 'K6', message: '应为 7 = 48 ÷ 50，实际 9.6，是按执行率折算的', severity: 'info' }],
    },
    {
      name: '方案分档，表上既不合档也不合比例',
      book: { changeFunds: { 0: { score: 9 } } },
      profile: STEPS,
      findings: [
        {
          at: 'K6',
          message: '应为 7 = 48 ÷ 50，实际 9',
          fix: { kind: 'safe', writes: { K6: 7 } },
        },
      ],
    },
    {
      name: '写成满分',
      book: { changeFunds: { 0: { score: 10 } } },
      findings: [
        {
          at: 'K6',
          message: '应为 9.6 = 48 ÷ 50 × 10，实际 10',
          expected: '9.6',
          actual: '10',
          fix: { kind: 'safe', writes: { K6: 9.6 } },
        },
      ],
    },
  ],
});
