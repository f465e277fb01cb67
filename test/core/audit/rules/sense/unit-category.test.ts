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
      findings: [
        {
          at: 'I18',
          id: 'unsuited',
          data: { category: '服务对象满意度指标', unit: '人' },
          subject: '参训人员满意度',
          actual: '人',
        },
      ],
    },
    {
      name: '时效用万元',
      book: { change: { 2: { unit: '万元' } } },
      findings: [
        {
          at: 'I15',
          id: 'unsuited',
          data: { category: '时效指标', unit: '万元' },
          subject: '按期开班率',
          actual: '万元',
        },
      ],
    },
  ],
});
