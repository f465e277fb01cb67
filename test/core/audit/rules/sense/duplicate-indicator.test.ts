import { duplicateIndicator } from '../../../../../src/core/audit/rules/sense/duplicate-indicator';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(duplicateIndicator, {
  valid: [
    {
      name: '模板里的行没有用',
      book: {
        change: Object.fromEntries(
          [1, 2].map((at) => [at, { l3: '指标2', target: null, actual: null, weight: null, score: null }]),
        ),
      },
    },
    { name: '六个不同的指标', book: {} },
    {
      name: '名字相近，指标值不同',
      book: {
        change: { 0: { l3: '培训中层干部人数' }, 1: { l3: '培训中层干部人次数', target: 300, actual: 300 } },
      },
    },
    {
      name: '名字相近，完成值不同',
      book: {
        change: {
          0: { l3: '培训中层干部人数', target: 100, actual: 100 },
          1: { l3: '培训中层干部人次数', target: 100, actual: 101 },
        },
      },
    },
    {
      name: '指标值、完成值相同，名字只像七成八',
      book: {
        change: {
          0: { l3: '甲乙丙丁戊己庚辛壬癸', target: 5, actual: 5 },
          1: { l3: '甲乙丙丁戊己庚辛子丑', target: 5, actual: 5 },
        },
      },
    },
    { name: '三级指标空着', book: { change: { 0: { l3: null }, 1: { l3: null } } } },
    { name: '只剩标点', book: { change: { 0: { l3: '、' }, 1: { l3: '。' } } } },
    {
      name: '设得更严',
      book: {
        change: {
          0: { l3: '甲乙丙丁戊己', target: 5, actual: 5 },
          1: { l3: '甲乙丙丁戊子', target: 5, actual: 5 },
        },
      },
      options: { alike: 0.81 },
    },
  ],
  invalid: [
    {
      name: '同一个指标写了两次，只差标点',
      book: { change: { 0: { l3: '平台稳定运行' }, 4: { l3: '平台、稳定运行。' } } },
      findings: [
        { at: 'D17', id: 'same', data: { row: 13, other: '平台稳定运行' }, subject: '平台、稳定运行。' },
      ],
    },
    {
      name: '换个说法，指标值和完成值相同',
      book: {
        change: {
          0: { l3: '以上年加工量为基数给予补贴', target: 638, actual: 560 },
          1: { l3: '上年加工量为基数给予补贴', target: 638, actual: 560 },
        },
      },
      findings: [
        {
          at: 'D14',
          id: 'nearlySame',
          data: { row: 13, other: '以上年加工量为基数给予补贴' },
          subject: '上年加工量为基数给予补贴',
          severity: 'info',
        },
      ],
    },
    {
      name: '正好像八成',
      book: {
        change: {
          0: { l3: '甲乙丙丁戊己', target: 5, actual: 5 },
          1: { l3: '甲乙丙丁戊子', target: 5, actual: 5 },
        },
      },
      findings: [
        {
          at: 'D14',
          id: 'nearlySame',
          data: { row: 13, other: '甲乙丙丁戊己' },
          subject: '甲乙丙丁戊子',
          severity: 'info',
        },
      ],
    },
    {
      name: '设得更宽',
      book: {
        change: {
          0: { l3: '甲乙丙丁戊己庚辛壬癸', target: 5, actual: 5 },
          1: { l3: '甲乙丙丁戊己庚辛子丑', target: 5, actual: 5 },
        },
      },
      options: { alike: 0.75 },
      findings: [
        {
          at: 'D14',
          id: 'nearlySame',
          data: { row: 13, other: '甲乙丙丁戊己庚辛壬癸' },
          subject: '甲乙丙丁戊己庚辛子丑',
          severity: 'info',
        },
      ],
    },
    {
      name: '一字不差，数不同',
      book: { change: { 2: { l3: '培训人数' } } },
      findings: [{ at: 'D15', id: 'same', data: { row: 13, other: '培训人数' }, subject: '培训人数' }],
    },
    {
      name: '全角与半角',
      book: { change: { 0: { l3: '培训（Ａ）班' }, 1: { l3: '培训(A)班' } } },
      findings: [{ at: 'D14', id: 'same', data: { row: 13, other: '培训（Ａ）班' }, subject: '培训(A)班' }],
    },
    {
      name: '同一个指标写了三次',
      book: { change: { 0: { l3: '开展培训' }, 1: { l3: '开展培训' }, 2: { l3: '开展培训' } } },
      findings: [
        { at: 'D14', id: 'same', data: { row: 13, other: '开展培训' }, subject: '开展培训' },
        { at: 'D15', id: 'same', data: { row: 13, other: '开展培训' }, subject: '开展培训' },
      ],
    },
    {
      name: '先与一字不差的比',
      book: {
        change: {
          0: { l3: '甲乙丙丁戊己', target: 5, actual: 5 },
          1: { l3: '甲乙丙丁戊子', target: 6, actual: 6 },
          2: { l3: '甲乙丙丁戊子', target: 5, actual: 5 },
        },
      },
      findings: [
        { at: 'D15', id: 'same', data: { row: 14, other: '甲乙丙丁戊子' }, subject: '甲乙丙丁戊子' },
      ],
    },
  ],
});

describeLayouts(duplicateIndicator, { change: { 2: { l3: '培训人数' } }, finds: ['培训人数 l3 same'] });
