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
      findings: [{ at: 'H13', message: '完成值 130 比指标值 100 高 30%，偏差原因未说明', actual: '+30%' }],
    },
    {
      name: '没有方向一栏，值里带单位',
      book: { layout: 'T8', change: { 0: { target: '3000人次', actual: '5000人次' } } },
      findings: [{ at: 'F13', message: '完成值 5000 比指标值 3000 高 66.67%，偏差原因未说明' }],
    },
  ],
});
