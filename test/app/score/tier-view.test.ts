import { profileInUse } from '../../../src/app/kept/profile-in-use';
import { tableView } from '../../../src/app/audit/validate-sheet';
import type { TierView } from '../../../src/app/score/tier-view';
import type { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { composeTable } from '../../../src/core/compose/compose-table';
import { recognise } from '../../../src/core/recognise/recognise';
import type { EvaluationTable } from '../../../src/core/table/evaluation-table';
import { composeOptions, workbookWith } from '../../support/composed-workbook';
import { profileOf } from '../../support/project-workbook';
import { TABLE_FILES, publishedTable } from '../../support/published-tables';

async function bars(table: EvaluationTable, profile = 'national-2020-10'): Promise<readonly TierView[]> {
  const workbook: MemoryWorkbook = await workbookWith(
    composeTable(composeOptions('000-2.json', { table, layout: composeOptions('000-2.json').layout })),
  );
  const [found] = recognise((await workbook.read({ sheets: 'all' })).workbook);
  if (found === undefined) throw new Error('no table');
  const inUse = { ...profileInUse((await workbook.read({ sheets: [] })).workbook, null) };
  return tableView(found, { ...inUse, profile: profileOf(profile) }).tiers;
}

const rows = (table: EvaluationTable, l1: string) => ({
  ...table,
  indicators: table.indicators.filter((row) => !row.l1.startsWith(l1)),
});

describe('tierViews', () => {
  it.each(TABLE_FILES)('finds the weights of %s as the rules ask', async (file) => {
    const tiers = await bars({ ...publishedTable(file), layout: 'T11' });
    expect(tiers.map(({ name, weight, weightAgrees }) => ({ name, weight, weightAgrees }))).toEqual([
      { name: '执行率', weight: '10', weightAgrees: true },
      { name: '产出指标', weight: '50', weightAgrees: true },
      { name: '效益指标', weight: '30', weightAgrees: true },
      { name: '满意度指标', weight: '10', weightAgrees: true },
    ]);
  });

  it('shows a tier that the table lacks, with no weight', async () => {
    const tiers = await bars(rows(publishedTable('000-2.json'), '满意度'));
    expect(tiers.at(-1)).toMatchObject({
      name: '满意度指标',
      weight: '0',
      expectedWeight: '10',
      weightAgrees: false,
      range: null,
    });
  });

  it('marks points lost without a note, and not those that are explained', async () => {
    const table = publishedTable('000-2.json');
    expect((await bars(table)).map(({ unexplained }) => unexplained)).toEqual([false, true, false, false]);
    const explained = {
      ...table,
      indicators: table.indicators.map((row) => (row.score === '4.89' ? { ...row, note: '活动延期' } : row)),
    };
    expect((await bars(explained)).some(({ unexplained }) => unexplained)).toBe(false);
  });

  it('judges tiers that share a weight together', async () => {
    const tiers = await bars(publishedTable('000-2.json'), 'hubei-20-40-40');
    // 效益 30 and 满意度 10 make the 40 that 湖北 asks of both; 产出 50 and 执行率 10 do not make its 40 and 20.
    expect(tiers.map(({ name, weightAgrees }) => [name, weightAgrees])).toEqual([
      ['执行率', false],
      ['产出指标', false],
      ['效益指标', true],
      ['满意度指标', true],
    ]);
  });
});
