import { overTarget } from '../../../../../src/core/audit/rules/sense/over-target';
import { describeRule } from '../../../../support/rule-tester';

describeRule(overTarget, {
  valid: [
    { name: '超出不到三成', book: { change: { 0: { actual: 129 } } } },
    { name: '翻倍，写了原因', book: { change: { 0: { actual: 200, note: '增办一期。' } } } },
    { name: '反向指标不算', book: { change: { 3: { actual: 80, score: 6.25 } } } },
  ],
  invalid: [
    {
      name: '正好 1.3 倍',
      book: { change: { 0: { actual: 130 } } },
      findings: [
        {
          at: 'H13',
          id: 'above',
          data: { actual: '130', target: '100', above: '30%' },
          subject: '培训人数',
          actual: '+30%',
        },
      ],
    },
    {
      name: '没有方向一栏，值里带单位',
      book: { layout: 'T8', change: { 0: { target: '3000人次', actual: '5000人次' } } },
      findings: [
        {
          at: 'F13',
          id: 'above',
          data: { actual: '5000', target: '3000', above: '66.67%' },
          subject: '培训人数',
          actual: '+66.67%',
        },
      ],
    },
  ],
});
