import { formulaAsText } from '../../../../../src/core/audit/rules/formulas/formula-as-text';
import { calculated } from '../../../../support/calculated-sheet';
import { describeRule } from '../../../../support/rule-tester';

describeRule(formulaAsText, {
  valid: [
    { name: '都是真正的公式', book: calculated },
    { name: '以等号开头的文字', book: { change: { 4: { actual: { value: '=显著提升' } } } } },
  ],
  invalid: [
    {
      name: '得分里的公式成了文本',
      book: { change: { 0: { score: { value: '=ROUND(H13/G13*J13,2)' } } } },
      findings: [
        { at: 'K13', id: 'text', data: { text: '=ROUND(H13/G13*J13,2)' }, actual: '=ROUND(H13/G13*J13,2)' },
      ],
    },
  ],
});
