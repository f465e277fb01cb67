import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { readSpreadsheet } from '../../../src/adapters/xlsx/read-spreadsheet';
import { readXlsxModel } from '../../../src/adapters/xlsx/read-xlsx-model';
import { recognise } from '../../../src/core/recognise/recognise';
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { smallForm } from '../../support/hands/small-form';
import { asZip64, withDeclaredSize, withHiddenHeader } from '../../support/odd-zips';
import { told } from '../../../src/core/message/message';

type Parts = Record<string, Uint8Array>;

async function formParts(): Promise<Parts> {
  const rows = smallForm().map((row) =>
    row.map((cell) => (typeof cell === 'object' && cell !== null ? null : cell)),
  );
  return unzipSync(await writeXlsx({ sheets: [{ name: '自评表', rows }] }));
}

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';

function renamed(parts: Parts, rename: (name: string) => string): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [rename(name), bytes])));
}

function edited(parts: Parts, path: string, change: (xml: string) => string): Uint8Array {
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
}

async function read(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const result = await readSpreadsheet(bytes, '甲.xlsx');
  if (!result.ok) throw new Error(told(result.message, 'zh'));
  return result.workbook;
}

async function sheetWith(rows: string): Promise<SheetSnapshot & { readonly gaps: readonly string[] }> {
  const workbook = await read(
    edited(await formParts(), SHEET, (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`)),
  );
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('a sheet expected');
  return { ...sheet, gaps: workbook.gaps.map(({ what }) => told(what, 'zh')) };
}

function utf16(xml: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array((xml.length + 1) * 2);
  const view = new DataView(bytes.buffer);
  [0xfeff, ...Array.from({ length: xml.length }, (_, at) => xml.charCodeAt(at))].forEach((code, at) =>
    view.setUint16(at * 2, code, littleEndian),
  );
  return bytes;
}

describe('packages as other programs write them are read whole', () => {
  it('part names with other capitals than the relationships say', async () => {
    const bytes = renamed(await formParts(), (name) => (name === STRINGS ? 'xl/SharedStrings.xml' : name));
    const workbook = await read(bytes);
    expect(workbook.gaps).toEqual([]);
    expect(recognise(workbook)).toHaveLength(1);
  });

  it('part names with backslashes', async () => {
    const workbook = await read(renamed(await formParts(), (name) => name.replaceAll('/', '\\')));
    expect(workbook.gaps).toEqual([]);
    expect(recognise(workbook)).toHaveLength(1);
  });

  it.each([
    ['little', true],
    ['big', false],
  ])('parts in UTF-16, %s end first', async (_, littleEndian) => {
    const parts = await formParts();
    const wide = Object.entries(parts).map(([name, bytes]) => {
      const xml = strFromU8(bytes).replace('encoding="UTF-8"', 'encoding="UTF-16"');
      return [name, utf16(xml, littleEndian)] as const;
    });
    const workbook = await read(zipSync(Object.fromEntries(wide)));
    expect(workbook.gaps).toEqual([]);
    expect(recognise(workbook)).toHaveLength(1);
  });

  it('a list written for large files (zip64)', async () => {
    const workbook = await read(asZip64(zipSync(await formParts())));
    expect(workbook.gaps).toEqual([]);
    expect(recognise(workbook)).toHaveLength(1);
  });

  it('prefixes, single quotes, blanks around =, no address at all, a comment that holds a cell', async () => {
    const sheet = await sheetWith(
      "<x:row xmlns:x='u' r = '30'><x:c r = 'B30' t = 'str'><x:v>甲</x:v></x:c><x:c><x:v>2</x:v></x:c>" +
        '<!--<c r="D30"><v>9</v></c>--></x:row><row><c><v>3</v></c></row>',
    );
    expect([1, 2, 3].map((column) => cellAt(sheet, 29, column).value)).toEqual(['甲', 2, null]);
    expect(cellAt(sheet, 30, 0).value).toBe(3);
  });

  it('a formula that fills a shared group with &#34; for its quotes', async () => {
    const sheet = await sheetWith(
      '<row r="30"><c r="A30"><f t="shared" ref="A30:A31" si="7">IF(B30=0,&#34;&#34;,B30)</f></c></row>' +
        '<row r="31"><c r="A31"><f t="shared" si="7"/></c></row>',
    );
    expect([29, 30].map((row) => cellAt(sheet, row, 0).formula)).toEqual([
      '=IF(B30=0,"",B30)',
      '=IF(B31=0,"",B31)',
    ]);
  });

  it('a date that is formatted by number alone shows as in a Chinese Excel', async () => {
    const parts = await formParts();
    parts['xl/styles.xml'] = strToU8(
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/></cellXfs></styleSheet>',
    );
    const rows =
      '<row r="30"><c r="A30" s="1"><v>45657</v></c><c r="B30" s="2"><v>45657</v></c></row></sheetData>';
    const workbook = await read(edited(parts, SHEET, (xml) => xml.replace('</sheetData>', rows)));
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error('a sheet expected');
    expect([0, 1].map((column) => cellAt(sheet, 29, column).format)).toEqual([
      'yyyy/m/d',
      'yyyy"年"m"月"d"日"',
    ]);
  });
});

describe('what no cell can hold', () => {
  it.each(['1e400', '-1e999', 'Infinity', '-INF', 'NaN', '1.#QNAN'])(
    'a number that reads %s is an error value and a gap, never a number',
    async (written) => {
      const sheet = await sheetWith(
        `<row r="30"><c r="A30"><v>${written}</v></c><c r="B30"><f>1/3</f><v>${written}</v></c></row>`,
      );
      expect(cellAt(sheet, 29, 0).value).toEqual({ error: '#NUM!' });
      expect(cellAt(sheet, 29, 1)).toMatchObject({ value: { error: '#NUM!' }, formula: '=1/3' });
      expect(sheet.gaps).toEqual(['A30、B30 存的不是 Excel 能放下的数，按 #NUM! 读。请在 Excel 里核对']);
    },
  );

  it('a reference to a character that there is not stays as written, in a cell and in a name', async () => {
    const sheet = await sheetWith('<row r="30"><c r="A30" t="str"><v>&#99999999;&#65;</v></c></row>');
    expect(cellAt(sheet, 29, 0).value).toBe('&#99999999;A');
    const parts = await formParts();
    const named = edited(parts, 'xl/workbook.xml', (xml) =>
      xml.replace('name="自评表"', 'name="甲&#99999999;"'),
    );
    expect((await read(named)).sheets.map(({ name }) => name)).toEqual(['甲&#99999999;']);
  });
});

describe('files made to harm are refused or cut, and that is said', () => {
  it.each([STRINGS, 'xl/styles.xml', SHEET])(
    '%s that grows beyond what the list says is not inflated',
    async (path) => {
      const parts = await formParts();
      const grown = new Uint8Array(100 * 1024 * 1024).fill(32);
      grown.set(parts[path] ?? new Uint8Array());
      const bytes = withDeclaredSize(zipSync({ ...parts, [path]: grown }, { level: 9 }), path, 120_000);
      const result = await readSpreadsheet(bytes, '甲.xlsx');
      expect(result).toMatchObject({ ok: false, message: { data: { reason: { message: 'bomb' } } } });
    },
  );

  it.each([STRINGS, 'xl/styles.xml', SHEET])(
    '%s that says nothing of its size, behind a header that hides it, is not inflated',
    async (path) => {
      const parts = await formParts();
      const grown = new Uint8Array(100 * 1024 * 1024).fill(32);
      grown.set(parts[path] ?? new Uint8Array());
      const zip = zipSync({ ...parts, [path]: grown }, { level: 9 });
      const result = await readSpreadsheet(withHiddenHeader(withDeclaredSize(zip, path, 0), path), '甲.xlsx');
      expect(result).toMatchObject({ ok: false, message: { data: { reason: { message: 'bomb' } } } });
    },
  );

  it('a million texts that are nothing take no memory worth a word', async () => {
    const bytes = edited(await formParts(), STRINGS, (xml) =>
      xml.replace('</sst>', `${'<si/>'.repeat(1_000_000)}</sst>`),
    );
    expect(recognise(await read(bytes))).toHaveLength(1);
  });

  it('a tag that is repeated 200,000 times is gone through once', async () => {
    const parts = await formParts();
    for (const [path, tag] of [
      ['xl/workbook.xml', '<calcPr '],
      [SHEET, '<c '],
    ] as const) {
      const bytes = edited(parts, path, (xml) => xml + tag.repeat(200_000));
      expect(await readSpreadsheet(bytes, '甲.xlsx')).toMatchObject({
        ok: false,
        message: { data: { reason: { message: 'damaged' } } },
      });
    }
    const empty = edited(parts, SHEET, (xml) =>
      xml.replace('</sheetData>', `<row>${'<c/>'.repeat(15_000)}</row></sheetData>`),
    );
    expect(recognise(await read(empty))).toHaveLength(1);
  });

  it('20,000 merges over the whole sheet are one, and the form is still found', async () => {
    const merges = '<mergeCell ref="A40:XFD1048576"/>'.repeat(20_000);
    const bytes = edited(await formParts(), SHEET, (xml) =>
      xml.replace('</sheetData>', `</sheetData><mergeCells>${merges}</mergeCells>`),
    );
    const workbook = await read(bytes);
    expect(workbook.sheets[0]?.merges).toHaveLength(1);
    expect(workbook.gaps.map(({ what }) => told(what, 'zh'))).toEqual([
      '有 19999 处合并单元格与别的合并重叠，没有读取。请在 Excel 里打开它，另存一份再试',
    ]);
    expect(recognise(workbook)).toHaveLength(1);
  });

  it('columns that are named a million times are damage', async () => {
    const bytes = edited(await formParts(), SHEET, (xml) =>
      xml.replace(
        '<sheetData',
        `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(10_000)}</cols><sheetData`,
      ),
    );
    expect(await readSpreadsheet(bytes, '甲.xlsx')).toMatchObject({ ok: false });
  });

  it('more cells than a workbook of people has are cut with a word', async () => {
    const cells = Array.from({ length: 1100 }, () => `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`).join('');
    const sheet = await sheetWith(cells);
    expect(sheet.gaps).toEqual(['工作表“自评表”的内容太多，没有读全']);
  });

  it('a cell at the far end of each of many rows does not fill the memory of the workbench', async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, row) => `<row r="${String(row + 100)}"><c r="XFD${String(row + 100)}"><v>1</v></c></row>`,
    );
    const bytes = edited(await formParts(), SHEET, (xml) =>
      xml.replace('</sheetData>', `${rows.join('')}</sheetData>`),
    );
    const model = await readXlsxModel(bytes, '甲.xlsx');
    expect(model.ok && model.model.sheets[0]?.cells.size).toBeLessThan(1000);
  });
});
