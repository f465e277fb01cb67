import { goalMissing } from '../../../../../src/core/audit/rules/sense/goal-missing';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(goalMissing, {
  valid: [
    { name: '都填了', book: {} },
    { name: '表中没有这两格', book: { goal: { expected: '', actual: '' } } },
    {
      name: '还没有开始填',
      book: {
        goal: { expected: ' ', actual: ' ' },
        change: Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [at, { score: null }])),
      },
    },
    {
      name: '得分写的是文字',
      book: {
        goal: { actual: ' ' },
        change: Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [at, { score: '满分' }])),
      },
    },
    { name: '只写了一个字', book: { goal: { expected: '无', actual: '无' } } },
    { name: '没有预期目标一格', book: { goal: { expected: '' } } },
    { name: '没有完成情况一格', book: { goal: { actual: '' } } },
    { name: '数字也是内容', book: { cells: { B11: 4 } } },
  ],
  invalid: [
    {
      name: '实际完成情况只有空格',
      book: { goal: { actual: ' ' } },
      findings: [{ at: 'G11', id: 'blank', data: { field: '实际完成情况' }, subject: '年度总体目标' }],
    },
    {
      name: '预期目标只有空格',
      book: { goal: { expected: '　　' } },
      findings: [{ at: 'B11', id: 'blank', data: { field: '预期目标' }, subject: '年度总体目标' }],
    },
    {
      name: '两格都只有空格',
      book: { goal: { expected: ' ', actual: '\n' } },
      findings: [
        { at: 'B11', id: 'blank', data: { field: '预期目标' }, subject: '年度总体目标' },
        { at: 'G11', id: 'blank', data: { field: '实际完成情况' }, subject: '年度总体目标' },
      ],
    },
    {
      name: '公式的结果是空',
      book: { cells: { B11: { value: '', formula: '=IF(A1="","",A1)' } } },
      findings: [{ at: 'B11', id: 'blank', data: { field: '预期目标' }, subject: '年度总体目标' }],
    },
    {
      name: '只有一行有得分',
      book: {
        goal: { actual: ' ' },
        change: Object.fromEntries([0, 1, 2, 3, 4].map((at) => [at, { score: null }])),
      },
      findings: [{ at: 'G11', id: 'blank', data: { field: '实际完成情况' }, subject: '年度总体目标' }],
    },
    {
      name: '有一行得 0 分',
      book: {
        goal: { expected: ' ' },
        change: {
          0: { score: 0 },
          ...Object.fromEntries([1, 2, 3, 4, 5].map((at) => [at, { score: null }])),
        },
      },
      findings: [{ at: 'B11', id: 'blank', data: { field: '预期目标' }, subject: '年度总体目标' }],
    },
    {
      name: '八列表的完成情况',
      book: { layout: 'T8', goal: { actual: '\u00a0' } },
      findings: [{ at: 'G11', id: 'blank', data: { field: '实际完成情况' }, subject: '年度总体目标' }],
    },
    {
      name: '得分写成文本',
      book: {
        goal: { actual: ' ' },
        change: Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [at, { score: '10.00' }])),
      },
      findings: [{ at: 'G11', id: 'blank', data: { field: '实际完成情况' }, subject: '年度总体目标' }],
    },
  ],
});

describeLayouts(goalMissing, {
  table: (clean) => ({ ...clean, goal: { ...clean.goal, expected: '' } }),
  finds: ['年度总体目标 goal.expected blank'],
  but: { TR: [] },
});
