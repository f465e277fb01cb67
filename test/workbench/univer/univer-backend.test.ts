import { embeddedExcel, type EmbeddedExcel } from '../../support/embedded-excel';
import type { BackendEvent } from '../../../src/workbench/host/backend';

let excel: EmbeddedExcel;
beforeEach(() => {
  excel = embeddedExcel();
});
afterEach(() => {
  excel.close();
});

describe('the workbook in Univer', () => {
  it('keeps the link, the lock and the content of a cell apart, in whatever order they are written', () => {
    const { backend } = excel;
    const sheet = backend.active();
    const cell = { top: 0, left: 0, bottom: 0, right: 0 };
    backend.setLink(sheet, { row: 0, column: 0, reference: '甲!A1' });
    backend.putCell(sheet, 0, 0, { value: 'A1' });
    backend.putFormat(sheet, cell, { locked: false });
    expect(backend.links(sheet)).toEqual([{ row: 0, column: 0, reference: '甲!A1' }]);
    expect(backend.format(sheet, 0, 0).locked).toBe(false);
    expect(backend.cell(sheet, 0, 0).value).toBe('A1');
    backend.putFormat(sheet, cell, { locked: true });
    backend.setLink(sheet, { row: 0, column: 0, reference: '' });
    expect(backend.links(sheet)).toEqual([]);
    expect(backend.format(sheet, 0, 0).locked).toBe(true);
    expect(backend.cell(sheet, 0, 0).value).toBe('A1');
  });

  it('tells the sheets of another workbook as new, so that its rules are read', () => {
    const told: BackendEvent[] = [];
    excel.backend.subscribe((event) => told.push(event));
    excel.backend.reset(new Map(), new Map());
    expect(told).toEqual([{ kind: 'added', sheet: 'first' }]);
  });
});
