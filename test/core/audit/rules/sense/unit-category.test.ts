import { unitCategory } from '../../../../../src/core/audit/rules/sense/unit-category';
import { describeRule } from '../../../../support/rule-tester';

describeRule(unitCategory, {
  valid: [
    { name: '满意度用 %', book: {} },
    { name: '满意度用分', book: { change: { 5: { unit: '分' } } } },
    { name: '时效用天', book: { change: { 2: { unit: '天' } } } },
  ],
  invalid: [
    {
      name: '满意度用人',
      book: { change: { 5: { unit: '人' } } },
      findings: [{ at: 'I18', message: '服务对象满意度指标以“人”计，不相称' }],
    },
    {
      name: '时效用万元',
      book: { change: { 2: { unit: '万元' } } },
      findings: [{ at: 'I15', message: '时效指标以“万元”计，不相称' }],
    },
  ],
});
