import { directionNature } from '../../../../../src/core/audit/rules/sense/direction-nature';
import { describeRule } from '../../../../support/rule-tester';

describeRule(directionNature, {
  valid: [
    { name: '正向 ≥、反向 ≤、定性无方向', book: {} },
    { name: '反向等于', book: { change: { 3: { direction: '等于' } } } },
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
  ],
});
