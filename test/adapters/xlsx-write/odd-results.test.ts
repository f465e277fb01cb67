import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import { main } from '../../../src/cli/main';
import { writeXlsx } from '../../../src/adapters/xlsx/write-xlsx';
import { CELL_TEXT_LIMIT } from '../../../src/core/workbook/cell-limits';
import { composeTable } from '../../../src/core/compose/compose-table';
import { composeOptions, workbookWith } from '../../support/composed-workbook';
import { MemoryTerminal } from '../../support/memory-terminal';
import { told } from '../../../src/core/message/message';

describe('texts that no cell can hold', () => {
  it('are left out of the summary of a project whose name has 40,000 letters', async () => {
    const options = composeOptions('000-2.json');
    const bytes = await writeXlsx((await workbookWith(composeTable(options))).model());
    const parts = Object.entries(unzipSync(bytes)).map(([path, part]): [string, Uint8Array] => [
      path,
      path.endsWith('sharedStrings.xml')
        ? strToU8(strFromU8(part).replaceAll(options.table.projectName, '甲'.repeat(40_000)))
        : part,
    ]);
    const terminal = new MemoryTerminal().give('a.xlsx', zipSync(Object.fromEntries(parts)));
    expect(await main(['summary', 'a.xlsx', '-o', 'b.xlsx'], terminal)).not.toBe(2);
    const read = await readXlsx(terminal.files.get('b.xlsx')!, 'b.xlsx');
    if (!read.ok) throw new Error(told(read.message, 'zh'));
    const summary = read.workbook.sheets.find(({ name }) => name === '汇总表');
    const texts = [...summary!.cells.values()].map(({ value }) =>
      typeof value === 'string' ? value.length : 0,
    );
    expect(texts.filter((length) => length > CELL_TEXT_LIMIT)).toEqual([]);
  });
});
