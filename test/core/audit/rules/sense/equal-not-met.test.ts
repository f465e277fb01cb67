import { equalNotMet } from '../../../../../src/core/audit/rules/sense/equal-not-met';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(equalNotMet, {
  valid: [
    { name: '等于 100，完成 100', book: { change: { 2: { direction: '等于' } } } },
    {
      name: '没有完成，扣了分',
      book: { change: { 5: { direction: '等于', target: 95, actual: 90, score: 9.47 } } },
    },
    { name: '等于 85，完成 85', book: { change: { 5: { direction: '等于', target: 85, actual: 85 } } } },
    { name: '大于等于 85，完成 100', book: { change: { 5: { target: 85, actual: 100 } } } },
    {
      name: '超过了，没有得满分',
      book: { change: { 5: { direction: '等于', target: 85, actual: 100, score: 9.99 } } },
    },
    {
      name: '得分还没有填',
      book: { change: { 5: { direction: '等于', target: 85, actual: 100, score: null } } },
    },
    {
      name: '分值还没有填',
      book: { change: { 5: { direction: '等于', target: 85, actual: 100, weight: null } } },
    },
    { name: '完成值写文字', book: { change: { 5: { direction: '等于', target: 85, actual: '全部满意' } } } },
    { name: '只有正向，没有说等于', book: { change: { 5: { direction: null, target: 85, actual: 100 } } } },
  ],
  invalid: [
    {
      name: '满意度等于 85，完成 100',
      book: { change: { 5: { direction: '等于', target: 85, actual: 100 } } },
      findings: [
        {
          at: 'F18',
          id: 'exceeded',
          data: { target: '85', actual: '100', score: '10' },
          subject: '参训人员满意度',
          expected: '大于等于',
          actual: '等于',
          fix: { kind: 'suggestion', label: '改为大于等于', writes: { F18: '大于等于' } },
        },
      ],
    },
    {
      name: '只多 0.01',
      book: { change: { 2: { direction: '等于', target: 100, actual: 100.01 } } },
      findings: [
        {
          at: 'F15',
          id: 'exceeded',
          data: { target: '100', actual: '100.01', score: '10' },
          subject: '按期开班率',
          expected: '大于等于',
          actual: '等于',
          fix: { kind: 'suggestion', label: '改为大于等于', writes: { F15: '大于等于' } },
        },
      ],
    },
    {
      name: '成本等于 50，花了 51：方向应为小于等于，不提修改',
      book: { change: { 3: { direction: '等于', actual: 51 } } },
      findings: [
        {
          at: 'F16',
          id: 'exceeded',
          data: { target: '50', actual: '51', score: '10' },
          subject: '培训费用',
          expected: '小于等于',
          actual: '等于',
        },
      ],
    },
    {
      name: '得分、分值写成文本',
      book: { change: { 0: { direction: '＝', actual: 120, weight: '20.00', score: '20分' } } },
      findings: [
        {
          at: 'F13',
          id: 'exceeded',
          data: { target: '100', actual: '120', score: '20' },
          subject: '培训人数',
          expected: '大于等于',
          actual: '等于',
          fix: { kind: 'suggestion', label: '改为大于等于', writes: { F13: '大于等于' } },
        },
      ],
    },
    {
      name: '值里带单位',
      book: { change: { 0: { direction: '等于', target: '100人', actual: '130人' } } },
      findings: [
        {
          at: 'F13',
          id: 'exceeded',
          data: { target: '100', actual: '130', score: '20' },
          subject: '培训人数',
          expected: '大于等于',
          actual: '等于',
          fix: { kind: 'suggestion', label: '改为大于等于', writes: { F13: '大于等于' } },
        },
      ],
    },
    {
      name: '方向在表右的辅助列里',
      book: { layout: 'T8', change: { 0: { actual: 110, aids: { direction: '等于' } } } },
      findings: [
        {
          at: 'K13',
          id: 'exceeded',
          data: { target: '100', actual: '110', score: '20' },
          subject: '培训人数',
          expected: '大于等于',
          actual: '等于',
          fix: { kind: 'suggestion', label: '改为大于等于', writes: { K13: '大于等于' } },
        },
      ],
    },
    {
      name: '以元、万元分别写',
      book: { change: { 0: { direction: '等于', target: '1万元', actual: '10001元' } } },
      findings: [
        {
          at: 'F13',
          id: 'exceeded',
          data: { target: '10000', actual: '10001', score: '20' },
          subject: '培训人数',
          expected: '大于等于',
          actual: '等于',
          fix: { kind: 'suggestion', label: '改为大于等于', writes: { F13: '大于等于' } },
        },
      ],
    },
    {
      name: '两行都超过',
      book: { change: { 0: { direction: '等于', actual: 101 }, 5: { direction: '等于' } } },
      findings: [
        {
          at: 'F13',
          id: 'exceeded',
          data: { target: '100', actual: '101', score: '20' },
          subject: '培训人数',
          expected: '大于等于',
          actual: '等于',
          fix: { kind: 'suggestion', label: '改为大于等于', writes: { F13: '大于等于' } },
        },
        {
          at: 'F18',
          id: 'exceeded',
          data: { target: '90', actual: '95', score: '10' },
          subject: '参训人员满意度',
          expected: '大于等于',
          actual: '等于',
          fix: { kind: 'suggestion', label: '改为大于等于', writes: { F18: '大于等于' } },
        },
      ],
    },
  ],
});

describeLayouts(equalNotMet, {
  change: { 5: { direction: '等于' } },
  finds: ['参训人员满意度 direction exceeded'],
  but: { T8: [], HB: [], BJ: [], TR: [] },
});
