import { lateFullScore } from '../../../../../src/core/audit/rules/sense/late-full-score';
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
  ],
});
