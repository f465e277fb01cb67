import { unitCategory } from '../../../../../src/core/audit/rules/sense/unit-category';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(unitCategory, {
  valid: [
    { name: '满意度用 %', book: {} },
    { name: '满意度用分', book: { change: { 5: { unit: '分' } } } },
    { name: '时效用天', book: { change: { 2: { unit: '天' } } } },
    {
      name: '满意度用‰、度、星、级',
      book: { change: { 5: { unit: '‰' }, 4: { l2: '服务对象满意度', unit: '星' } } },
    },
    { name: '满意度的单位是横线', book: { change: { 5: { unit: '——' } } } },
    { name: '数量指标用元', book: { change: { 0: { unit: '元' } } } },
    { name: '满意度没有单位', book: { change: { 5: { unit: null } } } },
    { name: '成本用万元', book: { change: { 3: { unit: '万元' } } } },
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
    {
      name: '满意度用个',
      book: { change: { 5: { l2: '满意度', unit: '个' } } },
      findings: [
        {
          at: 'I18',
          id: 'unsuited',
          data: { category: '满意度', unit: '个' },
          subject: '参训人员满意度',
          actual: '个',
        },
      ],
    },
    {
      name: '时效用元/天',
      book: { change: { 2: { unit: '元/天' } } },
      findings: [
        {
          at: 'I15',
          id: 'unsuited',
          data: { category: '时效指标', unit: '元/天' },
          subject: '按期开班率',
          actual: '元/天',
        },
      ],
    },
    {
      name: '满意度的单位写在值里',
      book: { layout: 'T8', change: { 5: { target: '90人', actual: '95人' } } },
      findings: [
        {
          at: 'E18',
          id: 'unsuited',
          data: { category: '服务对象满意度指标', unit: '人' },
          subject: '参训人员满意度',
          actual: '人',
        },
      ],
    },
    {
      name: '时效的单位写在值里',
      book: { layout: 'T8', change: { 2: { target: '100万元', actual: '100万元' } } },
      findings: [
        {
          at: 'E15',
          id: 'unsuited',
          data: { category: '时效指标', unit: '万元' },
          subject: '按期开班率',
          actual: '万元',
        },
      ],
    },
    {
      name: '满意度用万元',
      book: { change: { 5: { unit: '万元' } } },
      findings: [
        {
          at: 'I18',
          id: 'unsuited',
          data: { category: '服务对象满意度指标', unit: '万元' },
          subject: '参训人员满意度',
          actual: '万元',
        },
      ],
    },
    {
      name: '满意度用户',
      book: { change: { 5: { unit: '户' } } },
      findings: [
        {
          at: 'I18',
          id: 'unsuited',
          data: { category: '服务对象满意度指标', unit: '户' },
          subject: '参训人员满意度',
          actual: '户',
        },
      ],
    },
  ],
});

describeLayouts(unitCategory, {
  change: { 5: { unit: '人' } },
  finds: ['参训人员满意度 unit unsuited'],
  but: {
    T8: ['参训人员满意度 target unsuited'],
    HB: ['参训人员满意度 target unsuited'],
    BJ: ['参训人员满意度 target unsuited'],
    TR: ['参训人员满意度 target unsuited'],
  },
});
