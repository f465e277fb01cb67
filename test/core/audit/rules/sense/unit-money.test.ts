import { unitMoney } from '../../../../../src/core/audit/rules/sense/unit-money';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(unitMoney, {
  valid: [
    { name: '都用万元', book: {} },
    { name: '单价用元/人', book: { change: { 3: { unit: '元/人' } } } },
    { name: '项目资金也用元', book: { fundsLabel: '项目资金（元）', change: { 3: { unit: '元' } } } },
    {
      name: '人均标准用元',
      book: { change: { 3: { l3: '人均补助标准', target: 3300, actual: 3300, unit: '元' } } },
    },
    { name: '单价用元', book: { change: { 3: { l3: '每册教材费用', target: 35, actual: 32, unit: '元' } } } },
    { name: '数量指标用元', book: { change: { 0: { unit: '元' } } } },
    { name: '没有写项目资金的单位', book: { fundsLabel: '项目资金', change: { 3: { unit: '元' } } } },
    { name: '成本用千元', book: { change: { 3: { unit: '千元' } } } },
  ],
  invalid: [
    {
      name: '高标准农田不是单价',
      book: { change: { 3: { l3: '高标准农田建设成本', target: 500000, actual: 480000, unit: '元' } } },
      findings: [
        { at: 'I16', id: 'twoUnits', subject: '高标准农田建设成本', expected: '万元', actual: '元' },
      ],
    },
    {
      name: '费用 480000 元',
      book: { change: { 3: { target: 500000, actual: 480000, unit: '元' } } },
      findings: [{ at: 'I16', id: 'twoUnits', subject: '培训费用', expected: '万元', actual: '元' }],
    },
    {
      name: '单位写在值里',
      book: { layout: 'T8', change: { 3: { target: '200.00元', actual: '180.00元' } } },
      findings: [{ at: 'E16', id: 'twoUnits', subject: '培训费用', expected: '万元', actual: '元' }],
    },
    {
      name: '项目资金写全角的（万元）',
      book: { fundsLabel: '项目资金\n（万元）', change: { 3: { unit: '元' } } },
      findings: [{ at: 'I16', id: 'twoUnits', subject: '培训费用', expected: '万元', actual: '元' }],
    },
    {
      name: '单位里有空格',
      book: { change: { 3: { unit: ' 元' } } },
      findings: [{ at: 'I16', id: 'twoUnits', subject: '培训费用', expected: '万元', actual: '元' }],
    },
    {
      name: '一级指标写成本',
      book: { change: { 3: { l1: '成本指标', l2: '经济效益', unit: '元' } } },
      findings: [{ at: 'I16', id: 'twoUnits', subject: '培训费用', expected: '万元', actual: '元' }],
    },
    {
      name: '标准化厂房不是标准',
      book: { change: { 3: { l3: '标准化厂房建设', unit: '元' } } },
      findings: [{ at: 'I16', id: 'twoUnits', subject: '标准化厂房建设', expected: '万元', actual: '元' }],
    },
    {
      name: '两行都用元',
      book: { change: { 0: { l2: '成本指标', unit: '元' }, 3: { unit: '元' } } },
      findings: [
        { at: 'I13', id: 'twoUnits', subject: '培训人数', expected: '万元', actual: '元' },
        { at: 'I16', id: 'twoUnits', subject: '培训费用', expected: '万元', actual: '元' },
      ],
    },
  ],
});

describeLayouts(unitMoney, {
  change: { 3: { target: '500000', actual: '480000', unit: '元' } },
  finds: ['培训费用 unit twoUnits'],
  but: {
    T8: ['培训费用 target twoUnits'],
    HB: ['培训费用 target twoUnits'],
    BJ: ['培训费用 target twoUnits'],
    TR: ['培训费用 target twoUnits'],
  },
});
