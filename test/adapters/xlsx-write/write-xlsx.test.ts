import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from '../../../src/adapters/xlsx/write-xlsx';
import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { composeTable } from '../../../src/core/compose/compose-table';
import type { WriteCommand } from '../../../src/core/workbook/plan';
import { composeOptions, workbookWith } from '../../support/composed-workbook';

const TABLE = composeOptions('000-2.json', { sheetName: '惠民 消费券', protect: true });

/** The file as another program reads it. */
async function reread(
  host: MemoryWorkbook,
): Promise<{ book: ExcelJS.Workbook; parts: Record<string, string> }> {
  const bytes = await writeXlsx(host.model());
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]),
  );
  return { book, parts };
}

function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('writeXlsx', () => {
  it('writes a composed form so that another program finds all of it', async () => {
    const { book, parts } = await reread(await workbookWith(composeTable(TABLE)));
    const sheet = sheetOf(book, '惠民 消费券');
    const title = sheet.getCell('A1');
    expect([title.value, title.font.name, title.font.size]).toEqual(['项目支出绩效自评表', '黑体', 18]);
    expect(sheet.getCell('A2').value).toBe('（2024年度）');
    expect(sheet.getCell('L1').master.address).toBe('A1');
    const actual = sheet.getCell('H14');
    expect([actual.value, actual.numFmt, actual.font.name]).toEqual([1.37, '0.00', '宋体']);
    expect(actual.protection.locked).toBe(false);
    expect(actual.border.left?.style).toBe('thin');
    expect(actual.alignment).toMatchObject({ horizontal: 'center', vertical: 'middle', wrapText: true });
    const score = sheet.getCell('K14');
    expect(score.result).toBe(4.89);
    expect(score.formula).toContain('$H14>=$G14');
    expect(sheet.getCell('A12').alignment.textRotation).toBe('vertical');
    expect(sheet.getCell('L25').border.bottom?.style).toBe('medium');
    expect(sheet.getColumn(12).width?.toFixed(2)).toBe('24.21');
    expect(sheet.getRow(1).height).toBe(30.25);
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printArea: 'A1:L25',
      printTitlesRow: '12:12',
    });
    expect(sheet.headerFooter.oddFooter).toBe('&C第 &P 页，共 &N 页');
    expect(sheet.views[0]?.showGridLines).toBe(false);
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('<sheetProtection');
    expect(xml).not.toContain('password=');
    expect(xml.match(/<dataValidation /g)?.length).toBeGreaterThanOrEqual(9);
    expect(xml).toContain('<formula1>"正向,反向,定性"</formula1>');
    expect(xml.match(/<cfRule /g)?.length).toBeGreaterThanOrEqual(6);
  });

  it('keeps texts that look like formulas, errors, numbers and markup', async () => {
    const texts = [
      '=1+1',
      '+86',
      '@x',
      '007',
      ' 前后 ',
      '<b>&"\'',
      '两\n行',
      '#N/A',
      '_x0041_',
      '#甲',
      '响\u0007铃',
      '😀',
      '1e5',
    ];
    const host = await workbookWith({
      label: '文本',
      expects: [],
      commands: [
        { op: 'addSheet', sheet: '文本' },
        { op: 'setCells', sheet: '文本', top: 0, left: 0, rows: texts.map((value) => [{ value }]) },
      ],
    });
    const { book } = await reread(host);
    const found = texts.map((_, row) => sheetOf(book, '文本').getCell(row + 1, 1));
    expect(found.map(({ text }) => text)).toEqual(texts);
  });

  it('writes names, links, visibility, frozen rows, widths of single columns and settings', async () => {
    const commands: WriteCommand[] = [
      { op: 'addSheet', sheet: '甲' },
      { op: 'addSheet', sheet: '乙', visibility: 'veryHidden', tabColor: '#FF0000' },
      {
        op: 'setCells',
        sheet: '甲',
        top: 0,
        left: 0,
        rows: [[{ value: '去' }, { value: true }, { value: -0.5 }]],
      },
      {
        op: 'setLink',
        sheet: '甲',
        row: 0,
        column: 0,
        target: { sheet: '乙', range: { top: 2, left: 1, bottom: 2, right: 1 } },
      },
      { op: 'setName', name: '总分格', refersTo: "='甲'!$A$1" },
      { op: 'freezeRows', sheet: '甲', rows: 2 },
      { op: 'setColumnWidths', sheet: '甲', widths: [{ column: 3, width: 20 }] },
    ];
    const host = await workbookWith({ label: '杂', expects: [], commands });
    await host.workbookSettings.set('ziping.profile', 'national-2020-10');
    const { book, parts } = await reread(host);
    expect(parts['xl/worksheets/sheet1.xml']).toContain('location="&apos;乙&apos;!B3"');
    expect(parts['xl/workbook.xml']).toContain('<definedName name="总分格">');
    expect(sheetOf(book, '乙').state).toBe('veryHidden');
    expect(sheetOf(book, '乙').properties.tabColor).toEqual({ argb: 'FFFF0000' });
    expect(sheetOf(book, '甲').views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(sheetOf(book, '甲').getCell('B1').value).toBe(true);
    expect(sheetOf(book, '甲').getColumn(4).width?.toFixed(2)).toBe('20.71');
    expect(parts['docProps/custom.xml']).toContain('national-2020-10');
  });

  it('refuses a workbook without sheets', async () => {
    await expect(writeXlsx(new MemoryWorkbook().model())).rejects.toThrow('at least one sheet');
  });
});
