import { lateFullScore } from '../../../../../src/core/audit/rules/sense/late-full-score';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(lateFullScore, {
  valid: [
    {
      name: '按期完成',
      book: { change: { 2: { nature: '定性', target: '2024年12月底前', actual: '2024年11月' } } },
    },
    { name: '超期扣了分', book: { change: { 2: { target: '2024年', actual: '2024-2025', score: 5 } } } },
    {
      name: '21933 人不是年份',
      book: { layout: 'T8', change: { 0: { target: '>=20193人', actual: '20218人' } } },
    },
    { name: '以“完成”回答', book: { change: { 2: { target: '2024年', actual: '完成' } } } },
    {
      name: '同一天',
      book: { change: { 2: { nature: '定性', target: '2024年9月30日', actual: '2024年9月30日' } } },
    },
    {
      name: '要求 9 月底前，9 月 30 日完成',
      book: { change: { 2: { nature: '定性', target: '9月底前', actual: '9月30日' } } },
    },
    { name: '得分还没有填', book: { change: { 2: { target: 2023, actual: 2024, score: null } } } },
    { name: '分值还没有填', book: { change: { 2: { target: 2023, actual: 2024, weight: null } } } },
    { name: '四位数不是年份', book: { change: { 0: { target: 2000, actual: 2024 } } } },
    { name: '要求里没有日期', book: { change: { 2: { target: '按期', actual: '2025年' } } } },
  ],
  invalid: [
    {
      name: '只写年份的时效指标',
      book: { change: { 2: { target: 2023, actual: 2024 } } },
      findings: [
        {
          at: 'K15',
          id: 'late',
          data: { target: '2023', actual: '2024', score: '10' },
          subject: '按期开班率',
          expected: '< 10',
          actual: '10',
        },
      ],
    },
    {
      name: '年月日连写',
      book: { change: { 2: { nature: '定性', target: '20231231前', actual: '20240315' } } },
      findings: [
        {
          at: 'K15',
          id: 'late',
          data: { target: '20231231前', actual: '20240315', score: '10' },
          subject: '按期开班率',
          expected: '< 10',
          actual: '10',
        },
      ],
    },
    {
      name: '2022 年的事做到 2023 年',
      book: { layout: 'T8', year: '2022', change: { 2: { target: '2022年', actual: '2022-2023' } } },
      findings: [
        {
          at: 'H15',
          id: 'late',
          data: { target: '2022年', actual: '2022-2023', score: '10' },
          subject: '按期开班率',
          expected: '< 10',
          actual: '10',
        },
      ],
    },
    {
      name: '9 月底前，10 月完成',
      book: { change: { 2: { nature: '定性', target: '9月底前', actual: '10月15日' } } },
      findings: [
        {
          at: 'K15',
          id: 'late',
          data: { target: '9月底前', actual: '10月15日', score: '10' },
          subject: '按期开班率',
          expected: '< 10',
          actual: '10',
        },
      ],
    },
    {
      name: '晚一天',
      book: { change: { 2: { nature: '定性', target: '2024年9月29日', actual: '2024年9月30日' } } },
      findings: [
        {
          at: 'K15',
          id: 'late',
          data: { target: '2024年9月29日', actual: '2024年9月30日', score: '10' },
          subject: '按期开班率',
          expected: '< 10',
          actual: '10',
        },
      ],
    },
    {
      name: '单位是年的数量指标',
      book: { change: { 0: { unit: '年', target: 2023, actual: 2024 } } },
      findings: [
        {
          at: 'K13',
          id: 'late',
          data: { target: '2023', actual: '2024', score: '20' },
          subject: '培训人数',
          expected: '< 20',
          actual: '20',
        },
      ],
    },
    {
      name: '得分高于分值',
      book: { change: { 2: { target: 2023, actual: 2024, score: 11 } } },
      findings: [
        {
          at: 'K15',
          id: 'late',
          data: { target: '2023', actual: '2024', score: '11' },
          subject: '按期开班率',
          expected: '< 10',
          actual: '11',
        },
      ],
    },
    {
      name: '完成是一段时间，以最后一天算',
      book: { change: { 2: { nature: '定性', target: '2024年6月', actual: '2024年3月至2024年7月' } } },
      findings: [
        {
          at: 'K15',
          id: 'late',
          data: { target: '2024年6月', actual: '2024年3月至2024年7月', score: '10' },
          subject: '按期开班率',
          expected: '< 10',
          actual: '10',
        },
      ],
    },
  ],
});

describeLayouts(lateFullScore, {
  change: { 2: { nature: '定性', direction: '', target: '2024年9月', actual: '2024年10月', unit: '' } },
  finds: ['按期开班率 score late'],
  but: { TR: [] },
});
