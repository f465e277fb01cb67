import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { applyCommands } from '../../../src/core/plan/apply-commands';
import { appendSheets } from '../../../src/adapters/xlsx/append-sheets';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import { readXlsxModel } from '../../../src/adapters/xlsx/read-xlsx-model';
import { writeXlsx } from '../../../src/adapters/xlsx/write-xlsx';
import type { WriteCommand } from '../../../src/core/workbook/plan';
import { EMPTY_WORKBOOK, type WorkbookModel } from '../../../src/core/workbook/workbook-model';
import { told } from '../../../src/core/message/message';

function model(...commands: readonly WriteCommand[]): WorkbookModel {
  const result = applyCommands(EMPTY_WORKBOOK, commands);
  if ('refusal' in result) throw new Error(told(result.refusal.message, 'zh'));
  return result.model;
}

const ADDED = (sheet: string, text = '合计'): WorkbookModel =>
  model(
    { op: 'addSheet', sheet },
    {
      op: 'setCells',
      sheet,
      top: 0,
      left: 0,
      rows: [
        [{ value: text }, { formula: "='自评 表'!B2", cached: 5 }],
        [{ value: 'a&b <c>' }, { value: 0.5 }],
      ],
    },
    {
      op: 'setStyle',
      sheet,
      range: { top: 0, left: 0, bottom: 0, right: 1 },
      style: { bold: true, fill: '#FFEE00', numberFormat: '0.000', border: 'thin', font: '黑体', size: 15 },
    },
    {
      op: 'addConditional',
      sheet,
      range: { top: 0, left: 0, bottom: 1, right: 1 },
      rule: { formula: '=$B1>1', fill: '#FF0000' },
    },
    {
      op: 'setPage',
      sheet,
      page: {
        orientation: 'landscape',
        printArea: { top: 0, left: 0, bottom: 1, right: 1 },
        titleRows: { top: 0, bottom: 0 },
        margins: { top: 1, bottom: 1, left: 1, right: 1 },
        centerHorizontally: true,
      },
    },
    {
      op: 'addChart',
      sheet,
      kind: 'bar',
      title: '得分',
      categories: { top: 0, left: 0, bottom: 1, right: 0 },
      series: [{ name: '得分', values: { top: 0, left: 1, bottom: 1, right: 1 } }],
      at: { top: 4, left: 0, bottom: 12, right: 4 },
    },
  );

/** A file of another program, with styles, a picture, a name, a conditional format and a part that nobody knows. */
async function foreignFile(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('自评 表');
  sheet.getCell('B2').value = 5;
  sheet.getCell('B2').font = { name: '楷体', size: 22, color: { argb: 'FF00AA00' } };
  sheet.getCell('B2').numFmt = '#,##0.0000';
  sheet.getCell('B3').value = { formula: 'B2*2', result: 10 };
  sheet.addConditionalFormatting({
    ref: 'B2:B3',
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: ['B2>1'],
        style: { font: { bold: true } },
      },
    ],
  });
  book.definedNames.add("'自评 表'!$B$2", '总额');
  const picture = book.addImage({ base64: 'iVBORw0KGgo=', extension: 'png' });
  sheet.addImage(picture, 'D2:E5');
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  parts['customXml/item1.xml'] = strToU8('<a/>');
  return zipSync(parts);
}

/** The file without a word on which sheet is in front. */
function withoutView(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const bare = book.replace(/<bookViews>.*?<\/bookViews>/su, '');
  if (bare === book) throw new Error('no view');
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(bare) });
}

/** The file with the text of some parts changed, or made from "". */
async function changed(
  bytes: Uint8Array,
  changes: Readonly<Record<string, (xml: string) => string>>,
): Promise<Uint8Array> {
  const parts = unzipSync(bytes);
  for (const [path, change] of Object.entries(changes))
    parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
  return zipSync(parts);
}

async function appended(original: Uint8Array, added: WorkbookModel): Promise<Uint8Array> {
  const result = await appendSheets(original, added);
  if (!result.ok) throw new Error(result.message);
  return result.bytes;
}

const CHANGED = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];

