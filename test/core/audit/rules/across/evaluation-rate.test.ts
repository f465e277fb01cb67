import { evaluationRate } from '../../../../../src/core/audit/rules/across/evaluation-rate';
import type { CellSpec, PlainSheetSpec } from '../../../../support/audit-sheet';
import { describeRule } from '../../../../support/rule-tester';

/** The table that 怀仁 printed in its report for 2024. */
function tiers(rates: readonly CellSpec[]): PlainSheetSpec {
  const rows: readonly (readonly CellSpec[])[] = [
    ['一级指标', '指标分值', '评价得分', '得分率'],
    ['投入', 15, 15, rates[0] ?? null],
    ['过程', 20, 20, rates[1] ?? null],
    ['产出', 35, 30.78, rates[2] ?? null],
    ['效果', 30, 30, rates[3] ?? null],
    ['合计', 100, 95.78, rates[4] ?? null],
  ];
  const cells = rows.flatMap((row, down) =>
    row.map((value, right) => [`${'ABCD'.charAt(right)}${String(down + 2)}`, value] as const),
  );
  return { name: '部门整体', cells: { A1: '绩效自评一级指标得分情况表', ...Object.fromEntries(cells) } };
}

function changed(sheet: PlainSheetSpec, cells: Readonly<Record<string, CellSpec>>): PlainSheetSpec {
  return { ...sheet, cells: { ...sheet.cells, ...cells } };
}

describeRule(evaluationRate, {
  valid: [
    {
      name: '得分率都对，合计漏写百分号也算对',
      book: { tables: [], sheets: [tiers(['100%', '100%', '87.94%', '100%', '95.78'])] },
    },
    {
      name: '得分率是公式算出的小数',
      book: { tables: [], sheets: [tiers([1, 1, { value: 30.78 / 35, format: '0.00%' }, 1, 0.9578])] },
    },
    {
      name: '只写到整数，进位或舍去都算对',
      book: { tables: [], sheets: [tiers(['100%', '100%', '87%', '100%', '96%'])] },
    },
    { name: '没有填得分率', book: { tables: [], sheets: [tiers([])] } },
    {
      name: '进位到两位：87.95%',
      book: { tables: [], sheets: [tiers(['100.00%', '100.00%', '87.95%', '100.00%', '95.78%'])] },
    },
    {
      name: '分值空着，没有可比的',
      book: { tables: [], sheets: [changed(tiers(['100%', '100%', '50%', '100%', '95.78%']), { B5: null })] },
    },
    {
      name: '得分空着',
      book: { tables: [], sheets: [changed(tiers(['100%', '100%', '50%', '100%', '95.78%']), { C5: null })] },
    },
    { name: '得分率写了一横', book: { tables: [], sheets: [tiers(['——', '——', '——', '——', '——'])] } },
  ],
  invalid: [
    {
      name: '30.78 ÷ 35 写成 89.74%',
      book: { tables: [], sheets: [tiers(['100%', '100%', '89.74%', '100%', '95.78%'])] },
      findings: [
        {
          at: 'D5',
          id: 'other',
          data: {
            form: [{ message: 'titled', data: { title: '绩效自评一级指标得分情况表' } }],
            row: '产出',
            printed: '89.74%',
            rate: '87.94%',
            score: '30.78',
            weight: '35',
          },
          subject: '产出',
          expected: '87.94%',
          actual: '89.74%',
        },
      ],
    },
    {
      name: '舍去、进位都不是：87.93%',
      book: { tables: [], sheets: [tiers(['100%', '100%', '87.93%', '100%', '95.78%'])] },
      findings: [
        {
          at: 'D5',
          id: 'other',
          data: {
            form: [{ message: 'titled', data: { title: '绩效自评一级指标得分情况表' } }],
            row: '产出',
            printed: '87.93%',
            rate: '87.94%',
            score: '30.78',
            weight: '35',
          },
          subject: '产出',
          expected: '87.94%',
          actual: '87.93%',
        },
      ],
    },
    {
      name: '多进一位：87.96%',
      book: { tables: [], sheets: [tiers(['100%', '100%', '87.96%', '100%', '95.78%'])] },
      findings: [
        {
          at: 'D5',
          id: 'other',
          data: {
            form: [{ message: 'titled', data: { title: '绩效自评一级指标得分情况表' } }],
            row: '产出',
            printed: '87.96%',
            rate: '87.94%',
            score: '30.78',
            weight: '35',
          },
          subject: '产出',
          expected: '87.94%',
          actual: '87.96%',
        },
      ],
    },
    {
      name: '合计的得分率不对',
      book: { tables: [], sheets: [tiers(['100%', '100%', '87.94%', '100%', '98.75%'])] },
      findings: [
        {
          at: 'D7',
          id: 'other',
          data: {
            form: [{ message: 'titled', data: { title: '绩效自评一级指标得分情况表' } }],
            row: '合计',
            printed: '98.75%',
            rate: '95.78%',
            score: '95.78',
            weight: '100',
          },
          subject: '合计',
          expected: '95.78%',
          actual: '98.75%',
        },
      ],
    },
    {
      name: '写成小数也不对',
      book: { tables: [], sheets: [tiers([1, 1, 0.9, 1, 0.9578])] },
      findings: [
        {
          at: 'D5',
          id: 'other',
          data: {
            form: [{ message: 'titled', data: { title: '绩效自评一级指标得分情况表' } }],
            row: '产出',
            printed: '0.9',
            rate: '87.94%',
            score: '30.78',
            weight: '35',
          },
          subject: '产出',
          expected: '87.94%',
          actual: '0.9',
        },
      ],
    },
    {
      name: '没有写百分号，也不对',
      book: { tables: [], sheets: [tiers(['100%', '100%', 90, '100%', '95.78%'])] },
      findings: [
        {
          at: 'D5',
          id: 'other',
          data: {
            form: [{ message: 'titled', data: { title: '绩效自评一级指标得分情况表' } }],
            row: '产出',
            printed: '90',
            rate: '87.94%',
            score: '30.78',
            weight: '35',
          },
          subject: '产出',
          expected: '87.94%',
          actual: '90',
        },
      ],
    },
    {
      name: '两行都不对',
      book: { tables: [], sheets: [tiers(['99%', '100%', '87.94%', '101%', '95.78%'])] },
      findings: [
        {
          at: 'D3',
          id: 'other',
          data: {
            form: [{ message: 'titled', data: { title: '绩效自评一级指标得分情况表' } }],
            row: '投入',
            printed: '99%',
            rate: '100%',
            score: '15',
            weight: '15',
          },
          subject: '投入',
          expected: '100%',
          actual: '99%',
        },
        {
          at: 'D6',
          id: 'other',
          data: {
            form: [{ message: 'titled', data: { title: '绩效自评一级指标得分情况表' } }],
            row: '效果',
            printed: '101%',
            rate: '100%',
            score: '30',
            weight: '30',
          },
          subject: '效果',
          expected: '100%',
          actual: '101%',
        },
      ],
    },
    {
      name: '没有标题',
      book: {
        tables: [],
        sheets: [changed(tiers(['100%', '100%', '89.74%', '100%', '95.78%']), { A1: null })],
      },
      findings: [
        {
          at: 'D5',
          id: 'other',
          data: { form: [], row: '产出', printed: '89.74%', rate: '87.94%', score: '30.78', weight: '35' },
          subject: '产出',
          expected: '87.94%',
          actual: '89.74%',
        },
      ],
    },
  ],
});
