import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { rangeName } from '../../src/core/workbook/address';
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
    conditionals: (sheet) =>
      (host.model().sheets.find(({ name }) => name === sheet)?.conditionals ?? []).map(
        ({ range, rule }) => [rule.formula, rule.fill, rangeName(range)] as const,
      ),
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
    conditionals: (sheet) =>
      backend
        .conditionals(backend.sheets().find(({ name }) => name === sheet)?.id ?? '')
        .map(({ ranges, rule }) => [rule.formula, rule.fill, ranges.map(rangeName).join()] as const),
    close: () => {
      excel.close();
    },
  };
});