describe('appendSheets', () => {
  it('keeps every other part of a foreign file byte for byte', async () => {
    const original = await foreignFile();
    const [before, after] = [unzipSync(original), unzipSync(await appended(original, ADDED('汇总表')))];
    for (const [path, bytes] of Object.entries(before)) {
      if (!CHANGED.includes(path)) expect([path, after[path]]).toEqual([path, bytes]);
    }
    expect(Object.keys(after)).toEqual(
      expect.arrayContaining(['customXml/item1.xml', 'xl/media/image1.png']),
    );
  });

  it('is read by another program with both sheets and their looks', async () => {
    const book = new ExcelJS.Workbook();
    const bytes = await appended(await foreignFile(), ADDED('汇总表'));
    await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['自评 表', '汇总表']);
    const old = book.getWorksheet('自评 表')?.getCell('B2');
    expect([old?.value, old?.numFmt, old?.font.name, old?.font.size]).toEqual([5, '#,##0.0000', '楷体', 22]);
    const sheet = book.getWorksheet('汇总表');
    const cell = sheet?.getCell('B1');
    expect(cell?.value).toMatchObject({ formula: "'自评 表'!B2", result: 5 });
    expect([cell?.numFmt, cell?.font.name, cell?.font.size, cell?.font.bold]).toEqual([
      '0.000',
      '黑体',
      15,
      true,
    ]);
    expect(cell?.fill).toMatchObject({ fgColor: { argb: 'FFFFEE00' } });
    expect(cell?.border.left?.style).toBe('thin');
    expect(sheet?.getCell('A2').value).toBe('a&b <c>');
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', printArea: 'A1:B2' });
    expect(JSON.stringify(book.model)).toContain('总额');
  });

  it('goes before all others, with names, print set-ups and the sheet in front where they were', async () => {
    const made = (...sheets: string[]): WorkbookModel => {
      const all = sheets.map((sheet) => ADDED(sheet).sheets[0]);
      return { ...EMPTY_WORKBOOK, sheets: all.flatMap((sheet) => sheet ?? []), activeSheet: '乙' };
    };
    const original = await writeXlsx(made('甲', '乙'));
    for (const file of [original, withoutView(original)]) {
      const result = await appendSheets(file, ADDED('汇总表'), 'first');
      if (!result.ok) throw new Error(result.message);
      const read = await readXlsxModel(result.bytes, '加.xlsx');
      if (!read.ok) throw new Error(told(read.message, 'zh'));
      expect(read.model.sheets.map(({ name }) => name)).toEqual(['汇总表', '甲', '乙']);
      expect(read.model.activeSheet).toBe(file === original ? '乙' : '甲');
      for (const { page } of read.model.sheets) expect(page).toEqual(ADDED('汇总表').sheets[0]?.page);
    }
  });

  it('shifts conditional formats to their own looks', async () => {
    const parts = unzipSync(await appended(await foreignFile(), ADDED('汇总表')));
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    const formats = /<dxfs count="(\d+)">/u.exec(styles)?.[1];
    expect(formats).toBe('2');
    const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<cfRule [^>]*dxfId="1"/u);
  });

  it('puts a sheet of the same name into its old place, charts included', async () => {
    const once = await appended(await foreignFile(), ADDED('汇总表', '旧'));
    const twice = await appended(once, ADDED('汇总表', '新'));
    const read = await readXlsx(twice, 'a.xlsx');
    if (!read.ok) throw new Error(told(read.message, 'zh'));
    expect(read.workbook.sheets.map(({ name }) => name)).toEqual(['自评 表', '汇总表']);
    expect(read.workbook.sheets[1]?.cells.get(0)?.value).toBe('新');
    const relations = strFromU8(unzipSync(twice)['xl/worksheets/_rels/sheet2.xml.rels'] ?? new Uint8Array());
    expect(relations.match(/drawing\d+\.xml/gu)).toHaveLength(1);
    const names = strFromU8(unzipSync(twice)['xl/workbook.xml'] ?? new Uint8Array());
    expect(names.match(/_xlnm\.Print_Area/gu)).toHaveLength(1);
  });

  it.each([
    ['chartsheet', '图表工作表'],
    ['dialogsheet', '对话框工作表'],
    ['xlMacrosheet', '宏工作表'],
  ])('never replaces a %s that bears the name of ours', async (kind, said) => {
    const original = await changed(await foreignFile(), {
      'xl/workbook.xml': (xml) =>
        xml.replace('</sheets>', '<sheet name="汇总表" sheetId="9" r:id="rId99"/></sheets>'),
      'xl/_rels/workbook.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="others/sheet1.xml"/></Relationships>`,
        ),
      'xl/others/sheet1.xml': () => '<chartsheet/>',
    });
    const result = await appendSheets(original, ADDED('汇总表'), 'first');
    expect(result).toMatchObject({ ok: false, reason: 'otherSheet' });
    expect(!result.ok && result.message).toContain(`名为“汇总表”的${said}`);
  });

  it('refuses a workbook whose structure is locked', async () => {
    const original = await changed(await foreignFile(), {
      'xl/workbook.xml': (xml) =>
        xml.replace('<sheets>', "<workbookProtection lockStructure = '1'/><sheets>"),
    });
    expect(await appendSheets(original, ADDED('汇总表'))).toMatchObject({
      ok: false,
      reason: 'locked',
      message: expect.stringContaining('结构受保护') as string,
    });
  });

  it('keeps the sheet in front in every window, however its number is quoted', async () => {
    const views =
      "<bookViews><workbookView activeTab = '0'/><workbookView firstSheet='1' activeTab=\"1\"/></bookViews>";
    const original = await changed(
      await writeXlsx(model({ op: 'addSheet', sheet: '甲' }, { op: 'addSheet', sheet: '乙' })),
      {
        'xl/workbook.xml': (xml) =>
          xml
            .replace(/<bookViews>.*<\/bookViews>|<bookViews\/>/su, '')
            .replace('<sheets>', `${views}<sheets>`),
      },
    );
    const result = await appendSheets(original, ADDED('汇总表'), 'first');
    if (!result.ok) throw new Error(result.message);
    const book = strFromU8(unzipSync(result.bytes)['xl/workbook.xml'] ?? new Uint8Array());
    expect(book).toContain("<workbookView activeTab = '1'/><workbookView firstSheet='2' activeTab=\"2\"/>");
  });

  it('tells JSON and an old .xls as what they are', async () => {
    const json = await appendSheets(strToU8(' {"format": 1}'), ADDED('汇总表'));
    expect(json).toMatchObject({
      ok: false,
      reason: 'kind',
      message: expect.stringContaining('是 JSON') as string,
    });
    const old = new Uint8Array(2048);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    Array.from('Workbook').forEach((letter, index) => (old[1024 + index * 2] = letter.charCodeAt(0)));
    expect(await appendSheets(old, ADDED('汇总表'))).toMatchObject({
      ok: false,
      reason: 'kind',
      message: expect.stringContaining('旧格式（.xls）') as string,
    });
  });

  it('adds to a file with a damaged picture, which stays as it is', async () => {
    const book = await foreignFile();
    const place = Buffer.from(book).indexOf('xl/media/image1.png') + 'xl/media/image1.png'.length;
    for (let byte = place; byte < place + 4; byte += 1) book[byte] = 0xff;
    expect((await readXlsx(await appended(book, ADDED('汇总表')), 'a.xlsx')).ok).toBe(true);
  });

  it('adds to a file with prefixes and single quotes in its workbook part', async () => {
    const original = await changed(await foreignFile(), {
      'xl/workbook.xml': (xml) =>
        xml
          .replaceAll(/<(\/?)(?=[a-zA-Z])/gu, '<$1x:')
          .replaceAll('"', "'")
          .replace("xmlns='http", "xmlns:x='http"),
    });
    const read = await readXlsx(await appended(original, ADDED('汇总表')), 'a.xlsx');
    expect(read.ok && read.workbook.sheets.map(({ name }) => name)).toEqual(['自评 表', '汇总表']);
  });

  it('adds to a file of our own', async () => {
    const own = await writeXlsx(model({ op: 'addSheet', sheet: '自评 表' }));
    const read = await readXlsx(await appended(own, ADDED('汇总表')), 'a.xlsx');
    expect(read.ok && read.workbook.sheets.map(({ name }) => name)).toEqual(['自评 表', '汇总表']);
  });

  it('takes a cached result that looks like an escaped letter for what it is', async () => {
    const own = await writeXlsx(model({ op: 'addSheet', sheet: '自评 表' }));
    const text = '_x0041_';
    const rows = [[{ formula: '="_x"&"0041_"', cached: text }, { value: text }]];
    const added = model(
      { op: 'addSheet', sheet: '汇总表' },
      { op: 'setCells', sheet: '汇总表', top: 0, left: 0, rows },
    );
    const read = await readXlsx(await appended(own, added), 'a.xlsx');
    const sheet = read.ok ? read.workbook.sheets[1] : undefined;
    expect([...(sheet?.cells.values() ?? [])].map(({ value }) => value)).toEqual([text, text]);
  });

  it.each([
    ['no zip', new Uint8Array([1, 2, 3])],
    ['a zip that is no workbook', zipSync({ 'a.txt': strToU8('a') })],
  ])('refuses %s', async (_, bytes) => {
    expect(await appendSheets(bytes, ADDED('汇总表'))).toMatchObject({ ok: false });
  });
});
