import { readCorrections, storeCorrections } from '../../src/app/mapping-corrections';
import type { MappingCorrection } from '../../src/core/recognise/recognised-table';
import { emptyMemory } from '../support/empty-memory';

const one: MappingCorrection = { sheet: '甲', block: 'indicators', column: 5, field: 'actual' };
const other: MappingCorrection = { sheet: '乙', block: 'funds', column: 3, field: 'budget', headerRow: 4 };

describe('corrections of columns', () => {
  it('stay in the workbook, sheet by sheet', async () => {
    const { workbookSettings } = await emptyMemory();
    const first = await storeCorrections(workbookSettings, [], '甲', [one]);
    await storeCorrections(workbookSettings, first, '乙', [other]);
    expect(await readCorrections(workbookSettings)).toEqual([one, other]);
  });

  it('are forgotten for one sheet alone', async () => {
    const { workbookSettings } = await emptyMemory();
    await storeCorrections(workbookSettings, [one, other], '甲', []);
    expect(await readCorrections(workbookSettings)).toEqual([other]);
    await storeCorrections(workbookSettings, [other], '乙', []);
    expect(await workbookSettings.get('mappingCorrections')).toBeNull();
  });

  it.each([
    '',
    '{}',
    '[1]',
    '[{"sheet":"甲"}]',
    '[{"sheet":"甲","block":"x","column":1,"field":"l1"}]',
    'null',
  ])('that are none count as nothing: %s', async (text) => {
    const { workbookSettings } = await emptyMemory();
    await workbookSettings.set('mappingCorrections', text);
    expect(await readCorrections(workbookSettings)).toEqual([]);
  });
});
