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
      findings: [{ at: 'K15', message: '第 15 行是隐藏的，分值 10、得分 10 仍计入合计' }],
    },
    {
      name: '隐藏了财政拨款一行和完成值一列',
      book: { hiddenRows: [7], hiddenColumns: ['H'] },
      findings: [
        { at: 'G7', message: '第 7 行“其中：财政拨款”是隐藏的，金额仍计入资金总额' },
        { at: 'H13', message: 'H 列是隐藏的，里面有数字' },
      ],
    },
  ],
});
