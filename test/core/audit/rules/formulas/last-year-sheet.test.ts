import { lastYearSheet } from '../../../../../src/core/audit/rules/formulas/last-year-sheet';
import { calculated, changed } from '../../../../support/calculated-sheet';
import { describeRule } from '../../../../support/rule-tester';

describeRule(lastYearSheet, {
  valid: [
    { name: '引用本表', book: calculated },
    { name: '引用同年度的表', book: changed({ 0: { target: { formula: "='2024年目标'!A1", value: 100 } } }) },
  ],
  invalid: [
    {
      name: '引用 2023 年的表',
      book: changed({ 0: { target: { formula: "='2023年自评表'!G13", value: 100 } } }),
      findings: [
        {
          at: 'G13',
          id: 'reads',
          data: { year: 2024, formula: "='2023年自评表'!G13", sheet: '2023年自评表' },
          actual: "='2023年自评表'!G13",
        },
      ],
    },
    {
      name: '表名没有年份，表头是 2023 年度',
      book: {
        tables: [
          changed({ 0: { target: { formula: '=旧表!G13', value: 100 } } }),
          { sheet: '旧表', year: '2023' },
        ],
      },
      findings: [
        {
          at: 'G13',
          id: 'reads',
          data: { year: 2024, formula: '=旧表!G13', sheet: '旧表' },
          actual: '=旧表!G13',
        },
      ],
    },
  ],
});
