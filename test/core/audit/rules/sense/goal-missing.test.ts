import { goalMissing } from '../../../../../src/core/audit/rules/sense/goal-missing';
import { describeRule } from '../../../../support/rule-tester';

describeRule(goalMissing, {
  valid: [
    { name: '都填了', book: {} },
    { name: '表中没有这两格', book: { goal: { expected: '', actual: '' } } },
  ],
  invalid: [
    {
      name: '实际完成情况只有空格',
      book: { goal: { actual: ' ' } },
      findings: [{ at: 'G11', id: 'blank', data: { field: '实际完成情况' }, subject: '年度总体目标' }],
    },
  ],
});
