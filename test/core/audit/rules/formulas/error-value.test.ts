import { errorValue } from '../../../../../src/core/audit/rules/formulas/error-value';
import { calculated, changed } from '../../../../support/calculated-sheet';
import { describeRule } from '../../../../support/rule-tester';

describeRule(errorValue, {
  valid: [{ name: '没有错误值', book: calculated }],
  invalid: [
    {
      name: '除以零',
      book: changed({ 0: { score: { formula: '=H13/G13*J13', value: { error: '#DIV/0!' } } } }),
      findings: [
        { at: 'K13', id: 'result', data: { formula: '=H13/G13*J13', error: '#DIV/0!' }, actual: '#DIV/0!' },
      ],
    },
  ],
});
