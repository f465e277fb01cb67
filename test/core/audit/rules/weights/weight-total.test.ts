import { weightTotal } from '../../../../../src/core/audit/rules/weights/weight-total';
import { describeRule } from '../../../../support/rule-tester';

describeRule(weightTotal, {
  valid: [
    { name: '指标 90 + 执行率 10 = 100', book: {} },
    { name: '新表，分值还没有填', book: { change: blankWeights() } },
    { name: '分值是文本数字', book: { change: { 0: { weight: '20.00 ' } } } },
  ],
  invalid: [
    {
      name: '一行分值少 5 分',
      book: { change: { 0: { weight: 15 } } },
      findings: [
        {
          at: 'J19',
          id: 'sum',
          data: { sum: '95', indicators: '85', execution: '10', maximum: '100' },
          expected: '100',
          actual: '95',
        },
      ],
    },
    {
      name: '没有合计行，指在分值列上',
      book: { change: { 0: { weight: 25 } }, total: null },
      findings: [
        {
          at: 'J13:J18',
          id: 'sum',
          data: { sum: '105', indicators: '95', execution: '10', maximum: '100' },
          expected: '100',
          actual: '105',
        },
      ],
    },
    {
      name: '合计行写的分值不对',
      book: { total: { weight: 90 } },
      findings: [
        { at: 'J19', id: 'printed', data: { stated: '90', sum: '100' }, expected: '100', actual: '90' },
      ],
    },
  ],
});

function blankWeights(): Record<number, { weight: null }> {
  return Object.fromEntries([0, 1, 2, 3, 4, 5].map((index) => [index, { weight: null }]));
}
