import { writeXlsx } from '../../src/adapters/xlsx/write-xlsx';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { readSpreadsheet } from '../../src/adapters/xlsx/read-spreadsheet';
import { composeTable } from '../../src/core/compose/compose-table';
import { DEFAULT_PROFILE, presetById } from '../../src/core/profile/presets';
import { recognise } from '../../src/core/recognise/recognise';
import type { RecognisedTable } from '../../src/core/recognise/recognised-table';
import { layoutById } from '../../src/core/table/layouts';
import { convert } from '../support/libreoffice';
import { describeWithLibreOffice } from '../support/programs';
import { publishedTable } from '../support/published-tables';
import { told } from '../../src/core/message/message';

describeWithLibreOffice('an .xls that another program wrote', () => {
  it('gives the same table with the same formulas as the .xlsx', async () => {
    const table = publishedTable('001-1.json');
    const [layout, profile] = [layoutById('T11'), presetById(DEFAULT_PROFILE.id)];
    if (layout === null || profile === null) throw new Error('layout and profile expected');
    const workbook = new MemoryWorkbook();
    await workbook.apply(
      composeTable({ table, layout, profile, sheetName: '自评表', mode: 'formulas', protect: false }),
    );
    const modern = await writeXlsx(workbook.model());
    const old = await convert(modern, 'xlsx', 'xls');
    const [before, after] = [await tableOf(modern, '新.xlsx'), await tableOf(old, '旧.xls')];
    expect(texts(after)).toEqual(texts(before));
    expect(after.total?.score?.formula).toMatch(/^=/u);
    expect(after.indicators.map(({ cells }) => cells.score?.formula?.startsWith('=') ?? false)).toEqual(
      before.indicators.map(({ cells }) => (cells.score?.formula ?? null) !== null),
    );
  });
});

async function tableOf(bytes: Uint8Array, name: string): Promise<RecognisedTable> {
  const read = await readSpreadsheet(bytes, name);
  if (!read.ok) throw new Error(told(read.message, 'zh'));
  const [table] = recognise(read.workbook);
  if (table === undefined) throw new Error('a table expected');
  return table;
}

function texts(table: RecognisedTable): unknown {
  return table.indicators.map(({ cells }) => Object.values(cells).map(({ text }) => text));
}
