import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { emptySheet } from '../../src/core/workbook/workbook-model';
import { embeddedExcel } from '../support/embedded-excel';
import { describeWorkbookHost } from './workbook-host.contract';

describeWorkbookHost('MemoryWorkbook', () => {
  const host = new MemoryWorkbook({
    sheets: [emptySheet('1', 'Sheet1')],
    names: [],
    activeSheet: 'Sheet1',
    settings: new Map(),
  });
  return {
    host,
    type: (sheet, row, column, input) => {
      host.type(sheet, row, column, input);
    },
    close: () => undefined,
  };
});

describeWorkbookHost('OfficeWorkbookHost over the real Excel client', () => {
  const excel = embeddedExcel();
  const { workbook, backend } = excel;
  return {
    host: workbook,
    type: (sheet, row, column, input) => {
      const found = backend.sheets().find(({ name }) => name === sheet);
      if (found === undefined) throw new Error(`no sheet ${sheet}`);
      backend.putCell(found.id, row, column, input);
      backend.flush();
    },
    close: () => {
      excel.close();
    },
  };
});
