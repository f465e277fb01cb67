import { blankReference } from '../../../../../src/core/audit/rules/formulas/blank-reference';
import { calculated, changed } from '../../../../support/calculated-sheet';
import { describeRule } from '../../../../support/rule-tester';

describeRule(blankReference, {
  valid: [
    { name: '引用的格子都有内容', book: calculated },
    { name: '本表的空格，公式自有防护', book: changed({ 0: { actual: null } }) },
  ],
  invalid: [
    {
      name: '引用汇总表的空格',
      book: {
        tables: [changed({}, { total: { score: { formula: '=汇总!D9', value: 0 } } })],
        sheets: [{ name: '汇总', cells: { A1: '汇总' } }],
      },
      findings: [
        {
          at: 'K19',
          id: 'elsewhere',
          data: { formula: '=汇总!D9', cell: 'D9', sheet: '汇总' },
          subject: '总分',
          actual: '=汇总!D9',
        },
      ],
    },
    {
      name: '引用表外的空格',
      book: changed({ 0: { weight: { formula: '=P5', value: 0 } } }),
      findings: [
        { at: 'J13', id: 'here', data: { formula: '=P5', cell: 'P5' }, subject: '培训人数', actual: '=P5' },
      ],
    },
  ],
});
