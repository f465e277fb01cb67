import { costCategory } from '../../../../../src/core/audit/rules/sense/cost-category';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(costCategory, {
  valid: [
    { name: '以万元计', book: {} },
    { name: '以元/人计', book: { change: { 3: { l3: '人均培训成本', unit: '元/人' } } } },
    { name: '成本节约率以 % 计', book: { change: { 3: { l3: '成本节约率', unit: '%' } } } },
    { name: '没有单位', book: { layout: 'T8' } },
    { name: '单位写“万”，由另一条规则来说', book: { change: { 3: { unit: '万' } } } },
    {
      name: '以亿元、美元计',
      book: { change: { 2: { l2: '成本指标', unit: '亿元' }, 3: { unit: '美元' } } },
    },
    { name: '不是成本指标，以天计', book: { change: { 0: { unit: '天' } } } },
    { name: '成本的比重以 % 计', book: { change: { 3: { l3: '行政成本比重', unit: '%' } } } },
    { name: '超支次数', book: { change: { 3: { l3: '超支次数', unit: '次' } } } },
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
    {
      name: '成本以人计',
      book: { change: { 3: { unit: '人' } } },
      findings: [
        {
          at: 'D16',
          id: 'noMoney',
          data: { indicator: '培训费用', unit: '人' },
          subject: '培训费用',
          actual: '人',
        },
      ],
    },
    {
      name: '只有一级指标写成本',
      book: { change: { 3: { l1: '成本指标', l2: '经济效益', unit: '天' } } },
      findings: [
        {
          at: 'D16',
          id: 'noMoney',
          data: { indicator: '培训费用', unit: '天' },
          subject: '培训费用',
          actual: '天',
        },
      ],
    },
    {
      name: '二级指标写社会成本',
      book: { change: { 0: { l2: '社会成本指标' } } },
      findings: [
        {
          at: 'D13',
          id: 'noMoney',
          data: { indicator: '培训人数', unit: '人' },
          subject: '培训人数',
          actual: '人',
        },
      ],
    },
    {
      name: '单位是万人，不是万',
      book: { change: { 3: { unit: '万人' } } },
      findings: [
        {
          at: 'D16',
          id: 'noMoney',
          data: { indicator: '培训费用', unit: '万人' },
          subject: '培训费用',
          actual: '万人',
        },
      ],
    },
    {
      name: '单位里有空格',
      book: { change: { 3: { unit: ' 平方 米 ' } } },
      findings: [
        {
          at: 'D16',
          id: 'noMoney',
          data: { indicator: '培训费用', unit: '平方米' },
          subject: '培训费用',
          actual: '平方米',
        },
      ],
    },
    {
      name: '单位写在值里，没有单位一栏',
      book: { layout: 'T8', change: { 3: { target: '3次', actual: '3次' } } },
      findings: [
        {
          at: 'D16',
          id: 'noMoney',
          data: { indicator: '培训费用', unit: '次' },
          subject: '培训费用',
          actual: '次',
        },
      ],
    },
  ],
});

describeLayouts(costCategory, {
  change: { 3: { l3: '使用年限', unit: '年' } },
  finds: ['使用年限 l3 noMoney'],
});
