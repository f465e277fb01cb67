import { rateUnexplained } from '../../../../../src/core/audit/rules/sense/rate-unexplained';
import { defaultProfile, describeRule } from '../../../../support/rule-tester';

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
    {
      name: '执行率不到一半，有的指标扣了分',
      book: { changeFunds: { 0: { executed: 10 } }, change: { 0: { score: 15 } } },
    },
    {
      name: '执行率不到一半，偏差原因里写了说明',
      book: { changeFunds: { 0: { executed: 10 } }, change: { 0: { note: '跨年度支付。' } } },
    },
    { name: '写了原因', book: { changeFunds: { 0: { executed: 30, note: '招标节约。' } } }, profile },
  ],
  invalid: [
    {
      name: '执行率只有两成，产出却都得满分',
      book: {
        changeFunds: { 0: { executed: 10 } },
        change: Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [at, { note: null }])),
      },
      findings: [{ at: 'J6', id: 'half', data: { rate: '20%' }, subject: '预算执行率' }],
    },
    {
      name: '执行率 60%，没有说明',
      book: low,
      profile,
      findings: [{ at: 'L6', id: 'low', data: { rate: '60%', least: '90%' }, subject: '预算执行率' }],
    },
  ],
});
