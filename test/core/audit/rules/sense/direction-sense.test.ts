import { directionSense } from '../../../../../src/core/audit/rules/sense/direction-sense';
import { describeRule } from '../../../../support/rule-tester';

describeRule(directionSense, {
  valid: [
    { name: '满意度大于等于、费用小于等于', book: {} },
    { name: '投诉办结率大于等于', book: { change: { 1: { l3: '投诉办结率' } } } },
    { name: '事故增长率小于等于', book: { change: { 3: { l2: '社会效益指标', l3: '事故增长率' } } } },
    { name: '没有方向一栏', book: { layout: 'T8', change: { 1: { l3: '投诉次数' } } } },
  ],
  invalid: [
    {
      name: '社零增长写成小于等于',
      book: { change: { 1: { l3: '拉动社零增长', nature: '反向', direction: '小于等于' } } },
      findings: [
        {
          at: 'F14',
          id: 'larger',
          data: { indicator: '拉动社零增长', direction: '小于等于' },
          subject: '拉动社零增长',
          expected: '大于等于',
          actual: '小于等于',
          fix: { kind: 'suggestion', label: '改为正向、大于等于', writes: { E14: '正向', F14: '大于等于' } },
        },
      ],
    },
    {
      name: '投诉次数写成大于等于',
      book: { change: { 0: { l3: '学员投诉次数' } } },
      findings: [
        {
          at: 'F13',
          id: 'smaller',
          data: { indicator: '学员投诉次数', direction: '大于等于' },
          subject: '学员投诉次数',
          expected: '小于等于',
          actual: '大于等于',
          fix: { kind: 'suggestion', label: '改为反向、小于等于', writes: { E13: '反向', F13: '小于等于' } },
        },
      ],
    },
  ],
});
