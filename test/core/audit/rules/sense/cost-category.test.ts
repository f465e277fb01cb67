import { costCategory } from '../../../../../src/core/audit/rules/sense/cost-category';
import { describeRule } from '../../../../support/rule-tester';

describeRule(costCategory, {
  valid: [
    { name: '以万元计', book: {} },
    { name: '以元/人计', book: { change: { 3: { l3: '人均培训成本', unit: '元/人' } } } },
    { name: '成本节约率以 % 计', book: { change: { 3: { l3: '成本节约率', unit: '%' } } } },
    { name: '没有单位', book: { layout: 'T8' } },
  ],
  invalid: [
    {
      name: '按时拨付 100%',
      book: { change: { 3: { l3: '项目资金按时拨付', unit: '%' } } },
      findings: [
        {
          at: 'D16',
          id: 'noMoney',
          data: { indicator: '项目资金按时拨付', unit: '%' },
          subject: '项目资金按时拨付',
          actual: '%',
        },
      ],
    },
    {
      name: '单位写在值里',
      book: { layout: 'T8', change: { 3: { l3: '使用年限', target: '1年', actual: '1年' } } },
      findings: [
        {
          at: 'D16',
          id: 'noMoney',
          data: { indicator: '使用年限', unit: '年' },
          subject: '使用年限',
          actual: '年',
        },
      ],
    },
  ],
});
