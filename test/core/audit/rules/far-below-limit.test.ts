import { farBelowLimit } from '../../../../src/core/audit/rules/far-below-limit';
import { describeRule } from '../../../support/rule-tester';

describeRule(farBelowLimit, {
  valid: [
    { name: '正好低三成', book: { change: { 3: { target: 30, actual: 21 } } } },
    { name: '低一半，写了原因', book: { change: { 3: { actual: 25, note: '线上授课，节约场地费。' } } } },
  ],
  invalid: [
    {
      name: '1.18 万元只用 0.7 万元',
      book: { change: { 3: { target: 1.18, actual: 0.7 } } },
      findings: [
        { at: 'H16', message: '完成值 0.7 比上限 1.18 低 40.68%，偏差原因未说明', actual: '-40.68%' },
      ],
    },
  ],
});
