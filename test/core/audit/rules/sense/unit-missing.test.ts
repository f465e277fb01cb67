import { unitMissing } from '../../../../../src/core/audit/rules/sense/unit-missing';
import { describeRule } from '../../../../support/rule-tester';

describeRule(unitMissing, {
  valid: [
    { name: '定量指标都有单位，定性指标没有', book: {} },
    { name: '单位写在值里', book: { change: { 0: { target: '100人', unit: null } } } },
    { name: '值是百分数', book: { change: { 1: { target: { value: 0.9, format: '0%' }, unit: null } } } },
    { name: '表中没有计量单位一栏', book: { layout: 'T8' } },
  ],
  invalid: [
    {
      name: '100 不知道是什么',
      book: { change: { 0: { unit: null } } },
      findings: [{ at: 'I13', id: 'noUnit', data: { target: '100' }, subject: '培训人数' }],
    },
  ],
});
