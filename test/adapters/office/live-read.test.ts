import { composeTable } from '../../../src/core/compose/compose-table';
import { validateSheet } from '../../../src/app/audit/validate-sheet';
import { profileInUse } from '../../../src/app/kept/profile-in-use';
import type { ReadResult } from '../../../src/core/workbook/ports';
import { composeOptions } from '../../support/composed-workbook';
import { embeddedExcel, type EmbeddedExcel } from '../../support/embedded-excel';

let excel: EmbeddedExcel;
afterEach(() => {
  excel.close();
});

const LIVE = { sheets: 'active', live: true } as const;

describe('the live reading', () => {
  it('takes no step of Ctrl+Z away', async () => {
    excel = embeddedExcel();
    await excel.workbook.apply(composeTable(composeOptions('000-2.json')));
    excel.behaviour.undoSteps = 3;
    await excel.workbook.read(LIVE);
    expect(excel.behaviour.undoSteps).toBe(3);
    await excel.workbook.read({ sheets: 'all', details: true });
    expect(excel.behaviour.undoSteps).toBe(0);
  });

  it('knows the merged cells of the last reading that asked for them', async () => {
    excel = embeddedExcel();
    await excel.workbook.apply({
      label: '试',
      expects: [],
      commands: [{ op: 'merge', sheet: 'Sheet1', range: { top: 0, left: 0, bottom: 1, right: 2 } }],
    });
    expect((await excel.workbook.read(LIVE)).workbook.sheets[0]?.merges).toEqual([]);
    await excel.workbook.read({ sheets: 'all' });
    expect((await excel.workbook.read(LIVE)).workbook.sheets[0]?.merges).toHaveLength(1);
  });

  it.each(['000-1.json', '000-2.json', '001-1.json', '003-1.json'])(
    'sees the same table in %s without its merged cells',
    async (file) => {
      excel = embeddedExcel();
      const options = composeOptions(file);
      await excel.workbook.apply(composeTable(options));
      const read = await excel.workbook.read({ sheets: 'active' });
      const seen = (result: ReadResult, hasMerges: boolean): unknown => {
        const [sheet] = result.workbook.sheets;
        if (sheet === undefined) throw new Error('nothing read');
        const own = hasMerges ? sheet : { ...sheet, merges: [] };
        const workbook = { ...result.workbook, sheets: [own] };
        const profile = { ...profileInUse(workbook, null), profile: options.profile };
        const view = validateSheet(workbook, own, profile, { ignored: [], corrections: [], language: 'zh' });
        return view.tables.map((table) => JSON.stringify(table));
      };
      expect(seen(read, false)).toEqual(seen(read, true));
    },
  );
});
