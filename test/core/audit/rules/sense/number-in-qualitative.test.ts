import { numberInQualitative } from '../../../../../src/core/audit/rules/sense/number-in-qualitative';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(numberInQualitative, {
  valid: [
    { name: '定性指标写文字', book: {} },
    { name: '定性指标写日期', book: { change: { 4: { target: '2024年9月以前', actual: '2024年9月以前' } } } },
    { name: '一个写数字、一个写文字', book: { change: { 4: { target: '3家', actual: '完成' } } } },
    { name: '正向指标写数字', book: { change: { 0: { target: 3, actual: 3 } } } },
    { name: '指标值写文字，完成值写数字', book: { change: { 4: { target: '有效提升', actual: 90 } } } },
    { name: '完成值空着', book: { change: { 4: { target: 3, actual: null } } } },
    { name: '单位不同，不能比', book: { change: { 4: { target: '1年', actual: '12个月' } } } },
    {
      name: '性质、方向都没有说是定性',
      book: { layout: 'T8', change: { 4: { target: '3家', actual: '3家' } } },
    },
  ],
  invalid: [
    {
      name: '638 万元只完成 560 万元，得满分',
      book: { change: { 4: { target: '638万元', actual: '560万元', weight: 8, score: 8 } } },
      findings: [
        {
          at: 'G17',
          id: 'numbers',
          data: {
            target: '638万元',
            actual: '560万元',
            counted: [{ message: 'counted', data: { derived: '7.02', score: '8' } }],
          },
          subject: '参训人员业务能力',
          expected: '7.02',
          actual: '8',
        },
      ],
    },
    {
      name: '3 家完成 3 家',
      book: { change: { 4: { target: '3家', actual: '3家' } } },
      findings: [
        {
          at: 'G17',
          id: 'numbers',
          data: { target: '3家', actual: '3家', counted: [] },
          subject: '参训人员业务能力',
          expected: '30',
          actual: '30',
        },
      ],
    },
    {
      name: '得分还没有填',
      book: { change: { 4: { target: 100, actual: 80, score: null } } },
      findings: [
        {
          at: 'G17',
          id: 'numbers',
          data: { target: '100', actual: '80', counted: [] },
          subject: '参训人员业务能力',
          expected: '24',
        },
      ],
    },
    {
      name: '按数字计与得分相同',
      book: { change: { 4: { target: 100, actual: 50, score: 15 } } },
      findings: [
        {
          at: 'G17',
          id: 'numbers',
          data: { target: '100', actual: '50', counted: [] },
          subject: '参训人员业务能力',
          expected: '15',
          actual: '15',
        },
      ],
    },
    {
      name: '定性的成本，越少越好',
      book: { change: { 4: { l2: '成本指标', target: 50, actual: 60, score: 30 } } },
      findings: [
        {
          at: 'G17',
          id: 'numbers',
          data: {
            target: '50',
            actual: '60',
            counted: [{ message: 'counted', data: { derived: '25', score: '30' } }],
          },
          subject: '参训人员业务能力',
          expected: '25',
          actual: '30',
        },
      ],
    },
    {
      name: '辅助列写着定性',
      book: { layout: 'T8', change: { 4: { target: '3家', actual: '2家', aids: { direction: '定性' } } } },
      findings: [
        {
          at: 'E17',
          id: 'numbers',
          data: {
            target: '3家',
            actual: '2家',
            counted: [{ message: 'counted', data: { derived: '20', score: '30' } }],
          },
          subject: '参训人员业务能力',
          expected: '20',
          actual: '30',
        },
      ],
    },
    {
      name: '指标值是 0，算不出得分',
      book: { change: { 4: { target: 0, actual: 3 } } },
      findings: [
        {
          at: 'G17',
          id: 'numbers',
          data: { target: '0', actual: '3', counted: [] },
          subject: '参训人员业务能力',
          expected: '30',
          actual: '30',
        },
      ],
    },
    {
      name: '百分数',
      book: { change: { 4: { target: '90%', actual: '45%' } } },
      findings: [
        {
          at: 'G17',
          id: 'numbers',
          data: {
            target: '90%',
            actual: '45%',
            counted: [{ message: 'counted', data: { derived: '15', score: '30' } }],
          },
          subject: '参训人员业务能力',
          expected: '15',
          actual: '30',
        },
      ],
    },
  ],
});

describeLayouts(numberInQualitative, {
  change: { 4: { target: '3家', actual: '2家' } },
  finds: ['参训人员业务能力 target numbers'],
  but: { T8: [], HB: [], BJ: [], TR: [] },
});
