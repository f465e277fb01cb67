import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';

/** A workbook with one empty sheet, as a spreadsheet opens a new one. */
export async function emptyMemory(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await workbook.apply({
    label: '新工作簿',
    commands: [
      { op: 'addSheet', sheet: 'Sheet1' },
      { op: 'activate', sheet: 'Sheet1' },
    ],
    expects: [],
  });
  return workbook;
}
