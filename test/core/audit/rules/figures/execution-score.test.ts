import { executionScore } from '../../../../../src/core/audit/rules/figures/execution-score';
import { presetById } from '../../../../../src/core/profile/presets';
import { describeLayouts } from '../../../../support/layout-cases';
import { defaultProfile, describeRule } from '../../../../support/rule-tester';

const STEPS = presetById('national-2021-101') ?? defaultProfile();

describeRule(executionScore, {
  valid: [
    { name: '48 ÷ 50 × 10 = 9.6', book: {} },
    { name: '超预算执行，封顶 10 分', book: { changeFunds: { 0: { executed: 52, score: 10 } } } },
    { name: '预算为 0，由人判定', book: { changeFunds: { 0: { budget: 0, score: 10 } } } },
    {
      name: '按印出的两位执行率算，尾数不同',
      book: { changeFunds: { 0: { budget: 3, executed: 2, rate: 66.67, score: 6.67 } } },
    },
    { name: '得分还没有填', book: { changeFunds: { 0: { score: null } } } },
    { name: '没有资金合计一行', book: { funds: [] } },
  ],
  invalid: [
    {
      name: '只取一位小数',
      book: { changeFunds: { 0: { executed: 48.55, score: 9.7 } } },
      findings: [
        {
          at: 'K6',
          id: 'calculated',
          data: {
            expected: '9.71',
            calculation: '48.55 ÷ 50 × 10',
            actual: '9.7',
            remarks: [{ message: 'otherDecimals' }],
          },
          subject: '预算执行率',
          severity: 'warning',
          expected: '9.71',
          actual: '9.7',
          fix: { kind: 'safe', label: '改为 9.71', writes: { K6: 9.71 } },
        },
      ],
    },
    {
      name: '方案分档、尚未核对原文，表上按比例折算',
      book: {},
      profile: STEPS,
      findings: [
        {
          at: 'K6',
          id: 'calculated',
          data: { expected: '7', calculation: '48 ÷ 50', actual: '9.6', remarks: [{ message: 'byRate' }] },
          subject: '预算执行率',
          severity: 'info',
          advice: 'localSteps',
          expected: '7',
          actual: '9.6',
        },
      ],
    },
    {
      name: '方案分档，表上既不合档也不合比例',
      book: { changeFunds: { 0: { score: 9 } } },
      profile: STEPS,
      findings: [
        {
          at: 'K6',
          id: 'calculated',
          data: { expected: '7', calculation: '48 ÷ 50', actual: '9', remarks: [] },
          subject: '预算执行率',
          expected: '7',
          actual: '9',
          fix: { kind: 'safe', label: '改为 7', writes: { K6: 7 } },
        },
      ],
    },
    {
      name: '写成满分',
      book: { changeFunds: { 0: { score: 10 } } },
      findings: [
        {
          at: 'K6',
          id: 'calculated',
          data: { expected: '9.6', calculation: '48 ÷ 50 × 10', actual: '10', remarks: [] },
          subject: '预算执行率',
          expected: '9.6',
          actual: '10',
          fix: { kind: 'safe', label: '改为 9.6', writes: { K6: 9.6 } },
        },
      ],
    },
    {
      name: '多写 0.01',
      book: { changeFunds: { 0: { score: 9.61 } } },
      findings: [
        {
          at: 'K6',
          id: 'calculated',
          data: { expected: '9.6', calculation: '48 ÷ 50 × 10', actual: '9.61', remarks: [] },
          subject: '预算执行率',
          expected: '9.6',
          actual: '9.61',
          fix: { kind: 'safe', label: '改为 9.6', writes: { K6: 9.6 } },
        },
      ],
    },
    {
      name: '执行数为 0，得了 10 分',
      book: { changeFunds: { 0: { executed: 0, score: 10 } } },
      findings: [
        {
          at: 'K6',
          id: 'calculated',
          data: { expected: '0', calculation: '0 ÷ 50 × 10', actual: '10', remarks: [] },
          subject: '预算执行率',
          expected: '0',
          actual: '10',
          fix: { kind: 'safe', label: '改为 0', writes: { K6: 0 } },
        },
      ],
    },
    {
      name: '公式不替人改',
      book: { changeFunds: { 0: { score: { value: 10, formula: '=I6' } } } },
      findings: [
        {
          at: 'K6',
          id: 'calculated',
          data: { expected: '9.6', calculation: '48 ÷ 50 × 10', actual: '10', remarks: [] },
          subject: '预算执行率',
          expected: '9.6',
          actual: '10',
        },
      ],
    },
    {
      name: '超预算，得分超过 10',
      book: { changeFunds: { 0: { executed: 52, score: 10.4 } } },
      findings: [
        {
          at: 'K6',
          id: 'reasoned',
          data: { expected: '10', calculation: '52 ≥ 50，得 10 分', actual: '10.4', remarks: [] },
          subject: '预算执行率',
          expected: '10',
          actual: '10.4',
          fix: { kind: 'safe', label: '改为 10', writes: { K6: 10 } },
        },
      ],
    },
  ],
});

describeLayouts(executionScore, {
  table: (clean) => ({
    ...clean,
    funds: {
      ...clean.funds,
      rows: clean.funds.rows.map((row, at) => (at === 0 ? { ...row, score: '9' } : row)),
    },
  }),
  finds: ['预算执行率 funds.score calculated'],
  but: { TR: [] },
});
