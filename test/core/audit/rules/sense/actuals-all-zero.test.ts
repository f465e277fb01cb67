import { actualsAllZero } from '../../../../../src/core/audit/rules/sense/actuals-all-zero';
import type { RowSpec } from '../../../../support/audit-sheet';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

/** Rows with an actual value of 0. */
function zeros(indices: readonly number[], rest: RowSpec = {}): Record<number, RowSpec> {
  return Object.fromEntries(indices.map((index) => [index, { actual: 0, ...rest }]));
}
/** Rows that are answered in words. */
function words(indices: readonly number[]): Record<number, RowSpec> {
  return Object.fromEntries(indices.map((index) => [index, { target: '按期', actual: '按期' }]));
}

describeRule(actualsAllZero, {
  valid: [
    { name: '完成值都有数', book: {} },
    { name: '只有一项为 0', book: { change: { 0: { actual: 0 } } } },
    {
      name: '全部为 0，也都不得分',
      book: { change: Object.fromEntries([0, 1, 2, 3, 5].map((index) => [index, { actual: 0, score: 0 }])) },
    },
    { name: '只有两项定量指标，都是 0', book: { change: { ...zeros([0, 5]), ...words([1, 2, 3]) } } },
    {
      name: '指标值本来就是 0',
      book: { change: Object.fromEntries([0, 1, 2, 3, 5].map((index) => [index, { target: 0, actual: 0 }])) },
    },
    { name: '四项为 0，一项 0.01', book: { change: { ...zeros([0, 1, 2, 3]), 5: { actual: 0.01 } } } },
    { name: '全部为 0，得分还没有填', book: { change: zeros([0, 1, 2, 3, 5], { score: null }) } },
    {
      name: '完成值写“未开展”',
      book: { change: Object.fromEntries([0, 1, 2, 3, 5].map((index) => [index, { actual: '未开展' }])) },
    },
    {
      name: '完成值都空着',
      book: { change: Object.fromEntries([0, 1, 2, 3, 5].map((index) => [index, { actual: null }])) },
    },
  ],
  invalid: [
    {
      name: '五项完成值都是 0，都得满分',
      book: { change: Object.fromEntries([0, 1, 2, 3, 5].map((index) => [index, { actual: 0 }])) },
      findings: [{ at: 'H13:H18', id: 'allZero', data: { rows: 5, scored: 5 } }],
    },
    {
      name: '正好三项定量指标，都是 0',
      book: { change: { ...zeros([0, 3, 5]), ...words([1, 2]) } },
      findings: [{ at: 'H13:H18', id: 'allZero', data: { rows: 3, scored: 3 } }],
    },
    {
      name: '四项中只有一项有得分',
      book: { change: { ...zeros([1, 2, 3, 5], { score: 0 }), 0: { actual: 0, score: 1 } } },
      findings: [{ at: 'H13:H18', id: 'allZero', data: { rows: 5, scored: 1 } }],
    },
    {
      name: '得分只有 0.01',
      book: { change: { ...zeros([1, 2, 3, 5], { score: null }), 0: { actual: 0, score: 0.01 } } },
      findings: [{ at: 'H13:H18', id: 'allZero', data: { rows: 5, scored: 1 } }],
    },
    {
      name: '指标值为 0 的一行不算',
      book: { change: { ...zeros([0, 1, 2, 5]), 3: { target: 0, actual: 30 } } },
      findings: [{ at: 'H13:H18', id: 'allZero', data: { rows: 4, scored: 4 } }],
    },
    {
      name: '单位写在值里',
      book: {
        layout: 'T8',
        change: Object.fromEntries(
          [0, 1, 2, 3, 5].map((index) => [index, { target: '100人', actual: '0人' }]),
        ),
      },
      findings: [{ at: 'F13:F18', id: 'allZero', data: { rows: 5, scored: 5 } }],
    },
    {
      name: '显示为 0%',
      book: {
        change: Object.fromEntries(
          [0, 1, 2, 3, 5].map((index) => [index, { actual: { value: 0, format: '0%' } }]),
        ),
      },
      findings: [{ at: 'H13:H18', id: 'allZero', data: { rows: 5, scored: 5 } }],
    },
    {
      name: '写成文本 0.00',
      book: { change: Object.fromEntries([0, 1, 2, 3, 5].map((index) => [index, { actual: '0.00' }])) },
      findings: [{ at: 'H13:H18', id: 'allZero', data: { rows: 5, scored: 5 } }],
    },
  ],
});

describeLayouts(actualsAllZero, {
  change: Object.fromEntries([0, 1, 2, 3, 5].map((at) => [at, { actual: '0' }])),
  finds: ['actual allZero'],
  but: { TR: [] },
});
