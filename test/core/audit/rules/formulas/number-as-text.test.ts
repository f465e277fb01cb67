import { numberAsText } from '../../../../../src/core/audit/rules/formulas/number-as-text';
import { describeRule } from '../../../../support/rule-tester';

describeRule(numberAsText, {
  valid: [
    { name: '都是数字', book: {} },
    { name: '短横和年份文字不是数字', book: { change: { 4: { target: '2024', actual: '2024' } } } },
    {
      name: '没有方向一栏的表，值可以是文本',
      book: { layout: 'T8', change: { 0: { target: '100', actual: '100' } } },
    },
  ],
  invalid: [
    {
      name: '分值存成文本',
      book: { change: { 0: { weight: '20.00 ' } } },
      findings: [
        { at: 'J13', message: '“20.00”是文本，不是数字', fix: { kind: 'safe', writes: { J13: 20 } } },
      ],
    },
    {
      name: '全角数字、千分位',
      book: { change: { 1: { actual: '９５' } }, changeFunds: { 0: { budget: '1,050' } } },
      findings: [
        { at: 'G6', message: '“1,050”是文本，不是数字', fix: { kind: 'safe', writes: { G6: 1050 } } },
        { at: 'H14', message: '“９５”是文本，不是数字', fix: { kind: 'safe', writes: { H14: 95 } } },
      ],
    },
    {
      name: '整列都是文本，只说一次',
      book: {
        change: Object.fromEntries(
          [0, 1, 2].map((index) => [index, { score: { value: '10', format: '@' } }]),
        ),
      },
      findings: [
        {
          at: 'K13:K15',
          message: '3 格数字存成了文本：“10”“10”“10”',
          fix: { kind: 'safe', writes: { K13: 10, K14: 10, K15: 10, setStyle: null } },
        },
      ],
    },
    {
      name: '公式得出文本',
      book: { change: { 0: { score: { formula: '=TEXT(20,"0.00")', value: '20.00' } } } },
      findings: [{ at: 'K13', message: '“20.00”是文本，不是数字' }],
    },
  ],
});
