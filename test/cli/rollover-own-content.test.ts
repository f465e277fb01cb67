import { readSpreadsheet } from '../../src/adapters/xlsx/read-spreadsheet';
import { writeXlsx } from '../../src/adapters/xlsx/write-xlsx';
import { recognise } from '../../src/core/recognise/recognise';
import type { RecognisedTable } from '../../src/core/recognise/recognised-table';
import type { CellInput, WriteCommand } from '../../src/core/workbook/plan';
import { cellAt, type CellValue, type WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { withPart, WorkFolder, ziping } from '../support/command-line';
import { applied, projectWorkbook, readTables } from '../support/project-workbook';
import { publishedTable } from '../support/published-tables';
import { told } from '../../src/core/message/message';

jest.setTimeout(60_000);

let folder: WorkFolder;
beforeEach(() => (folder = new WorkFolder()));
afterEach(() => folder.gone());

/** A book with these cells typed into its form. */
async function bookWith(
  typed: (table: RecognisedTable) => readonly (readonly [number, number, CellInput, string?])[],
  ...files: readonly string[]
): Promise<Uint8Array> {
  const workbook = await projectWorkbook(files.map(publishedTable));
  const [table] = (await readTables(workbook)).tables;
  if (table === undefined) throw new Error('a table expected');
  const { sheet } = table;
  const commands = typed(table).flatMap(([row, column, input, format]): WriteCommand[] => [
    { op: 'setCells', sheet, top: row, left: column, rows: [[input]] },
    ...(format === undefined
      ? []
      : [
          {
            op: 'setStyle' as const,
            sheet,
            range: { top: row, left: column, bottom: row, right: column },
            style: { numberFormat: format },
          },
        ]),
  ]);
  await applied(workbook, { label: '', expects: [], commands });
  return writeXlsx(workbook.model());
}

async function read(name: string): Promise<WorkbookSnapshot> {
  const result = await readSpreadsheet(folder.bytes(name), name);
  if (!result.ok) throw new Error(told(result.message, 'zh'));
  return result.workbook;
}

const shown = (value: CellValue): string => (typeof value === 'string' ? value : '');

/** What the sheet 结转说明 says: place, old content, new content and reason of each line. */
async function listOf(name: string): Promise<string[]> {
  const sheet = (await read(name)).sheets.find((candidate) => candidate.name === '结转说明');
  const used = sheet?.used ?? null;
  if (sheet === undefined || used === null) throw new Error('no list');
  const lines: string[] = [];
  for (let row = 1; row <= used.bottom; row += 1) {
    lines.push([2, 3, 4, 5, 6].map((column) => shown(cellAt(sheet, row, column).value)).join('|'));
  }
  return lines;
}

describe('a person’s own columns and lines at roll-over', () => {
  const OWN = async (): Promise<Uint8Array> =>
    bookWith(
      ({ range }) => [
        [range.top + 9, range.right + 4, { value: '责任科室' }],
        [range.top + 10, range.right + 4, { value: '办公室' }],
        [range.top + 11, range.right + 4, { formula: `=J${String(range.top + 12)}*2` }],
        [range.bottom + 3, 0, { value: '填报人：张三' }],
        [range.bottom + 4, 2, { formula: `=SUM(J${String(range.top + 12)}:J20)` }],
      ],
      '001-1.json',
    );

  it('names each column right of the form and each run of lines below it in 结转说明', async () => {
    folder.write('old.xlsx', await OWN());
    const run = await ziping('rollover', folder.at('old.xlsx'), '-o', folder.at('new.xlsx'));
    expect([run.code, run.stderr]).toEqual([0, '']);
    const lines = (await listOf('new.xlsx')).filter((line) => /表[右下]/u.test(line));
    expect(lines).toEqual([
      expect.stringMatching(/^请您处理\|表右侧 P10:P12\|责任科室、办公室.*\|\|.*含公式 1 处.*没有带入新表/u),
      expect.stringMatching(/^请您处理\|表下方 A\d+:C\d+\|填报人：张三.*\|\|.*含公式 1 处.*没有带入新表/u),
    ]);
    expect(run.stdout).toContain('责任科室、办公室');
    expect(run.stdout).toContain('填报人：张三');
  });

  it('names nothing that the software wrote itself, also in the year after', async () => {
    folder.write('old.xlsx', await bookWith(() => [], '001-1.json', '003-1.json'));
    const years = [folder.at('old.xlsx'), folder.at('next.xlsx'), folder.at('later.xlsx')];
    for (const at of [0, 1]) {
      const run = await ziping('rollover', years[at] ?? '', '-o', years[at + 1] ?? '');
      expect(run.code).toBe(0);
    }
    const lines = [...(await listOf('next.xlsx')), ...(await listOf('later.xlsx'))];
    expect(lines.filter((line) => line.includes('没有带入新表'))).toEqual([]);
  });
});

describe('a target that is a date at roll-over', () => {
  /** As Excel stores a date that is typed: format 14, which is told by its number alone. */
  const asFormat14 = (book: Uint8Array): Uint8Array =>
    withPart(book, 'xl/styles.xml', (text) => {
      const own = /<numFmt numFmtId="(\d+)" formatCode="yyyy\/m\/d"\/>/u.exec(text);
      if (own === null) throw new Error('no date format');
      return text.replace(own[0], '').replaceAll(`numFmtId="${own[1] ?? ''}"`, 'numFmtId="14"');
    });

  it.each([
    [45657, 'yyyy/m/d', '2024/12/31', 46022, '2025/12/31'],
    [45351, 'yyyy/m/d', '2024/2/29', 45716, '2025/2/28'],
    [45292.5, 'yyyy/m/d', '2024/1/1', 45658.5, '2025/1/1'],
  ])('stays a date with its format, moved on and named: %s', async (serial, format, before, moved, after) => {
    let place: [number, number] = [0, 0];
    const book = await bookWith(({ indicators }) => {
      const target = indicators[1]?.cells.target;
      if (target === undefined) throw new Error('a target expected');
      place = [target.row, target.column];
      return [[target.row, target.column, { value: serial }, format]];
    }, '001-1.json');
    folder.write('old.xlsx', asFormat14(book));
    const run = await ziping('rollover', folder.at('old.xlsx'), '-o', folder.at('new.xlsx'));
    expect(run.code).toBe(0);
    const workbook = await read('new.xlsx');
    const [table] = recognise(workbook);
    const target = table?.indicators[1]?.cells.target;
    const [sheet] = workbook.sheets;
    if (target === undefined || sheet === undefined) throw new Error('a target expected');
    expect([target.value, target.text]).toEqual([moved, after]);
    expect(cellAt(sheet, target.row, target.column).format).toBe(format);
    expect(place).toEqual([target.row, target.column]);
    expect(await listOf('new.xlsx')).toContainEqual(
      expect.stringMatching(
        new RegExp(`^已改（请确认）\\|年度指标值.*\\|${before}\\|${after}\\|年份后移`, 'u'),
      ),
    );
  });
});
