import { allOnTarget } from '../../../../../src/core/audit/rules/sense/all-on-target';
import type { RowSpec } from '../../../../support/audit-sheet';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

/** Rows whose actual value is their target. */
function equal(indices: readonly number[]): Record<number, RowSpec> {
  return Object.fromEntries(indices.map((index) => [index, { target: 50, actual: 50 }]));
}

describeRule(allOnTarget, {
  valid: [
    { name: '有多有少', book: {} },
    {
      name: '还没有评分',
      book: {
        change: Object.fromEntries(
          [0, 1, 2, 3, 5].map((index) => [index, { target: 90, actual: 90, score: null }]),
        ),
      },
    },
    {
      name: '四项恰好等于，还有一项写文字',
      book: { change: { ...equal([0, 1, 2, 3]), 5: { target: '满意', actual: '满意' } } },
    },
    {
      name: '五项里有一项多 0.01',
      book: { change: { ...equal([0, 1, 2, 3]), 5: { target: 50, actual: 50.01 } } },
    },
    {
      name: '五项里有一项少 0.01',
      book: { change: { ...equal([1, 2, 3, 5]), 0: { target: 50, actual: 49.99 } } },
    },
    {
      name: '一项还没有得分，只剩四项',
      book: { change: { ...equal([0, 1, 2, 3]), 5: { target: 50, actual: 50, score: null } } },
    },
    { name: '设为六行才看', book: { change: equal([0, 1, 2, 3, 5]) }, options: { fewest: 6 } },
    {
      name: '完成值空着',
      book: { change: Object.fromEntries([0, 1, 2, 3, 5].map((index) => [index, { actual: null }])) },
    },
  ],
  invalid: [
    {
      name: '五项都恰好等于',
      book: {
        change: Object.fromEntries([0, 1, 2, 3, 5].map((index) => [index, { target: 50, actual: 50 }])),
      },
      findings: [{ at: 'H13:H18', id: 'allEqual', data: { rows: 5 } }],
    },
    {
      name: '设为四行就看',
      book: { change: { ...equal([0, 1, 2, 3]), 5: { target: '满意', actual: '满意' } } },
      options: { fewest: 4 },
      findings: [{ at: 'H13:H18', id: 'allEqual', data: { rows: 4 } }],
    },
    {
      name: '设为五行，正好五行',
      book: { change: equal([0, 1, 2, 3, 5]) },
      options: { fewest: 5 },
      findings: [{ at: 'H13:H18', id: 'allEqual', data: { rows: 5 } }],
    },
    {
      name: '定性指标里的数也算一行',
      book: { change: { ...equal([0, 1, 2, 3, 5]), 4: { target: '3家', actual: '3家' } } },
      findings: [{ at: 'H13:H18', id: 'allEqual', data: { rows: 6 } }],
    },
    {
      name: '一行不算，其余五行都等于',
      book: { change: { ...equal([0, 1, 2, 3, 4]), 5: { target: 50, actual: 60, score: null } } },
      findings: [{ at: 'H13:H18', id: 'allEqual', data: { rows: 5 } }],
    },
    {
      name: '换算以后相等：0.5 万元与 5000 元',
      book: { change: { ...equal([0, 1, 2, 5]), 3: { target: '0.5万元', actual: '5000元' } } },
      findings: [{ at: 'H13:H18', id: 'allEqual', data: { rows: 5 } }],
    },
    {
      name: '写成文本、百分数',
      book: {
        change: {
          ...equal([0, 2, 3]),
          1: { target: '95%', actual: { value: 0.95, format: '0%' } },
          5: { target: '90.0', actual: 90 },
        },
      },
      findings: [{ at: 'H13:H18', id: 'allEqual', data: { rows: 5 } }],
    },
    {
      name: '得 0 分的行也算',
      book: { change: { ...equal([0, 1, 2, 3]), 5: { target: 50, actual: 50, score: 0 } } },
      findings: [{ at: 'H13:H18', id: 'allEqual', data: { rows: 5 } }],
    },
  ],
});

describeLayouts(allOnTarget, {
  change: Object.fromEntries([0, 1, 2, 3, 5].map((at) => [at, { target: '50', actual: '50' }])),
  finds: ['actual allEqual'],
  but: { TR: [] },
});
