import { scoreAboveWeight } from '../../../../../src/core/audit/rules/figures/score-above-weight';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(scoreAboveWeight, {
  valid: [
    { name: '得分不高于分值', book: {} },
    { name: '得分还没有填', book: { change: { 0: { score: null } } } },
    { name: '得分等于分值', book: { change: { 0: { score: 20 } } } },
    { name: '得 0 分', book: { change: { 0: { score: 0 } } } },
    { name: '分值还没有填', book: { change: { 0: { weight: null, score: 25 } } } },
    { name: '得分写成文字', book: { change: { 0: { score: '超额' } } } },
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
    {
      name: '只高 0.01',
      book: { change: { 0: { score: 20.01 } } },
      findings: [
        {
          at: 'K13',
          id: 'above',
          data: { score: '20.01', weight: '20' },
          subject: '培训人数',
          expected: '≤ 20',
          actual: '20.01',
        },
      ],
    },
    {
      name: '负 0.01',
      book: { change: { 0: { score: -0.01 } } },
      findings: [
        { at: 'K13', id: 'negative', data: { score: '-0.01' }, subject: '培训人数', actual: '-0.01' },
      ],
    },
    {
      name: '没有分值，得分为负',
      book: { change: { 0: { weight: null, score: -1 } } },
      findings: [{ at: 'K13', id: 'negative', data: { score: '-1' }, subject: '培训人数', actual: '-1' }],
    },
    {
      name: '执行率得分为负',
      book: { changeFunds: { 0: { score: -1 } } },
      findings: [{ at: 'K6', id: 'negative', data: { score: '-1' }, subject: '预算执行率', actual: '-1' }],
    },
    {
      name: '写成文本',
      book: { change: { 0: { weight: '20', score: '21分' } } },
      findings: [
        {
          at: 'K13',
          id: 'above',
          data: { score: '21', weight: '20' },
          subject: '培训人数',
          expected: '≤ 20',
          actual: '21',
        },
      ],
    },
  ],
});

describeLayouts(scoreAboveWeight, {
  change: { 0: { score: '22' } },
  finds: ['培训人数 score above'],
  but: { TR: [] },
});
