import { quantityText } from '../../../../../src/core/audit/rules/sense/quantity-text';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(quantityText, {
  valid: [
    { name: '都是数字', book: {} },
    { name: '定性指标写文字', book: { change: { 4: { actual: '业务能力明显提高' } } } },
    { name: '文本数字，由另一条规则来说', book: { change: { 0: { actual: '100.00 ' } } } },
    {
      name: '没有指标性质一栏的表，单位写在值里',
      book: { layout: 'T8', change: { 0: { target: '100人' } } },
    },
    {
      name: '百分数格式的数',
      book: {
        change: { 1: { target: { value: 0.9, format: '0%' }, actual: { value: 0.95, format: '0%' } } },
      },
    },
    { name: '完成值空着、只有空格', book: { change: { 0: { actual: null }, 1: { actual: '　' } } } },
    {
      name: '性质、方向都空着的行',
      book: { change: { 0: { nature: null, direction: null, actual: '100人' } } },
    },
    {
      name: '写着定量指标，没有方向',
      book: { change: { 0: { nature: '定量指标', direction: null, actual: '100人' } } },
    },
  ],
  invalid: [
    {
      name: '值里带单位',
      book: { change: { 0: { actual: '100人' } } },
      findings: [
        {
          at: 'H13',
          id: 'one',
          data: { field: '实际完成值', value: '100人' },
          subject: '培训人数',
          actual: '100人',
          fix: { kind: 'suggestion', label: '改为数字 100', writes: { H13: 100 } },
        },
      ],
    },
    {
      name: '值里带符号和百分号，单位栏已写 %',
      book: { change: { 1: { target: '≥90%' } } },
      findings: [
        {
          at: 'G14',
          id: 'one',
          data: { field: '年度指标值', value: '≥90%' },
          subject: '考核合格率',
          actual: '≥90%',
          fix: { kind: 'suggestion', label: '改为数字 90', writes: { G14: 90 } },
        },
      ],
    },
    {
      name: '整列带单位，只说一次',
      book: {
        change: {
          0: { actual: '100人' },
          1: { actual: '95%' },
          2: { actual: '100%' },
        },
      },
      findings: [
        {
          at: 'H13:H15',
          id: 'run',
          data: { field: '实际完成值', rows: 3, values: ['100人', '95%', '100%'], more: [] },
          actual: '100人',
          fix: { kind: 'suggestion', label: '改为数字（3 格）', writes: { H13: 100, H14: 95, H15: 100 } },
        },
      ],
    },
    {
      name: '用文字回答数字',
      book: { change: { 0: { actual: '完成' } } },
      findings: [
        {
          at: 'H13',
          id: 'one',
          data: { field: '实际完成值', value: '完成' },
          subject: '培训人数',
          actual: '完成',
        },
      ],
    },
    {
      name: '写成 95 分',
      book: { change: { 5: { actual: '95分' } } },
      findings: [
        {
          at: 'H18',
          id: 'one',
          data: { field: '实际完成值', value: '95分' },
          subject: '参训人员满意度',
          actual: '95分',
          fix: { kind: 'suggestion', label: '改为数字 95', writes: { H18: 95 } },
        },
      ],
    },
    {
      name: '带单位的公式不替人改',
      book: { change: { 0: { actual: { value: '100人', formula: '=100&"人"' } } } },
      findings: [
        {
          at: 'H13',
          id: 'one',
          data: { field: '实际完成值', value: '100人' },
          subject: '培训人数',
          actual: '100人',
        },
      ],
    },
    {
      name: '四行都带单位，只举三个',
      book: {
        change: {
          0: { actual: '100人' },
          1: { actual: '95%' },
          2: { actual: '100%' },
          3: { actual: '48万元' },
        },
      },
      findings: [
        {
          at: 'H13:H16',
          id: 'run',
          data: {
            field: '实际完成值',
            rows: 4,
            values: ['100人', '95%', '100%'],
            more: [{ message: 'more' }],
          },
          actual: '100人',
          fix: {
            kind: 'suggestion',
            label: '改为数字（4 格）',
            writes: { H13: 100, H14: 95, H15: 100, H16: 48 },
          },
        },
      ],
    },
    {
      name: '两行不相连，各说一次',
      book: { change: { 0: { target: '100人' }, 3: { target: '50万元' } } },
      findings: [
        {
          at: 'G13',
          id: 'one',
          data: { field: '年度指标值', value: '100人' },
          subject: '培训人数',
          actual: '100人',
          fix: { kind: 'suggestion', label: '改为数字 100', writes: { G13: 100 } },
        },
        {
          at: 'G16',
          id: 'one',
          data: { field: '年度指标值', value: '50万元' },
          subject: '培训费用',
          actual: '50万元',
          fix: { kind: 'suggestion', label: '改为数字 50', writes: { G16: 50 } },
        },
      ],
    },
  ],
});

describeLayouts(quantityText, {
  change: { 0: { actual: '100人' } },
  finds: ['培训人数 actual one'],
  but: { T8: [], HB: [], BJ: [], TR: [] },
});
