import { DEFAULT_PROFILE, presetById } from '../../src/core/profile/presets';
import { recognise } from '../../src/core/recognise/recognise';
import type { RecognisedTable } from '../../src/core/recognise/recognised-table';
import { canonical } from '../support/hands/canonical';
import { HANDS } from '../support/hands';
import { bookOf } from '../support/hands/sheet-writer';
import { publishedTable, TABLE_FILES } from '../support/published-tables';
import { workbookOf } from '../support/published-workbook';

/** The table as its own office published it. */
async function asPublished(file: string): Promise<RecognisedTable> {
  const profile = presetById(DEFAULT_PROFILE.id);
  if (profile === null) throw new Error('profile expected');
  const [table] = recognise(await workbookOf([{ name: '表', table: publishedTable(file) }], profile));
  if (table === undefined) throw new Error('a table expected');
  return table;
}

describe.each(HANDS.map((hand) => [hand.name, hand] as const))(
  'written in another hand — %s —',
  (_, hand) => {
    test.each(TABLE_FILES)('%s says the same', async (file) => {
      const found = recognise(bookOf(hand.write(publishedTable(file), '甲')));
      expect(found).toHaveLength(1);
      expect(found.map(canonical)).toEqual([canonical(await asPublished(file))]);
    });

    it('all fifteen on one sheet each are found', () => {
      const sheets = TABLE_FILES.map((file) => hand.write(publishedTable(file), file));
      expect(recognise(bookOf(...sheets)).map(({ sheet }) => sheet)).toEqual(TABLE_FILES);
    });
  },
);
