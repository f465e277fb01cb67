import { rateUnexplained } from '../../../../src/core/audit/rules/rate-unexplained';
import { defaultProfile, describeRule } from '../../../support/rule-tester';

const base = defaultProfile();
const profile = {
  ...base,
  executionRate: { ...base.executionRate, explainBelow: '0.9' },
  notes: { ...base.notes, whenRateBelowExplain: true },
};
const low = { changeFunds: { 0: { executed: 30 } } };

describeRule(rateUnexplained, {
  valid: [
    { name: '执行率 96%', book: {}, profile },
    { name: '评分规则没有要求', book: low },
    { name: '写了原因', book: { changeFunds: { 0: { executed: 30, note: '招标节约。' } } }, profile },
  ],
  invalid: [
    {
      name: '执行率 60%，没有说明',
      book: low,
      profile,
      findings: [{ at: 'L6', message: '执行率 60% 低于 90%，没有说明原因' }],
    },
  ],
});
