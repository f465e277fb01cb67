import { hiddenRows } from '../../../../../src/core/audit/rules/structure/hidden-rows';
import { describeRule } from '../../../../support/rule-tester';

describeRule(hiddenRows, {
  valid: [
    { name: '没有隐藏', book: {} },
    { name: '隐藏了表外的行', book: { hiddenRows: [30] } },
  ],
  invalid: [
    {
      name: '隐藏了一个指标行',
      book: { hiddenRows: [15] },
      findings: [
        { at: 'K15', id: 'indicator', data: { row: 15, weight: '10', score: '10' }, subject: '按期开班率' },
      ],
    },
    {
      name: '隐藏了财政拨款一行和完成值一列',
      book: { hiddenRows: [7], hiddenColumns: ['H'] },
      findings: [
        { at: 'G7', id: 'fund', data: { row: 7, label: '其中：财政拨款' }, subject: '其中：财政拨款' },
        { at: 'H13', id: 'column', data: { column: 'H' } },
      ],
    },
  ],
});
