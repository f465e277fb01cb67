import { scoreRule } from '../../../../../src/core/audit/rules/figures/score-rule';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(scoreRule, {
  valid: [
    { name: '得分都按规则', book: {} },
    { name: '正向未达标，按比例', book: { change: { 0: { actual: 97, score: 19.4 } } } },
    { name: '反向超出，按比例', book: { change: { 3: { actual: 60, score: 8.33 } } } },
    { name: '定性指标由人评分', book: { change: { 4: { score: 25 } } } },
    {
      name: '没有方向一栏，时间少用算满分也说得通',
      book: { layout: 'T8', change: { 2: { target: '30天', actual: '21天' } } },
    },
    {
      name: '没有方向一栏，值是文字',
      book: { layout: 'T8', change: { 0: { target: '2024年', actual: '完成' } } },
    },
  ],
  invalid: [
    {
      name: '未达标，给了满分',
      book: { change: { 0: { actual: 97 } } },
      findings: [
        {
          at: 'K13',
          id: 'calculated',
          data: { expected: '19.4', calculation: '97 ÷ 100 × 20', actual: '20', remarks: [] },
          subject: '培训人数',
          expected: '19.4',
          actual: '20',
          fix: { kind: 'suggestion', label: '改为 19.4', writes: { K13: 19.4 } },
        },
      ],
    },
    {
      name: '完成值为 0，得满分',
      book: { change: { 0: { actual: 0 } } },
      findings: [
        {
          at: 'K13',
          id: 'calculated',
          data: { expected: '0', calculation: '0 ÷ 100 × 20', actual: '20', remarks: [] },
          subject: '培训人数',
          expected: '0',
          actual: '20',
          fix: { kind: 'suggestion', label: '改为 0', writes: { K13: 0 } },
        },
      ],
    },
    {
      name: '没有方向一栏，成本超支给了满分',
      book: { layout: 'T8', change: { 3: { target: 2, actual: 2.05715, weight: 2, score: 2 } } },
      findings: [
        {
          at: 'H16',
          id: 'calculated',
          data: {
            expected: '1.94',
            calculation: '2 ÷ 2.05715 × 2',
            actual: '2',
            remarks: [{ message: 'assumed', data: { direction: '小于等于' } }],
          },
          subject: '培训费用',
          expected: '1.94',
          actual: '2',
          fix: { kind: 'suggestion', label: '改为 1.94', writes: { H16: 1.94 } },
        },
      ],
    },
    {
      name: '没有方向一栏，怎么算都不是这个数',
      book: { layout: 'T8', change: { 3: { target: 37.6, actual: 5.41, weight: 10, score: 5.61 } } },
      findings: [
        {
          at: 'H16',
          id: 'reasoned',
          data: {
            expected: '10',
            calculation: '5.41 ≤ 37.6，得 10 分',
            actual: '5.61',
            remarks: [{ message: 'assumed', data: { direction: '小于等于' } }],
          },
          subject: '培训费用',
          expected: '10',
          actual: '5.61',
          fix: { kind: 'suggestion', label: '改为 10', writes: { H16: 10 } },
        },
      ],
    },
    {
      name: '没有方向一栏，人数为 0 得满分',
      book: { layout: 'T8', change: { 0: { target: '100人', actual: '0人' } } },
      findings: [
        {
          at: 'H13',
          id: 'calculated',
          data: {
            expected: '0',
            calculation: '0 ÷ 100 × 20',
            actual: '20',
            remarks: [{ message: 'assumed', data: { direction: '大于等于' } }],
          },
          subject: '培训人数',
          expected: '0',
          actual: '20',
          fix: { kind: 'suggestion', label: '改为 0', writes: { H13: 0 } },
        },
      ],
    },
    {
      name: '得分没有取整',
      book: { change: { 3: { actual: 60, score: 8.3333 } } },
      findings: [
        {
          at: 'K16',
          id: 'calculated',
          data: {
            expected: '8.33',
            calculation: '50 ÷ 60 × 10',
            actual: '8.3333',
            remarks: [{ message: 'otherDecimals' }],
          },
          subject: '培训费用',
          severity: 'warning',
          expected: '8.33',
          actual: '8.3333',
          fix: { kind: 'suggestion', label: '改为 8.33', writes: { K16: 8.33 } },
        },
      ],
    },
    {
      name: '只取一位小数',
      book: { change: { 1: { target: 100, actual: 97.3, weight: 2, score: 1.9 } } },
      findings: [
        {
          at: 'K14',
          id: 'calculated',
          data: {
            expected: '1.95',
            calculation: '97.3 ÷ 100 × 2',
            actual: '1.9',
            remarks: [{ message: 'otherDecimals' }],
          },
          subject: '考核合格率',
          severity: 'warning',
          expected: '1.95',
          actual: '1.9',
          fix: { kind: 'suggestion', label: '改为 1.95', writes: { K14: 1.95 } },
        },
      ],
    },
    {
      name: '数字写成文本，照样核对',
      book: { change: { 0: { actual: '97人', score: '20' } } },
      findings: [
        {
          at: 'K13',
          id: 'calculated',
          data: { expected: '19.4', calculation: '97 ÷ 100 × 20', actual: '20', remarks: [] },
          subject: '培训人数',
          expected: '19.4',
          actual: '20',
          fix: { kind: 'suggestion', label: '改为 19.4', writes: { K13: 19.4 } },
        },
      ],
    },
  ],
});

describeLayouts(scoreRule, {
  change: { 0: { actual: '80', score: '20' } },
  finds: ['培训人数 score calculated'],
  but: { TR: [] },
});
