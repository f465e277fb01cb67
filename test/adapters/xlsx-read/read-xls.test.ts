import { utils, write } from '@e965/xlsx';
import { readSpreadsheet } from '../../../src/adapters/xlsx/read-spreadsheet';
import { recognise } from '../../../src/core/recognise/recognise';
import { cellAt, type WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { smallForm } from '../../support/hands/small-form';
import { told } from '../../../src/core/message/message';

/** The small form as an old .xls, with a format, an error and a hidden sheet. The library writes no formulas into one. */
function oldFile(): Uint8Array {
  const rows = smallForm().map((row) =>
    row.map((cell) => (typeof cell === 'object' && cell !== null ? 0.8 : cell)),
  );
  const sheet = utils.aoa_to_sheet(rows);
  sheet.H6 = { t: 'n', v: 0.8, z: '0.00%' };
  sheet['!merges'] = [{ s: { r: 10, c: 0 }, e: { r: 14, c: 0 } }];
  const other = utils.aoa_to_sheet([['甲']]);
  other.B1 = { t: 'e', v: 7 };
  other['!ref'] = 'A1:B1';
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '自评表');
  utils.book_append_sheet(book, other, '其他');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

async function read(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const result = await readSpreadsheet(bytes, '旧.xls');
  if (!result.ok) throw new Error(told(result.message, 'zh'));
  return result.workbook;
}

describe('an old .xls is read', () => {
  it('with values, formats, merges and visibility', async () => {
    const { sheets, gaps } = await read(oldFile());
    const [form, other] = sheets;
    if (form === undefined || other === undefined) throw new Error('two sheets expected');
    expect(cellAt(form, 15, 7)).toEqual({ value: 95, formula: null, format: 'General' });
    expect(cellAt(form, 5, 7)).toEqual({ value: 0.8, formula: null, format: '0.00%' });
    expect(form.merges).toEqual([{ top: 10, left: 0, bottom: 14, right: 0 }]);
    expect(other.visibility).toBe('hidden');
    expect(cellAt(other, 0, 1).value).toEqual({ error: '#DIV/0!' });
    expect(gaps).toHaveLength(1);
  });

  it('and its form is recognised', async () => {
    const [table] = recognise(await read(oldFile()));
    expect(table?.projectName?.text).toBe('业务培训');
    expect(table?.indicators).toHaveLength(4);
    expect(table?.total?.score?.text).toBe('95');
  });

  it('cut off half-way it is refused by name', async () => {
    const bytes = oldFile();
    const result = await readSpreadsheet(bytes.slice(0, 1500), '旧.xls');
    expect(result.ok ? '读成了' : told(result.message, 'zh')).toMatch(/旧\.xls/u);
  });

  it('and an .xlsx still goes its own way', async () => {
    const read = await readSpreadsheet(new Uint8Array(), '空.xlsx');
    expect(read.ok || told(read.message, 'zh')).toBe(
      '文件“空.xlsx”是空文件，没有任何内容。请重新取得这个文件。',
    );
  });
});
