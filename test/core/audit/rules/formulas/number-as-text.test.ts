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
        {
          at: 'J13',
          id: 'cell',
          data: { text: '20.00' },
          subject: '培训人数',
          actual: '20.00 ',
          fix: { kind: 'safe', label: '转为数字 20', writes: { J13: 20 } },
        },
      ],
    },
    {
      name: '全角数字、千分位',
      book: { change: { 1: { actual: '９５' } }, changeFunds: { 0: { budget: '1,050' } } },
      findings: [
        {
          at: 'G6',
          id: 'cell',
          data: { text: '1,050' },
          subject: '年度资金总额',
          actual: '1,050',
          fix: { kind: 'safe', label: '转为数字 1050', writes: { G6: 1050 } },
        },
        {
          at: 'H14',
          id: 'cell',
          data: { text: '９５' },
          subject: '考核合格率',
          actual: '９５',
          fix: { kind: 'safe', label: '转为数字 95', writes: { H14: 95 } },
        },
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
          id: 'cells',
          data: {
            count: 3,
            texts: [
              { message: 'quoted', data: { text: '10' } },
              { message: 'quoted', data: { text: '10' } },
              { message: 'quoted', data: { text: '10' } },
            ],
          },
          actual: '10',
          fix: {
            kind: 'safe',
            label: '转为数字（3 格）',
            writes: { K13: 10, K14: 10, K15: 10, setStyle: null },
          },
        },
      ],
    },
    {
      name: '公式得出文本',
      book: { change: { 0: { score: { formula: '=TEXT(20,"0.00")', value: '20.00' } } } },
      findings: [{ at: 'K13', id: 'cell', data: { text: '20.00' }, subject: '培训人数', actual: '20.00' }],
    },
  ],
});
