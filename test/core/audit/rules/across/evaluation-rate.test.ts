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
  ],
});
