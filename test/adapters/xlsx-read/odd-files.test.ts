import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import { MAX_XML_BYTES, openPackage } from '../../../src/adapters/xlsx/package/open-package';
import { recognise } from '../../../src/core/recognise/recognise';
import { cellAt, type WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { smallForm } from '../../support/hands/small-form';
import { told } from '../../../src/core/message/message';
import { gapText } from '../../../src/core/workbook/gap-text';

type Parts = Record<string, Uint8Array>;

/** A workbook with a form and a plain sheet, its parts changed before it is packed again. */
async function changed(change: (parts: Parts) => void): Promise<Uint8Array> {
  const rows = smallForm().map((row) =>
    row.map((cell) => (typeof cell === 'object' && cell !== null ? null : cell)),
  );
  const bytes = await writeXlsx({
    sheets: [
      { name: '自评表', rows },
      { name: '其他', rows: [['甲', 1]] },
    ],
  });
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts);
}

function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  const part = parts[path];
  if (part === undefined) throw new Error(`no ${path} in ${Object.keys(parts).join(' ')}`);
  parts[path] = strToU8(change(strFromU8(part)));
}

const SHEET1 = 'xl/worksheets/sheet1.xml';
const SHEET2 = 'xl/worksheets/sheet2.xml';

async function read(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const result = await readXlsx(bytes, '甲.xlsx');
  if (!result.ok) throw new Error(told(result.message, 'zh'));
  return result.workbook;
}

