import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import { writeXlsx } from '../../../src/adapters/xlsx/write-xlsx';
import { composeTable } from '../../../src/core/compose/compose-table';
import { composeNarrativeSheets } from '../../../src/core/compose/narrative-sheets';
import { DEFAULT_PROFILE, presetById } from '../../../src/core/profile/presets';
import { recognise } from '../../../src/core/recognise/recognise';
import { toEvaluationTable } from '../../../src/core/recognise/to-evaluation-table';
import type { EvaluationTable } from '../../../src/core/table/evaluation-table';
import { layoutById } from '../../../src/core/table/layouts';
import { toTableJson } from '../../../src/core/table/table-json';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { publishedTable, readTableFile, TABLE_FILES } from '../../support/published-tables';
import { told } from '../../../src/core/message/message';

async function asPublished(tables: readonly EvaluationTable[]): Promise<MemoryWorkbook> {
  const profile = presetById(DEFAULT_PROFILE.id);
  if (profile === null) throw new Error('profile expected');
  const workbook = new MemoryWorkbook();
  const placed = tables.map((table, index) => ({ table, sheetName: `表${String(index + 1)}` }));
  for (const { table, sheetName } of placed) {
    const layout = layoutById(table.layout);
    if (layout === null) throw new Error('layout expected');
    await workbook.apply(
      composeTable({ table, layout, profile, sheetName, mode: 'asPublished', protect: false }),
    );
  }
  await workbook.apply(composeNarrativeSheets(placed));
  return workbook;
}

function readBack(workbook: WorkbookSnapshot): EvaluationTable[] {
  return recognise(workbook).map((table) => toEvaluationTable(table, workbook));
}

const tables = TABLE_FILES.map(publishedTable);

describe('a published table comes back as it was', () => {
  let inMemory: EvaluationTable[];
  let fromFile: EvaluationTable[];
  beforeAll(async () => {
    const workbook = await asPublished(tables);
    inMemory = readBack((await workbook.read({ sheets: 'all' })).workbook);
    const read = await readXlsx(await writeXlsx(workbook.model()), '公开.xlsx');
    if (!read.ok) throw new Error(told(read.message, 'zh'));
    fromFile = readBack(read.workbook);
  });

  test.each(TABLE_FILES.map((file, index) => [file, index] as const))('%s from memory', (_, index) => {
    expect(inMemory[index]).toEqual(tables[index]);
  });

  test.each(TABLE_FILES.map((file, index) => [file, index] as const))('%s from a file', (file, index) => {
    const back = fromFile[index];
    if (back === undefined) throw new Error('table expected');
    expect(back).toEqual(tables[index]);
    expect(toTableJson(back)).toEqual(readTableFile(file));
  });
});
