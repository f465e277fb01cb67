import { farBelowLimit } from '../../../../../src/core/audit/rules/sense/far-below-limit';
import { describeRule } from '../../../../support/rule-tester';

describeRule(farBelowLimit, {
  valid: [
    { name: '正好低三成', book: { change: { 3: { target: 30, actual: 21 } } } },
    { name: '低一半，写了原因', book: { change: { 3: { actual: 25, note: '线上授课，节约场地费。' } } } },
    {
      name: '不该发生的事没有发生',
      book: { change: { 2: { l3: '投诉率', direction: '小于等于', target: 5, actual: 0 } } },
    },
  ],
  invalid: [
    {
      name: '一分钱没花',
      book: { change: { 3: { actual: 0 } } },
      findings: [
        {
          at: 'H16',
          id: 'below',
          data: { actual: '0', limit: '50', below: '100%' },
          subject: '培训费用',
          actual: '-100%',
        },
      ],
    },
    {
      name: '1.18 万元只用 0.7 万元',
      book: { change: { 3: { target: 1.18, actual: 0.7 } } },
      findings: [
        {
          at: 'H16',
          id: 'below',
          data: { actual: '0.7', limit: '1.18', below: '40.68%' },
          subject: '培训费用',
          actual: '-40.68%',
        },
      ],
    },
  ],
});
