import { costDirection } from '../../../../../src/core/audit/rules/sense/cost-direction';
import { describeRule } from '../../../../support/rule-tester';

describeRule(costDirection, {
  valid: [
    { name: '成本反向、小于等于', book: {} },
    {
      name: '成本节约率越大越好',
      book: { change: { 3: { l3: '成本节约率', nature: '正向', direction: '大于等于', unit: '%' } } },
    },
    { name: '没有性质、方向两栏', book: { layout: 'T8' } },
  ],
  invalid: [
    {
      name: '正向等于',
      book: { change: { 3: { nature: '正向', direction: '等于' } } },
      findings: [
        {
          at: 'F16',
          id: 'toExceed',
          data: { indicator: '培训费用', stated: ['正向', '等于'] },
          subject: '培训费用',
          expected: '反向 小于等于',
          actual: '正向 等于',
          fix: { kind: 'suggestion', label: '改为反向、小于等于', writes: { E16: '反向', F16: '小于等于' } },
        },
      ],
    },
    {
      name: '正向大于等于，单位是 %，不知道是不是成本',
      book: { change: { 3: { nature: '正向', direction: '≥', unit: '%' } } },
      findings: [
        {
          at: 'F16',
          id: 'toExceed',
          data: { indicator: '培训费用', stated: ['正向', '大于等于'] },
          subject: '培训费用',
          expected: '反向 小于等于',
          actual: '正向 大于等于',
        },
      ],
    },
  ],
});
