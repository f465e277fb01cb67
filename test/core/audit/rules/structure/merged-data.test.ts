import { mergedData } from '../../../../../src/core/audit/rules/structure/merged-data';
import { describeRule } from '../../../../support/rule-tester';

describeRule(mergedData, {
  valid: [
    { name: '合并的是空格', book: { merges: ['M13:N13'] } },
    { name: '没有合并', book: {} },
  ],
  invalid: [
    {
      name: '合并吞掉了一个分值',
      book: { merges: ['J13:J14'] },
      findings: [{ at: 'J13:J14', id: 'cells', data: { merge: 'J13:J14', cells: ['J14'] } }],
    },
  ],
});
