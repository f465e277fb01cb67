import { hiddenReference } from '../../../../../src/core/audit/rules/formulas/hidden-reference';
import { calculated, changed } from '../../../../support/calculated-sheet';
import { describeRule } from '../../../../support/rule-tester';

const linked = changed({ 0: { target: { formula: '=底稿!A1', value: 100 } } });

describeRule(hiddenReference, {
  valid: [
    { name: '引用看得见的表', book: { tables: [linked], sheets: [{ name: '底稿', cells: { A1: 100 } }] } },
    {
      name: '没有引用的隐藏表',
      book: { tables: [calculated], sheets: [{ name: '底稿', cells: { A1: 100 }, visibility: 'hidden' }] },
    },
  ],
  invalid: [
    {
      name: '引用隐藏的工作表',
      book: { tables: [linked], sheets: [{ name: '底稿', cells: { A1: 100 }, visibility: 'veryHidden' }] },
      findings: [
        { at: 'G13', id: 'sheet', data: { formula: '=底稿!A1', sheet: '底稿' }, actual: '=底稿!A1' },
      ],
    },
    {
      name: '引用表外隐藏的列',
      book: changed(
        { 0: { weight: { formula: '=P5', value: 20 } } },
        { cells: { P5: 20 }, hiddenColumns: ['P'] },
      ),
      findings: [
        { at: 'J13', id: 'column', data: { formula: '=P5', sheet: '自评表1', column: 'P' }, actual: '=P5' },
      ],
    },
  ],
});
