import { unitMoney } from '../../../../../src/core/audit/rules/sense/unit-money';
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
  ],
});
