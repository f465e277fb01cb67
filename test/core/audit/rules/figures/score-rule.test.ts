import { scoreRule } from '../../../../../src/core/audit/rules/figures/score-rule';
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
          message: '应为 19.4 = 97 ÷ 100 × 20，实际 20',
          expected: '19.4',
          actual: '20',
          fix: { kind: 'suggestion', writes: { K13: 19.4 } },
        },
      ],
    },
    {
      name: '完成值为 0，得满分',
      book: { change: { 0: { actual: 0 } } },
      findings: [
        {
          at: 'K13',
          message: '应为 0 = 0 ÷ 100 × 20，实际 20',
          fix: { kind: 'suggestion', writes: { K13: 0 } },
        },
      ],
    },
    {
      name: '没有方向一栏，成本超支给了满分',
      book: { layout: 'T8', change: { 3: { target: 2, actual: 2.05715, weight: 2, score: 2 } } },
      findings: [
        {
          at: 'H16',
          message: '应为 1.94 = 2 ÷ 2.05715 × 2，实际 2（表中没有指标方向，按“小于等于”）',
          fix: { kind: 'suggestion', writes: { H16: 1.94 } },
        },
      ],
    },
    {
      name: '没有方向一栏，怎么算都不是这个数',
      book: { layout: 'T8', change: { 3: { target: 37.6, actual: 5.41, weight: 10, score: 5.61 } } },
      findings: [
        {
          at: 'H16',
          message: '应为 10（5.41 ≤ 37.6，得 10 分），实际 5.61（表中没有指标方向，按“小于等于”）',
          fix: { kind: 'suggestion', writes: { H16: 10 } },
        },
      ],
    },
    {
      name: '没有方向一栏，人数为 0 得满分',
      book: { layout: 'T8', change: { 0: { target: '100人', actual: '0人' } } },
      findings: [
        {
          at: 'H13',
          message: '应为 0 = 0 ÷ 100 × 20，实际 20（表中没有指标方向，按“大于等于”）',
          fix: { kind: 'suggestion', writes: { H13: 0 } },
        },
      ],
    },
    {
      name: '得分没有取整',
      book: { change: { 3: { actual: 60, score: 8.3333 } } },
      findings: [
        {
          at: 'K16',
          message: '应为 8.33 = 50 ÷ 60 × 10，实际 8.3333，小数位数不同',
          severity: 'warning',
          fix: { kind: 'suggestion', writes: { K16: 8.33 } },
        },
      ],
    },
    {
      name: '只取一位小数',
      book: { change: { 1: { target: 100, actual: 97.3, weight: 2, score: 1.9 } } },
      findings: [
        {
          at: 'K14',
          message: '应为 1.95 = 97.3 ÷ 100 × 2，实际 1.9，小数位数不同',
          severity: 'warning',
          fix: { kind: 'suggestion', writes: { K14: 1.95 } },
        },
      ],
    },
    {
      name: '数字写成文本，照样核对',
      book: { change: { 0: { actual: '97人', score: '20' } } },
      findings: [
        {
          at: 'K13',
          message: '应为 19.4 = 97 ÷ 100 × 20，实际 20',
          fix: { kind: 'suggestion', writes: { K13: 19.4 } },
        },
      ],
    },
  ],
});
