import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { adaptTable } from '../../../src/core/compose/adapt-table';
import { composeTable } from '../../../src/core/compose/compose-table';
import { DEFAULT_PROFILE, presetById } from '../../../src/core/profile/presets';
import { recognise } from '../../../src/core/recognise/recognise';
import type { RecognisedTable } from '../../../src/core/recognise/recognised-table';
import { LAYOUTS } from '../../../src/core/table/layouts';
import { withoutMerges } from '../../support/hands/without-merges';
import { publishedTable } from '../../support/published-tables';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { told } from '../../../src/core/message/message';

async function composed(
  layoutId: string,
  file: string,
  mode: 'formulas' | 'asPublished',
): Promise<WorkbookSnapshot> {
  const layout = LAYOUTS.find(({ id }) => id === layoutId);
  const profile = presetById(DEFAULT_PROFILE.id);
  if (layout === undefined || profile === null) throw new Error('layout and profile expected');
  const table = adaptTable(publishedTable(file), layout);
  const workbook = new MemoryWorkbook();
  const result = await workbook.apply(
    composeTable({ table, layout, profile, sheetName: '表', mode, protect: false }),
  );
  if (!result.applied) throw new Error(told(result.message, 'zh'));
  return (await workbook.read({ sheets: 'all' })).workbook;
}

function only(workbook: WorkbookSnapshot): RecognisedTable {
  const tables = recognise(workbook);
  expect(tables).toHaveLength(1);
  const [table] = tables;
  if (table === undefined) throw new Error('a table expected');
  return table;
}

const cases = LAYOUTS.flatMap(({ id }) =>
  (['000-1.json', '001-1.json', '003-1.json'] as const).flatMap((file) =>
    (['formulas', 'asPublished'] as const).map((mode) => [id, file, mode] as const),
  ),
);

describe('every form of the catalogue is recognised', () => {
  test.each(cases)('%s with %s, %s', async (id, file, mode) => {
    const layout = LAYOUTS.find((one) => one.id === id);
    const workbook = await composed(id, file, mode);
    const table = only(workbook);
    expect(table.layout).toBe(id);
    expect(table.doubts).toEqual([]);
    const fields = layout?.indicators.columns.map(({ field }) => field) ?? [];
    expect(Object.keys(table.indicatorHeader.columns).sort()).toEqual([...fields].sort());
    expect(table.indicators.map(({ cells }) => cells.l3?.text)).toEqual(
      publishedTable(file).indicators.map(({ l3 }) => l3),
    );
    expect(table.total === null).toBe(layout?.totalLabel === '');
    // A published form without a 分值 column still keeps its weights beside it: they have no other place.
    const aids = (layout?.aids ?? []).filter(
      ({ field }) => (mode === 'formulas' && field !== 'unit') || (id === 'HB' && field === 'weight'),
    );
    expect(Object.keys(table.aidColumns).sort()).toEqual(aids.map(({ field }) => field).sort());
  });

  test.each(LAYOUTS.map(({ id }) => [id]))('%s reads the same where the host tells no merges', async (id) => {
    const workbook = await composed(id, '001-1.json', 'formulas');
    const bare = withoutMerges(workbook);
    expect(only(bare)).toEqual(only(workbook));
  });
});