describe('an odd file gives an honest result', () => {
  it('half a sheet: the other sheet is read and the gap is told', async () => {
    const bytes = await changed((parts) => {
      edit(parts, SHEET2, (xml) => xml.slice(0, xml.indexOf('</row>') + 6));
    });
    const workbook = await read(bytes);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['自评表']);
    expect(workbook.gaps.map(gapText)).toEqual(['其他：工作表“其他”的内容已损坏，没有读取']);
    expect(recognise(workbook)).toHaveLength(1);
  });

  it('a sheet cut inside a tag is told likewise', async () => {
    const bytes = await changed((parts) => {
      edit(parts, SHEET2, (xml) => xml.slice(0, xml.indexOf('<sheetData') + 5));
    });
    expect((await read(bytes)).gaps.map(({ sheet }) => sheet)).toEqual(['其他']);
  });

  it('a text that is not in the file: its cell is named', async () => {
    const bytes = await changed((parts) => {
      edit(parts, SHEET2, (xml) => xml.replace(/(<c [^>]*t="s"[^>]*><v>)\d+/u, '$199999'));
    });
    expect((await read(bytes)).gaps.map(gapText)).toEqual(['其他：A1 的文字在文件里找不到，按空白读']);
  });

  it('no texts at all: the file and every sheet say so', async () => {
    const bytes = await changed((parts) => {
      Reflect.deleteProperty(parts, 'xl/sharedStrings.xml');
    });
    const { gaps } = await read(bytes);
    expect(gaps.map(({ sheet }) => sheet)).toEqual([null, '自评表', '其他']);
    expect(gaps[0]?.what).toMatchObject({ message: 'textsMissing' });
    expect(told(gaps[1]?.what ?? '', 'zh')).toMatch(
      /^[A-Z]+\d+(、[A-Z]+\d+){4} 等 \d+ 个单元格的文字在文件里找不到/u,
    );
  });

  it('texts that break off: those that are lost are told', async () => {
    const bytes = await changed((parts) => {
      edit(parts, 'xl/sharedStrings.xml', (xml) => xml.slice(0, xml.lastIndexOf('<si>')));
    });
    const result = await readXlsx(bytes, '甲.xlsx');
    const said = result.ok ? result.workbook.gaps.map(gapText) : [told(result.message, 'zh')];
    expect(said.join()).toMatch(/sharedStrings.xml）不完整|损坏/u);
  });

  it('all sheets cut off: the file is refused by name', async () => {
    const bytes = await changed((parts) => {
      for (const path of [SHEET1, SHEET2]) edit(parts, path, (xml) => xml.slice(0, 300));
    });
    const result = await readXlsx(bytes, '甲.xlsx');
    expect(result).toMatchObject({
      ok: false,
      message: { data: { file: '甲.xlsx', reason: { message: 'damaged' } } },
    });
  });

  it('a cell in the last corner of a sheet does not fill the memory', async () => {
    const bytes = await changed((parts) => {
      edit(parts, SHEET1, (xml) =>
        xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
      );
    });
    const workbook = await read(bytes);
    expect(recognise(workbook)).toHaveLength(1);
    expect(workbook.gaps.map(({ what }) => told(what, 'zh'))).toEqual([
      '工作表“自评表”的内容伸展得太远，只读了前 20000 行、前 100 列',
    ]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['自评表', '其他']);
  });

  it('a dimension of a million rows that are not there is no matter', async () => {
    const bytes = await changed((parts) => {
      edit(parts, SHEET1, (xml) =>
        xml
          .replace(/<dimension[^>]*>/u, '')
          .replace('<sheetData', '<dimension ref="A1:XFD1048576"/><sheetData'),
      );
    });
    const workbook = await read(bytes);
    expect(workbook.gaps).toEqual([]);
    expect(workbook.sheets[0]?.used).toEqual({ top: 0, left: 0, bottom: 15, right: 8 });
  });

  it('ten thousand merges are read and the form is still found', async () => {
    const merges = Array.from(
      { length: 10_000 },
      (_, index) => `<mergeCell ref="K${String(index + 1)}:L${String(index + 1)}"/>`,
    );
    const bytes = await changed((parts) => {
      edit(parts, SHEET1, (xml) =>
        xml.replace('</sheetData>', `</sheetData><mergeCells count="10000">${merges.join('')}</mergeCells>`),
      );
    });
    const workbook = await read(bytes);
    expect(workbook.sheets[0]?.merges).toHaveLength(10_000);
    expect(recognise(workbook)).toHaveLength(1);
  });

  it('a merge over the whole sheet hides nothing that stands apart from it', async () => {
    const bytes = await changed((parts) => {
      edit(parts, SHEET1, (xml) =>
        xml.replace(
          '</sheetData>',
          '</sheetData><mergeCells count="1"><mergeCell ref="A40:XFD1048576"/></mergeCells>',
        ),
      );
    });
    expect(recognise(await read(bytes))).toHaveLength(1);
  });

  it('entities are not expanded', async () => {
    const bytes = await changed((parts) => {
      edit(parts, 'xl/sharedStrings.xml', (xml) =>
        xml
          .replace(
            /(<\?xml[^>]*\?>)/u,
            '$1<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b SYSTEM "file:///etc/passwd">]>',
          )
          .replace('业务培训', '&a;&b;'),
      );
    });
    const result = await readXlsx(bytes, '甲.xlsx');
    const text = JSON.stringify(
      result.ok ? [...(result.workbook.sheets[0]?.cells.values() ?? [])] : result.message,
    );
    expect(text).not.toMatch(/lol|root:/u);
  });

  it('a chart sheet is told as a gap', async () => {
    const bytes = await changed((parts) => {
      edit(parts, 'xl/workbook.xml', (xml) =>
        xml.replace('</sheets>', '<sheet name="图表" sheetId="9" r:id="rId99"/></sheets>'),
      );
      edit(parts, 'xl/_rels/workbook.xml.rels', (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
        ),
      );
      parts['xl/chartsheets/sheet1.xml'] = strToU8('<chartsheet/>');
    });
    const workbook = await read(bytes);
    expect(workbook.sheets).toHaveLength(2);
    expect(workbook.gaps).toMatchObject([
      { sheet: '图表', what: { message: 'chartsheet', data: { sheet: '图表' } }, isHarmless: true },
    ]);
    expect(workbook.gaps.map(gapText)).toEqual(['图表：工作表“图表”是图表工作表，没有单元格可读']);
  });

  it('no sheets at all is an error that says so', async () => {
    const bytes = await changed((parts) => {
      edit(parts, 'xl/workbook.xml', (xml) => xml.replace(/<sheets>.*<\/sheets>/su, '<sheets/>'));
    });
    const read = await readXlsx(bytes, '甲.xlsx');
    expect(read.ok || told(read.message, 'zh')).toBe('文件“甲.xlsx”里没有任何工作表。请核对文件。');
  });

  it('no styles part leaves every format General', async () => {
    const bytes = await changed((parts) => {
      parts['xl/styles.xml'] = strToU8('');
      Reflect.deleteProperty(parts, 'xl/styles.xml');
    });
    expect(cellAt((await read(bytes)).sheets[1] ?? fail(), 0, 1)).toEqual({
      value: 1,
      formula: null,
      format: 'General',
    });
  });

  it('names that JavaScript knows are only names', async () => {
    const bytes = await changed((parts) => {
      edit(parts, 'xl/workbook.xml', (xml) =>
        xml
          .replace('name="其他"', 'name="__proto__"')
          .replace(
            '</sheets>',
            '</sheets><definedNames><definedName name="constructor" hidden="1">__proto__!$A$1</definedName></definedNames>',
          ),
      );
    });
    const workbook = await read(bytes);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['自评表', '__proto__']);
    expect(workbook.names).toEqual([
      { name: 'constructor', refersTo: '=__proto__!$A$1', scope: null, hidden: true },
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('protection with and without a password is told apart', async () => {
    const protect = (attributes: string): Promise<Uint8Array> =>
      changed((parts) => {
        edit(parts, SHEET1, (xml) =>
          xml.replace('</sheetData>', `</sheetData><sheetProtection sheet="1" ${attributes}/>`),
        );
      });
    const [open, locked] = await Promise.all([
      read(await protect('')),
      read(await protect('password="CC1A"')),
    ]);
    expect(open.sheets[0]?.protection).toEqual({ isProtected: true, hasPassword: false });
    expect(locked.sheets[0]?.protection).toEqual({ isProtected: true, hasPassword: true });
    expect(locked.sheets[1]?.protection).toEqual({ isProtected: false });
  });

  it('shared formulas are expanded as Excel shows them', async () => {
    const bytes = await changed((parts) => {
      edit(parts, SHEET2, (xml) =>
        xml.replace(
          '</sheetData>',
          '<row r="5"><c r="A5"><f t="shared" ref="A5:A7" si="0">SUM(B5:$C$1)*2</f><v>1</v></c></row><row r="6"><c r="A6"><f t="shared" si="0"/><v>2</v></c></row><row r="7"><c r="A7"><f t="shared" si="0"/><v>3</v></c></row></sheetData>',
        ),
      );
    });
    const sheet = (await read(bytes)).sheets[1] ?? fail();
    expect([4, 5, 6].map((row) => cellAt(sheet, row, 0).formula)).toEqual([
      '=SUM(B5:$C$1)*2',
      '=SUM(B6:$C$1)*2',
      '=SUM(B7:$C$1)*2',
    ]);
  });

  it('errors, booleans, dates and texts of digits keep their kind', async () => {
    const bytes = await changed((parts) => {
      edit(parts, SHEET2, (xml) =>
        xml.replace(
          '</sheetData>',
          '<row r="5"><c r="A5" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B5" t="b"><v>1</v></c><c r="C5" t="inlineStr"><is><t>10.00 </t></is></c><c r="D5" t="str"><f>"a"</f><v>a</v></c><c r="E5"><f>1+1</f></c></row></sheetData>',
        ),
      );
    });
    const sheet = (await read(bytes)).sheets[1] ?? fail();
    expect([0, 1, 2, 3, 4].map((column) => cellAt(sheet, 4, column))).toEqual([
      { value: { error: '#DIV/0!' }, formula: '=1/0', format: 'General' },
      { value: true, formula: null, format: 'General' },
      { value: '10.00 ', formula: null, format: 'General' },
      { value: 'a', formula: '="a"', format: 'General' },
      { value: null, formula: '=1+1', format: 'General' },
    ]);
  });

  it('more XML than fits into the memory is refused, photos of the same size are not', async () => {
    const large = new Uint8Array(MAX_XML_BYTES + 1);
    const parts = { 'xl/workbook.xml': strToU8('<x/>') };
    const xml = await readXlsx(
      zipSync({ ...parts, 'xl/worksheets/sheet1.xml': large }, { level: 1 }),
      '甲.xlsx',
    );
    expect(xml).toMatchObject({ ok: false, message: { data: { reason: { message: 'bomb' } } } });
    expect(openPackage(zipSync({ ...parts, 'xl/media/image1.jpeg': large }, { level: 1 }))).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ['a document of Word', { 'word/document.xml': '<w/>' }, 'Word'],
    ['a binary workbook', { 'xl/workbook.bin': 'x' }, '.xlsb'],
    ['an ODF table', { 'content.xml': '<x/>' }, '.ods'],
  ])('%s is refused with what to do', async (_name, files, words) => {
    const bytes = zipSync(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
    );
    const read = await readXlsx(bytes, '甲.xlsx');
    expect(read.ok || told(read.message, 'zh')).toContain(words);
  });
});

function fail(): never {
  throw new Error('a sheet was expected');
}
