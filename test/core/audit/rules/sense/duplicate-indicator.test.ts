import { duplicateIndicator } from '../../../../../src/core/audit/rules/sense/duplicate-indicator';
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
  ],
});
