import { volatileFunction } from '../../../../../src/core/audit/rules/formulas/volatile-function';
import { calculated } from '../../../../support/calculated-sheet';
import { describeRule } from '../../../../support/rule-tester';

describeRule(volatileFunction, {
  valid: [{ name: '没有易变函数', book: calculated }],
  invalid: [
    {
      name: '年度用 TODAY 得出',
      book: { ...calculated, cells: { N1: { formula: '=YEAR(TODAY())', value: 2024 } } },
      findings: [
        {
          at: 'N1',
          id: 'volatile',
          data: { formula: '=YEAR(TODAY())', function: 'TODAY' },
          actual: '=YEAR(TODAY())',
        },
      ],
    },
  ],
});
