import { directionNature } from '../../../../../src/core/audit/rules/sense/direction-nature';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(directionNature, {
  valid: [
    { name: '正向 ≥、反向 ≤、定性无方向', book: {} },
    { name: '反向等于', book: { change: { 3: { direction: '等于' } } } },
    { name: '正向写大于、等于', book: { change: { 0: { direction: '大于' }, 1: { direction: '等于' } } } },
    { name: '反向写小于', book: { change: { 3: { direction: '小于' } } } },
    { name: '定性写定性', book: { change: { 4: { direction: '定性' } } } },
    { name: '性质空着', book: { change: { 0: { nature: null, direction: '小于' } } } },
    { name: '方向认不出来，由另一条规则来说', book: { change: { 4: { direction: '逐步提高' } } } },
    { name: '没有方向一栏', book: { layout: 'T8', change: { 0: { aids: { direction: '小于等于' } } } } },
  ],
  invalid: [
    {
      name: '正向小于等于',
      book: { change: { 0: { direction: '小于等于' } } },
      findings: [
        {
          at: 'F13',
          id: 'opposite',
          data: { nature: '正向', direction: '小于等于' },
          subject: '培训人数',
          actual: '小于等于',
        },
      ],
    },
    {
      name: '反向大于',
      book: { change: { 3: { direction: '>' } } },
      findings: [
        {
          at: 'F16',
          id: 'opposite',
          data: { nature: '反向', direction: '大于' },
          subject: '培训费用',
          actual: '大于',
        },
      ],
    },
    {
      name: '定性指标填了方向',
      book: { change: { 4: { direction: '等于' } } },
      findings: [
        {
          at: 'F17',
          id: 'needless',
          data: { direction: '等于' },
          subject: '参训人员业务能力',
          actual: '等于',
          fix: { kind: 'suggestion', label: '清空指标方向', writes: { F17: null } },
        },
      ],
    },
    {
      name: '正向小于',
      book: { change: { 0: { direction: '＜' } } },
      findings: [
        {
          at: 'F13',
          id: 'opposite',
          data: { nature: '正向', direction: '小于' },
          subject: '培训人数',
          actual: '小于',
        },
      ],
    },
    {
      name: '正向写定性',
      book: { change: { 0: { direction: '定性' } } },
      findings: [
        {
          at: 'F13',
          id: 'opposite',
          data: { nature: '正向', direction: '定性' },
          subject: '培训人数',
          actual: '定性',
        },
      ],
    },
    {
      name: '反向大于等于',
      book: { change: { 3: { direction: '≥' } } },
      findings: [
        {
          at: 'F16',
          id: 'opposite',
          data: { nature: '反向', direction: '大于等于' },
          subject: '培训费用',
          actual: '大于等于',
        },
      ],
    },
    {
      name: '反向写定性',
      book: { change: { 3: { direction: '定性' } } },
      findings: [
        {
          at: 'F16',
          id: 'opposite',
          data: { nature: '反向', direction: '定性' },
          subject: '培训费用',
          actual: '定性',
        },
      ],
    },
    {
      name: '定性指标填小于等于',
      book: { change: { 4: { direction: '≤' } } },
      findings: [
        {
          at: 'F17',
          id: 'needless',
          data: { direction: '小于等于' },
          subject: '参训人员业务能力',
          actual: '小于等于',
          fix: { kind: 'suggestion', label: '清空指标方向', writes: { F17: null } },
        },
      ],
    },
  ],
});

describeLayouts(directionNature, {
  change: { 0: { direction: '小于等于' } },
  finds: ['培训人数 direction opposite'],
  but: { T8: [], SC: [], HB: [], BJ: [], TR: [] },
});
