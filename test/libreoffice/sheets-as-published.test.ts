import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { writeXlsx } from '../../src/adapters/xlsx/write-xlsx';
import { composeTable } from '../../src/core/compose/compose-table';
import { composeNarrativeSheets } from '../../src/core/compose/narrative-sheets';
import { recognise } from '../../src/core/recognise/recognise';
import { toEvaluationTable } from '../../src/core/recognise/to-evaluation-table';
import { toTableJson } from '../../src/core/table/table-json';
import { composeOptions, workbookWith } from '../support/composed-workbook';
import { recalculate } from '../support/libreoffice';
import { describeWithLibreOffice } from '../support/programs';
import { TABLE_FILES, publishedTable, readTableFile } from '../support/published-tables';
import { told } from '../../src/core/message/message';

describeWithLibreOffice('sheets as published, saved anew by LibreOffice', () => {
  it('give back every field of every published table', async () => {
    const tables = TABLE_FILES.map((file) => ({
      table: publishedTable(file),
      sheetName: file.replace('.json', ''),
    }));
    const workbook = await workbookWith(
      ...TABLE_FILES.map((file) => composeTable(composeOptions(file, { mode: 'asPublished' }))),
      composeNarrativeSheets(tables),
    );
    const saved = await recalculate(await writeXlsx(workbook.model()));
    const read = await readXlsx(saved, 'saved.xlsx');
    if (!read.ok) throw new Error(told(read.message, 'zh'));
    const found = recognise(read.workbook).map((table) =>
      toTableJson(toEvaluationTable(table, read.workbook)),
    );
    expect(found).toEqual(TABLE_FILES.map(readTableFile));
  }, 120_000);
});
