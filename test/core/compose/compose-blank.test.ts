import { composeBlank, type BlankOptions } from '../../../src/core/compose/compose-blank';
import { composeTable } from '../../../src/core/compose/compose-table';
import { Decimal } from '../../../src/core/number/decimal';
import { PRESETS } from '../../../src/core/profile/presets';
import type { EvaluationTable } from '../../../src/core/table/evaluation-table';
import { LAYOUTS } from '../../../src/core/table/layouts';
import { composeOptions, composedSheet, layoutOf } from '../../support/composed-workbook';

const [PRESET] = PRESETS;
if (PRESET === undefined) throw new Error('no preset');

const OPTIONS: BlankOptions = {
  year: '2025',
  projectName: '口岸联检设施维护',
  department: '商务局',
  implementer: '口岸办',
  layout: layoutOf('T11'),
  profile: PRESET,
  indicators: 'library',
};

function blank(changes: Partial<BlankOptions>): EvaluationTable {
  const result = composeBlank({ ...OPTIONS, ...changes });
  if (!result.ok) throw new Error(result.message);
  return result.table;
}

describe('composeBlank', () => {
  const cases = PRESETS.flatMap((profile) =>
    LAYOUTS.flatMap((layout) =>
      (['empty', 'library'] as const).map((indicators) => ({ profile, layout, indicators })),
    ),
  );

  it.each(cases)(
    '$profile.id $layout.id $indicators: weights make the maximum',
    ({ profile, layout, indicators }) => {
      const table = blank({ profile, layout, indicators });
      const weights = table.indicators.map(({ weight }) => weight);
      expect(Decimal.sum(profile.executionRate.weight, ...weights).toString()).toBe(profile.total.maximum);
      expect(table.indicators.every(({ actual, score, note }) => actual + score + note === '')).toBe(true);
      expect(table.funds.rows).toHaveLength(layout.funds.rows.length);
    },
  );

  it('scores nothing while nothing is filled in, and shows no error', async () => {
    for (const layout of LAYOUTS) {
      const table = blank({ layout });
      const sheet = await composedSheet(composeOptions('', { table, layout, sheetName: '新' }));
      const results = [...sheet.cells.values()].filter(({ formula }) => formula !== null);
      const filled = results.filter(({ value }) => value !== '');
      // The weights are there already; so are targets that the library proposes and directions out of signs.
      const scores = filled.filter(({ formula }) => /score|ROUND\(MIN/.test(formula ?? ''));
      expect(scores).toEqual([]);
    }
  });

  it('takes as many rows of each category as asked', () => {
    const table = blank({
      indicators: 'empty',
      counts: { 数量指标: 3, 经济效益指标: 1, 服务对象满意度指标: 1 },
    });
    expect(table.indicators.map(({ l2 }) => l2)).toEqual([
      '数量指标',
      '数量指标',
      '数量指标',
      '经济效益指标',
      '服务对象满意度指标',
    ]);
    expect(table.indicators.map(({ weight }) => weight)).toEqual(['17', '16.5', '16.5', '30', '10']);
  });

  it('says in Chinese why it cannot', () => {
    expect(composeBlank({ ...OPTIONS, counts: {} })).toEqual({ ok: false, message: '至少要有一行指标。' });
  });

  it('keeps the direction of a row whose form has no such column, for the aid block', async () => {
    const layout = layoutOf('T8');
    const table = blank({ layout, indicators: 'empty' });
    const plan = composeTable(composeOptions('', { table, layout, sheetName: '新' }));
    const written = JSON.stringify(plan);
    expect(written.match(/"value":"小于等于"/g)).toHaveLength(2);
    expect(table.indicators[0]?.l1).toBe('产出指标（50）');
  });
});
