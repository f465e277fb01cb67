import { directionSense } from '../../../../../src/core/audit/rules/sense/direction-sense';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(directionSense, {
  valid: [
    { name: '满意度大于等于、费用小于等于', book: {} },
    { name: '投诉办结率大于等于', book: { change: { 1: { l3: '投诉办结率' } } } },
    { name: '事故增长率小于等于', book: { change: { 3: { l2: '社会效益指标', l3: '事故增长率' } } } },
    { name: '没有方向一栏', book: { layout: 'T8', change: { 1: { l3: '投诉次数' } } } },
    {
      name: '成本的方向由另一条规则来说',
      book: { change: { 3: { l3: '违规费用', nature: '正向', direction: '大于等于' } } },
    },
    { name: '逾期未办结的事办结得多', book: { change: { 0: { l3: '逾期事项办结数' } } } },
    {
      name: '费用增长率小于等于',
      book: { change: { 1: { l3: '公用费用增长率', nature: '反向', direction: '小于等于' } } },
    },
    { name: '投诉等于 0', book: { change: { 0: { l3: '投诉件数', direction: '等于' } } } },
    { name: '满意度等于 90', book: { change: { 5: { direction: '等于' } } } },
    {
      name: '名称里没有好坏',
      book: { change: { 0: { l3: '车辆数', nature: '反向', direction: '小于等于' } } },
    },
    { name: '定性', book: { change: { 4: { l3: '安全事故', direction: '定性' } } } },
  ],
  invalid: [
    {
      name: '社零增长写成小于等于',
      book: { change: { 1: { l3: '拉动社零增长', nature: '反向', direction: '小于等于' } } },
      findings: [
        {
          at: 'F14',
          id: 'larger',
          data: { indicator: '拉动社零增长', direction: '小于等于' },
          subject: '拉动社零增长',
          expected: '大于等于',
          actual: '小于等于',
          fix: { kind: 'suggestion', label: '改为正向、大于等于', writes: { E14: '正向', F14: '大于等于' } },
        },
      ],
    },
    {
      name: '投诉次数写成大于等于',
      book: { change: { 0: { l3: '学员投诉次数' } } },
      findings: [
        {
          at: 'F13',
          id: 'smaller',
          data: { indicator: '学员投诉次数', direction: '大于等于' },
          subject: '学员投诉次数',
          expected: '小于等于',
          actual: '大于等于',
          fix: { kind: 'suggestion', label: '改为反向、小于等于', writes: { E13: '反向', F13: '小于等于' } },
        },
      ],
    },
    {
      name: '满意度小于',
      book: { change: { 5: { nature: '反向', direction: '小于' } } },
      findings: [
        {
          at: 'F18',
          id: 'larger',
          data: { indicator: '参训人员满意度', direction: '小于' },
          subject: '参训人员满意度',
          expected: '大于等于',
          actual: '小于',
          fix: { kind: 'suggestion', label: '改为正向、大于等于', writes: { E18: '正向', F18: '大于等于' } },
        },
      ],
    },
    {
      name: '事故大于',
      book: { change: { 0: { l3: '安全事故起数', direction: '大于' } } },
      findings: [
        {
          at: 'F13',
          id: 'smaller',
          data: { indicator: '安全事故起数', direction: '大于' },
          subject: '安全事故起数',
          expected: '小于等于',
          actual: '大于',
          fix: { kind: 'suggestion', label: '改为反向、小于等于', writes: { E13: '反向', F13: '小于等于' } },
        },
      ],
    },
    {
      name: '性质已是正向，只改方向',
      book: { change: { 1: { direction: '小于等于' } } },
      findings: [
        {
          at: 'F14',
          id: 'larger',
          data: { indicator: '考核合格率', direction: '小于等于' },
          subject: '考核合格率',
          expected: '大于等于',
          actual: '小于等于',
          fix: { kind: 'suggestion', label: '改为正向、大于等于', writes: { F14: '大于等于' } },
        },
      ],
    },
    {
      name: '性质已是反向，只改方向',
      book: { change: { 0: { l3: '上访人次', nature: '反向' } } },
      findings: [
        {
          at: 'F13',
          id: 'smaller',
          data: { indicator: '上访人次', direction: '大于等于' },
          subject: '上访人次',
          expected: '小于等于',
          actual: '大于等于',
          fix: { kind: 'suggestion', label: '改为反向、小于等于', writes: { F13: '小于等于' } },
        },
      ],
    },
    {
      name: '方向在表右的辅助列里',
      book: { layout: 'T8', change: { 0: { l3: '投诉次数', aids: { direction: '大于等于' } } } },
      findings: [
        {
          at: 'K13',
          id: 'smaller',
          data: { indicator: '投诉次数', direction: '大于等于' },
          subject: '投诉次数',
          expected: '小于等于',
          actual: '大于等于',
          fix: { kind: 'suggestion', label: '改为反向、小于等于', writes: { K13: '小于等于' } },
        },
      ],
    },
    {
      name: '覆盖率，辅助列写小于等于',
      book: { layout: 'T8', change: { 0: { l3: '疫苗覆盖率', aids: { direction: '小于等于' } } } },
      findings: [
        {
          at: 'K13',
          id: 'larger',
          data: { indicator: '疫苗覆盖率', direction: '小于等于' },
          subject: '疫苗覆盖率',
          expected: '大于等于',
          actual: '小于等于',
          fix: { kind: 'suggestion', label: '改为正向、大于等于', writes: { K13: '大于等于' } },
        },
      ],
    },
  ],
});

describeLayouts(directionSense, {
  change: { 0: { l3: '投诉次数' } },
  finds: ['投诉次数 direction smaller'],
  but: { T8: [], HB: [], BJ: [], TR: [] },
});
