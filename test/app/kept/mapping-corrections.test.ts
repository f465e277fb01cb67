import {
  chosenTwice,
  columnKey,
  readCorrections,
  storeCorrections,
  type ColumnWish,
} from '../../../src/app/kept/mapping-corrections';
import type { MappingCorrection } from '../../../src/core/recognise/recognised-table';
import type { ColumnChoice } from '../../../src/core/recognise/column-choices';
import { emptyMemory } from '../../support/empty-memory';

const one: MappingCorrection = { sheet: '甲', block: 'indicators', column: 5, field: 'actual' };
const other: MappingCorrection = { sheet: '乙', block: 'funds', column: 3, field: 'budget', headerRow: 4 };

describe('columns for which the same was chosen', () => {
  const choice = (column: number): ColumnChoice => ({
    block: 'indicators',
    column,
    heading: '',
    sample: '',
    field: null,
    anchor: { row: 10, headings: [] },
  });
  const choices = [choice(3), choice(4), choice(5)];
  const wishes = (...fields: readonly ColumnWish[]): ReadonlyMap<string, ColumnWish> =>
    new Map(fields.map((field, index) => [columnKey(choice(index + 3)), field]));

  it('are named', () => {
    expect(chosenTwice(choices, wishes('weight', 'score', 'weight'))).toEqual({
      field: 'weight',
      columns: [3, 5],
    });
  });

  it.each([[wishes('weight', 'score')], [wishes('ignore', 'ignore')], [wishes()]])('are none', (chosen) => {
    expect(chosenTwice(choices, chosen)).toBeNull();
  });

  it('are none where two tables of a sheet have the same column', () => {
    expect(chosenTwice([choice(3), choice(3)], wishes('weight'))).toBeNull();
  });
});

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
