import { rateUnexplained } from '../../../../../src/core/audit/rules/sense/rate-unexplained';
import { describeLayouts } from '../../../../support/layout-cases';
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
    { name: '正好一半', book: { changeFunds: { 0: { executed: 25 } } } },
    { name: '要求说明 90% 以下，正好 90%', book: { changeFunds: { 0: { executed: 45 } } }, profile },
    { name: '没有资金合计一行', book: { funds: [] } },
    {
      name: '执行率不到一半，有一行还没有得分',
      book: { changeFunds: { 0: { executed: 10 } }, change: { 1: { score: null } } },
    },
    { name: '执行数空着', book: { changeFunds: { 0: { executed: null } } } },
    { name: '预算是 0', book: { changeFunds: { 0: { initial: 0, budget: 0, executed: 0 } } } },
    {
      name: '设得更松：四成以下才看',
      book: { changeFunds: { 0: { executed: 20 } } },
      options: { least: 0.4 },
    },
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
    {
      name: '不到一半，差 0.01',
      book: { changeFunds: { 0: { executed: 24.99 } } },
      findings: [{ at: 'J6', id: 'half', data: { rate: '49.98%' }, subject: '预算执行率' }],
    },
    {
      name: '不到九成，差 0.01',
      book: { changeFunds: { 0: { executed: 44.99 } } },
      profile,
      findings: [{ at: 'L6', id: 'low', data: { rate: '89.98%', least: '90%' }, subject: '预算执行率' }],
    },
    {
      name: '没有备注一栏，只作提示',
      book: { layout: 'T8', changeFunds: { 0: { executed: 30 } } },
      profile,
      findings: [
        { at: 'H6', id: 'low', data: { rate: '60%', least: '90%' }, subject: '预算执行率', severity: 'info' },
      ],
    },
    {
      name: '设得更严：六成以下就看',
      book: { changeFunds: { 0: { executed: 29 } } },
      options: { least: 0.6 },
      findings: [{ at: 'J6', id: 'half', data: { rate: '58%' }, subject: '预算执行率' }],
    },
    {
      name: '成本没有得满分，其余都满分',
      book: { changeFunds: { 0: { executed: 10 } }, change: { 3: { score: 5 } } },
      findings: [{ at: 'J6', id: 'half', data: { rate: '20%' }, subject: '预算执行率' }],
    },
    {
      name: '没有分值的行不算',
      book: { changeFunds: { 0: { executed: 10 } }, change: { 1: { weight: null, score: null } } },
      findings: [{ at: 'J6', id: 'half', data: { rate: '20%' }, subject: '预算执行率' }],
    },
  ],
});

describeLayouts(rateUnexplained, {
  table: (clean) => ({
    ...clean,
    funds: {
      ...clean.funds,
      rows: clean.funds.rows.map((row, at) => (at < 2 ? { ...row, executed: '10' } : row)),
    },
  }),
  finds: ['预算执行率 funds.rate half'],
  but: { TR: [] },
});
