import { directionMissing } from '../../../../../src/core/audit/rules/sense/direction-missing';
import { describeRule } from '../../../../support/rule-tester';

describeRule(directionMissing, {
  valid: [
    { name: '性质、方向都有', book: {} },
    { name: '定性指标没有方向', book: { change: { 0: { nature: '定性', direction: null } } } },
    {
      name: '方向写成符号',
      book: { change: { 0: { direction: '≥' }, 3: { direction: '<=' }, 5: { direction: '＝＝' } } },
    },
    { name: '性质写定量指标', book: { change: { 0: { nature: '定量指标', direction: null } } } },
    { name: '表中没有这两栏', book: { layout: 'T8' } },
  ],
  invalid: [
    {
      name: '正向指标没有方向',
      book: { change: { 0: { direction: null } } },
      findings: [{ at: 'F13', id: 'noDirection', data: { nature: '正向' }, subject: '培训人数' }],
    },
    {
      name: '性质未填',
      book: { change: { 0: { nature: null, direction: null } } },
      findings: [{ at: 'E13', id: 'noNature', subject: '培训人数' }],
    },
    {
      name: '写法无法识别',
      book: { change: { 0: { direction: '左右' }, 1: { nature: '中性' } } },
      findings: [
        {
          at: 'F13',
          id: 'unknownDirection',
          data: { direction: '左右' },
          subject: '培训人数',
          actual: '左右',
        },
        { at: 'E14', id: 'unknownNature', data: { nature: '中性' }, subject: '考核合格率', actual: '中性' },
      ],
    },
  ],
});
