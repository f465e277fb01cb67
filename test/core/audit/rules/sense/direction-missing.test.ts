import { directionMissing } from '../../../../../src/core/audit/rules/sense/direction-missing';
import { describeLayouts } from '../../../../support/layout-cases';
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
    { name: '定性指标的方向写成文字，由性质说了算', book: { change: { 4: { direction: '逐步' } } } },
    { name: '性质栏里写符号，没有方向', book: { change: { 0: { nature: '≥', direction: null } } } },
    { name: '没有三级指标的行', book: { change: { 0: { l3: null, nature: null, direction: null } } } },
    { name: '性质写正向指标、逆向', book: { change: { 0: { nature: '正向指标' }, 3: { nature: '逆向' } } } },
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
    {
      name: '反向指标没有方向',
      book: { change: { 3: { direction: null } } },
      findings: [{ at: 'F16', id: 'noDirection', data: { nature: '反向' }, subject: '培训费用' }],
    },
    {
      name: '方向只有空格',
      book: { change: { 0: { direction: '　' } } },
      findings: [{ at: 'F13', id: 'noDirection', data: { nature: '正向' }, subject: '培训人数' }],
    },
    {
      name: '反向指标的方向写成文字',
      book: { change: { 3: { direction: '越省越好' } } },
      findings: [
        {
          at: 'F16',
          id: 'unknownDirection',
          data: { direction: '越省越好' },
          subject: '培训费用',
          actual: '越省越好',
        },
      ],
    },
    {
      name: '性质空着，方向填了',
      book: { change: { 0: { nature: null } } },
      findings: [{ at: 'E13', id: 'noNature', subject: '培训人数' }],
    },
    {
      name: '性质写符号，方向也写了，认不出性质',
      book: { change: { 0: { nature: '数量', direction: '≥' } } },
      findings: [
        { at: 'E13', id: 'unknownNature', data: { nature: '数量' }, subject: '培训人数', actual: '数量' },
      ],
    },
    {
      name: '方向、性质都认不出，只说方向',
      book: { change: { 0: { nature: '中性', direction: '左右' } } },
      findings: [
        {
          at: 'F13',
          id: 'unknownDirection',
          data: { direction: '左右' },
          subject: '培训人数',
          actual: '左右',
        },
      ],
    },
  ],
});

describeLayouts(directionMissing, {
  change: { 0: { direction: '左右' } },
  finds: ['培训人数 direction unknownDirection'],
  but: { T8: [], HB: [], BJ: [], TR: [] },
});
