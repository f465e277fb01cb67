import { subtotalTwice } from '../../../../../src/core/audit/rules/formulas/subtotal-twice';
import { describeRule } from '../../../../support/rule-tester';

import { calculated } from '../../../../support/calculated-sheet';

describeRule(subtotalTwice, {
  valid: [
    { name: '没有小计', book: calculated },
    {
      name: '只加小计',
      book: {
        tables: [calculated],
        sheets: [
          {
            name: '汇总',
            cells: {
              A1: 1,
              A2: 2,
              A3: { formula: '=SUM(A1:A2)', value: 3 },
              A4: { formula: '=A3', value: 3 },
            },
          },
        ],
      },
    },
  ],
  invalid: [
    {
      name: '合计里含小计',
      book: {
        tables: [calculated],
        sheets: [
          {
            name: '汇总',
            cells: {
              A1: 1,
              A2: 2,
              A3: { formula: '=SUM(A1:A2)', value: 3 },
              A4: { formula: '=SUM(A1:A3)', value: 6 },
            },
          },
        ],
      },
      findings: [
        {
          at: 'A4',
          sheet: '汇总',
          id: 'twice',
          data: { formula: '=SUM(A1:A3)', range: 'A1:A3', cell: 'A3', subtotal: '=SUM(A1:A2)' },
          actual: '=SUM(A1:A3)',
        },
      ],
    },
  ],
});
