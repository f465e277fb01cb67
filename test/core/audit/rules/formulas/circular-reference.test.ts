import { circularReference } from '../../../../../src/core/audit/rules/formulas/circular-reference';
import { calculated, changed } from '../../../../support/calculated-sheet';
import { describeRule } from '../../../../support/rule-tester';

describeRule(circularReference, {
  valid: [
    { name: '没有循环', book: calculated },
    {
      name: '合计到上一行为止，整列只是 INDEX 选取的范围',
      book: changed({}, { total: { score: { formula: '=SUM(K13:INDEX(K:K,ROW()-1))+K6', value: 99.6 } } }),
    },
    {
      name: '行号取自本格',
      book: changed({}, { total: { score: { formula: '=SUM(K13:K18)+K6+0*ROW(K19)', value: 99.6 } } }),
    },
  ],
  invalid: [
    {
      name: '合计包含自己',
      book: changed({}, { total: { score: { formula: '=SUM(K13:K19)+K6', value: 0 } } }),
      findings: [{ at: 'K19', id: 'ring', data: { path: ['K19', 'K19'] }, actual: '=SUM(K13:K19)+K6' }],
    },
    {
      name: '绕了两张表',
      book: {
        tables: [changed({ 0: { target: { formula: '=底稿!A1', value: 0 } } })],
        sheets: [{ name: '底稿', cells: { A1: { formula: '=自评表1!K13', value: 0 } } }],
      },
      findings: [
        { at: 'G13', id: 'ring', data: { path: ['G13', '底稿!A1', 'K13', 'G13'] }, actual: '=底稿!A1' },
      ],
    },
  ],
});
