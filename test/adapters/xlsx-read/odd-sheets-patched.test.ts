import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { patchCells, type CellPatch } from '../../../src/adapters/xlsx/patch-cells';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import { cellAt, type CellSnapshot, type SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { told } from '../../../src/core/message/message';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook whose only sheet holds these rows as they stand here, with parts added or changed. */
async function bookOf(rows: string, more: Record<string, Uint8Array> = {}): Promise<Uint8Array> {
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: '表', rows: [['甲']] }] }));
  const xml = `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  return zipSync({ ...parts, [SHEET]: strToU8(xml), ...more });
}

function patch(address: string, value: CellPatch['value'], formula: string | null = null): CellPatch {
  const column = address.charCodeAt(0) - 65;
  return { sheet: '表', row: Number(address.slice(1)) - 1, column, value, formula };
}

function xmlOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)[SHEET] ?? new Uint8Array());
}

async function patched(rows: string, ...patches: readonly CellPatch[]): Promise<string> {
  const result = patchCells(await bookOf(rows), patches);
  if (!result.ok) throw new Error(result.message);
  return xmlOf(result.bytes);
}

async function sheetOf(bytes: Uint8Array): Promise<SheetSnapshot> {
  const read = await readXlsx(bytes, '改.xlsx');
  if (!read.ok) throw new Error(told(read.message, 'zh'));
  return read.workbook.sheets[0] ?? fail();
}

function at(sheet: SheetSnapshot, address: string): CellSnapshot {
  return cellAt(sheet, Number(address.slice(1)) - 1, address.charCodeAt(0) - 65);
}

function fail(): never {
  throw new Error('a sheet was expected');
}

describe('a sheet that another program wrote is patched in its own way of writing', () => {
  it.each([
    [
      'cells and rows without addresses',
      '<row><c><v>1</v></c><c s="0"><v>2</v></c></row>',
      '<c s="0"><v>7</v></c>',
    ],
    [
      'single quotes',
      "<row r='1'><c r='A1'><v>1</v></c><c r='B1' s='0'><v>2</v></c></row>",
      '<c r="B1" s="0"><v>7</v></c>',
    ],
    ['blanks around =', '<row r = "1"><c r = "A1"/><c r = "B1"><v>2</v></c></row>', '<c r="B1"><v>7</v></c>'],
    [
      'a prefix',
      '<x:row xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="1"><c r="A1"/><c r="B1"><v>2</v></c></x:row>',
      '<c r="B1"><v>7</v></c>',
    ],
  ])('%s', async (_, rows, cell) => {
    const xml = await patched(rows, patch('B1', 7));
    expect(xml).toContain(cell);
    expect(xml.split('<c').length).toBe(rows.split('<c').length);
  });

  it('a new cell between cells without addresses does not move them', async () => {
    const result = patchCells(
      await bookOf('<row><c><v>1</v></c></row><row r="5"><c/><c r="D5"><v>4</v></c></row>'),
      [patch('B1', 2), patch('B5', 5), patch('C5', 6), patch('A3', 3)],
    );
    if (!result.ok) throw new Error(result.message);
    const sheet = await sheetOf(result.bytes);
    expect(['A1', 'B1', 'A3', 'B5', 'C5', 'D5'].map((name) => at(sheet, name).value)).toEqual([
      1, 2, 3, 5, 6, 4,
    ]);
  });

  it('a new row before a row without a number does not move it', async () => {
    const result = patchCells(await bookOf('<row r="3"/><row><c><v>4</v></c></row>'), [
      patch('A1', 1),
      patch('B3', 2),
    ]);
    if (!result.ok) throw new Error(result.message);
    const sheet = await sheetOf(result.bytes);
    expect(['A1', 'B3', 'A4'].map((name) => at(sheet, name).value)).toEqual([1, 2, 4]);
  });

  it.each([
    ['a comment that holds a cell', '<row r="1"><!--<c r="A1"><v>1</v></c>--><c r="B1"/></row>'],
    ['the same cell twice', '<row r="1"><c r="A1"/><c r="A1"><v>2</v></c></row>'],
    ['rows out of order', '<row r="2"><c r="A2"/></row><row r="1"><c r="A1"/></row>'],
    ['a cell in another row', '<row r="1"><c r="A2"/></row>'],
    ['letters among the cells', '<row r="1">x<c r="A1"/></row>'],
  ])('%s is refused with a word, and nothing is written', async (_, rows) => {
    const result = patchCells(await bookOf(rows), [patch('A1', 9)]);
    expect(result).toMatchObject({ ok: false, reason: 'unusual' });
    expect(!result.ok && result.message).toMatch(
      /内部写法不常见（.+），不能直接修改。请用 Excel 或 WPS 另存/u,
    );
  });
});

describe('formulas and results are written as Excel reads them', () => {
  const shared = (formula: string): string =>
    `<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">${formula}</f><v>0</v></c></row>` +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>0</v></c></row>';

  it.each([
    ['IF(COUNT(G1)=0,&#34;&#34;,G1)', '=IF(COUNT(G2)=0,"",G2)'],
    ['IF(G1&lt;1,&#10;&quot;&amp;#34;&quot;,G1)', '=IF(G2<1,\n"&#34;",G2)'],
    ['IF(G1=0,&#x22;甲&#x22;,G1)', '=IF(G2=0,"甲",G2)'],
  ])('a follower of the shared formula %s gets its own', async (written, expected) => {
    const result = patchCells(await bookOf(shared(written)), [patch('A1', 5)]);
    if (!result.ok) throw new Error(result.message);
    const sheet = await sheetOf(result.bytes);
    expect([at(sheet, 'A1'), at(sheet, 'A2').formula]).toMatchObject([{ value: 5, formula: null }, expected]);
  });

  it('a control character in a stored result is escaped as Excel does', async () => {
    const xml = await patched('<row r="1"><c r="A1"/></row>', patch('A1', '甲\u0007乙', '=B1&"乙"'));
    expect(xml).toContain('<v>甲_x0007_乙</v>');
    expect(xml).not.toContain('\u0007');
  });

  it.each([Infinity, -Infinity, NaN, 'x'.repeat(40_000)])('%# is never stored as a result', async (value) => {
    const xml = await patched('<row r="1"><c r="A1"><v>1</v></c></row>', patch('A1', value, '=B1'));
    expect(xml).toContain('<c r="A1"><f>B1</f></c>');
    expect(patchCells(await bookOf('<row r="1"><c r="A1"/></row>'), [patch('A1', value)])).toMatchObject({
      ok: false,
    });
  });

  it('an array formula keeps its stored result and the other cells are mended', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><v>8</v></c><c r="B1"><f t="array" ref="B1">SUM(A1:A1*1)</f><v>0</v></c></row>';
    const result = patchCells(await bookOf(rows), [patch('A1', 8), patch('B1', 8, '=SUM(A1:A1*1)')]);
    if (!result.ok) throw new Error(result.message);
    expect(result.left).toMatchObject([{ sheet: '表', row: 0, column: 1 }]);
    expect(xmlOf(result.bytes)).toContain('<f t="array" ref="B1">SUM(A1:A1*1)</f><v>0</v>');
    expect(strFromU8(unzipSync(result.bytes)['xl/workbook.xml'] ?? new Uint8Array())).toContain(
      'fullCalcOnLoad="1"',
    );
    expect(patchCells(await bookOf(rows), [patch('B1', 8)])).toMatchObject({ ok: false });
  });

  it('a picture that is damaged is carried over as it is', async () => {
    const book = await bookOf('<row r="1"><c r="A1"/></row>', {
      'xl/media/image1.png': strToU8('picture '.repeat(99)),
    });
    const place = Buffer.from(book).indexOf('xl/media/image1.png') + 'xl/media/image1.png'.length;
    for (let byte = place; byte < place + 8; byte += 1) book[byte] = 0xff;
    const result = patchCells(book, [patch('A1', 1)]);
    expect(result.ok && at(await sheetOf(result.bytes), 'A1').value).toBe(1);
    expect(
      result.ok && Buffer.from(result.bytes).includes(Buffer.from(book.subarray(place, place + 16))),
    ).toBe(true);
  });

  it('a reference to a character that there is not, in the name of another sheet, ends nothing', async () => {
    const parts = unzipSync(await bookOf('<row r="1"><c r="A1"/></row>'));
    const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const named = book.replace('<sheets>', '<sheets><sheet name="乙&#99999999;" sheetId="77" r:id="none"/>');
    const result = patchCells(zipSync({ ...parts, 'xl/workbook.xml': strToU8(named) }), [patch('A1', 1)]);
    expect(result).toMatchObject({ ok: true });
  });

  it('a workbook without words on calculating gets them in their place', async () => {
    const book = await bookOf('<row r="1"><c r="A1"/></row>');
    const parts = unzipSync(book);
    const plain = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).replace(/<calcPr[^>]*>/u, '');
    const external = plain.replace('</sheets>', '</sheets><externalReferences/>');
    const result = patchCells(zipSync({ ...parts, 'xl/workbook.xml': strToU8(external) }), [patch('A1', 1)]);
    if (!result.ok) throw new Error(result.message);
    expect(strFromU8(unzipSync(result.bytes)['xl/workbook.xml'] ?? new Uint8Array())).toContain(
      '<externalReferences/><calcPr fullCalcOnLoad="1"/>',
    );
  });

  it('a cached result that looks like an escaped letter is no mismatch', async () => {
    const book = await bookOf('<row r="1"><c r="A1"/></row>');
    const result = patchCells(book, [patch('A1', '_x0041_', '="_x"&"0041_"')]);
    if (!result.ok) throw new Error(result.message);
    expect(at(await sheetOf(result.bytes), 'A1').value).toBe('_x0041_');
  });

  describe('whose dates count from 1904', () => {
    const DATE = 45_657;
    /** A1 shows a date and B1 a number. */
    async function bookFrom1904(): Promise<Uint8Array> {
      const styles = await writeXlsx({
        sheets: [
          {
            name: '表',
            rows: [['甲', '乙']],
            cells: new Map([['0,0', { value: 1, style: { numFmt: 'yyyy/m/d' } }]]),
          },
        ],
      });
      const parts = unzipSync(styles);
      const style = / s="\d+"/u.exec(xmlOf(styles))?.[0] ?? fail();
      const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
        .replace(/<workbookPr[^>]*>/u, '')
        .replace(/<(?:bookViews|sheets)>/u, '<workbookPr date1904="1"/>$&');
      return await bookOf(`<row r="1"><c r="A1"${style}><v>43000</v></c><c r="B1"><v>8</v></c></row>`, {
        'xl/styles.xml': parts['xl/styles.xml'] ?? fail(),
        'xl/workbook.xml': strToU8(book),
      });
    }

    it('a date is written in their counting, a number beside it as it is', async () => {
      const book = await bookFrom1904();
      expect(at(await sheetOf(book), 'A1').value).toBe(44_462);
      const result = patchCells(book, [patch('A1', DATE), patch('B1', 9)]);
      if (!result.ok) throw new Error(result.message);
      const sheet = await sheetOf(result.bytes);
      expect(['A1', 'B1'].map((name) => at(sheet, name).value)).toEqual([DATE, 9]);
    });

    it('a number whose date format is taken off is written as it is', async () => {
      const result = patchCells(await bookFrom1904(), [{ ...patch('A1', 7), isGeneral: true }]);
      if (!result.ok) throw new Error(result.message);
      expect(at(await sheetOf(result.bytes), 'A1')).toMatchObject({ value: 7, format: 'General' });
    });

    it('a number that is no day of theirs is refused with the cell', async () => {
      expect(patchCells(await bookFrom1904(), [patch('A1', 9.5)])).toMatchObject({
        ok: false,
        message: expect.stringContaining('A1 是日期格式') as string,
      });
    });
  });
});
