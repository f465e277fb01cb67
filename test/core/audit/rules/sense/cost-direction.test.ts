import { costDirection } from '../../../../../src/core/audit/rules/sense/cost-direction';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(costDirection, {
  valid: [
    { name: '成本反向、小于等于', book: {} },
    {
      name: '成本节约率越大越好',
      book: { change: { 3: { l3: '成本节约率', nature: '正向', direction: '大于等于', unit: '%' } } },
    },
    { name: '没有性质、方向两栏', book: { layout: 'T8' } },
    { name: '反向，等于', book: { change: { 3: { direction: '等于' } } } },
    { name: '反向，方向还没有填', book: { change: { 3: { direction: null } } } },
    { name: '正向，小于等于，由另一条规则来说', book: { change: { 3: { nature: '正向' } } } },
    { name: '定性的成本指标', book: { change: { 3: { nature: '定性', direction: null } } } },
    {
      name: '压减开支，越多越好',
      book: { change: { 3: { l3: '压减一般性支出', nature: '正向', direction: '大于等于' } } },
    },
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
    {
      name: '反向，大于等于：只改方向',
      book: { change: { 3: { direction: '大于等于' } } },
      findings: [
        {
          at: 'F16',
          id: 'toExceed',
          data: { indicator: '培训费用', stated: ['反向', '大于等于'] },
          subject: '培训费用',
          expected: '反向 小于等于',
          actual: '反向 大于等于',
          fix: { kind: 'suggestion', label: '改为反向、小于等于', writes: { F16: '小于等于' } },
        },
      ],
    },
    {
      name: '正向，大于',
      book: { change: { 3: { nature: '正向', direction: '>' } } },
      findings: [
        {
          at: 'F16',
          id: 'toExceed',
          data: { indicator: '培训费用', stated: ['正向', '大于'] },
          subject: '培训费用',
          expected: '反向 小于等于',
          actual: '正向 大于',
          fix: { kind: 'suggestion', label: '改为反向、小于等于', writes: { E16: '反向', F16: '小于等于' } },
        },
      ],
    },
    {
      name: '正向，方向空着',
      book: { change: { 3: { nature: '正向', direction: null } } },
      findings: [
        {
          at: 'F16',
          id: 'toExceed',
          data: { indicator: '培训费用', stated: ['正向'] },
          subject: '培训费用',
          expected: '反向 小于等于',
          actual: '正向',
          fix: { kind: 'suggestion', label: '改为反向、小于等于', writes: { E16: '反向', F16: '小于等于' } },
        },
      ],
    },
    {
      name: '性质空着，方向大于等于',
      book: { change: { 3: { nature: null, direction: '大于等于' } } },
      findings: [
        {
          at: 'F16',
          id: 'toExceed',
          data: { indicator: '培训费用', stated: ['大于等于'] },
          subject: '培训费用',
          expected: '反向 小于等于',
          actual: '大于等于',
          fix: { kind: 'suggestion', label: '改为反向、小于等于', writes: { E16: '反向', F16: '小于等于' } },
        },
      ],
    },
    {
      name: '单价，元/人',
      book: { change: { 3: { l3: '人均培训标准', nature: '正向', direction: '等于', unit: '元/人' } } },
      findings: [
        {
          at: 'F16',
          id: 'toExceed',
          data: { indicator: '人均培训标准', stated: ['正向', '等于'] },
          subject: '人均培训标准',
          expected: '反向 小于等于',
          actual: '正向 等于',
          fix: { kind: 'suggestion', label: '改为反向、小于等于', writes: { E16: '反向', F16: '小于等于' } },
        },
      ],
    },
    {
      name: '一级指标写成本',
      book: { change: { 3: { l1: '成本指标', l2: '社会效益', nature: '正向', direction: '大于等于' } } },
      findings: [
        {
          at: 'F16',
          id: 'toExceed',
          data: { indicator: '培训费用', stated: ['正向', '大于等于'] },
          subject: '培训费用',
          expected: '反向 小于等于',
          actual: '正向 大于等于',
          fix: { kind: 'suggestion', label: '改为反向、小于等于', writes: { E16: '反向', F16: '小于等于' } },
        },
      ],
    },
  ],
});

describeLayouts(costDirection, {
  change: { 3: { nature: '正向', direction: '大于等于' } },
  finds: ['培训费用 direction toExceed'],
  but: { T8: [], HB: [], BJ: [], TR: [] },
});
