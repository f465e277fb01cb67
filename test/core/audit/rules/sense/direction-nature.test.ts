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
      findings: [{ at: 'F13', message: '正向指标的指标方向是“小于等于”', actual: '小于等于' }],
    },
    {
      name: '反向大于',
      book: { change: { 3: { direction: '>' } } },
      findings: [{ at: 'F16', message: '反向指标的指标方向是“大于”' }],
    },
    {
      name: '定性指标填了方向',
      book: { change: { 4: { direction: '等于' } } },
      findings: [
        {
          at: 'F17',
          message: '定性指标不应有指标方向“等于”',
          fix: { kind: 'suggestion', writes: { F17: null } },
        },
      ],
    },
  ],
});
