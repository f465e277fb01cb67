import { readXlsx as readWithHucre } from 'hucre/xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { writeXlsx } from '../../src/adapters/xlsx/write-xlsx';
import { planSummary } from '../../src/app/make/summary';
import { recognise } from '../../src/core/recognise/recognise';
import { tableScores } from '../../src/core/recognise/score-recognised';
import { decimalText } from '../../src/core/number/decimal-text';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { cellAt } from '../../src/core/workbook/snapshot';
import { editInLibreOffice } from '../support/libreoffice-edit';
import { recalculate } from '../support/libreoffice';
import { describeWithLibreOffice } from '../support/programs';
import { applied, profileOf, projectWorkbook, readTables } from '../support/project-workbook';
import { TABLE_FILES, publishedTable } from '../support/published-tables';
import { told } from '../../src/core/message/message';

jest.setTimeout(240_000);

/** Rows of the summary: name, budget, executed, rate, execution score, 产出, 效益, 满意度, total, grade, state. */
const COLUMNS = [1, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15] as const;

async function summarised(files: readonly string[]): Promise<Uint8Array> {
  const book = await projectWorkbook(files.map(publishedTable));
  const { snapshot, tables } = await readTables(book);
  const preview = planSummary({
    workbook: snapshot,
    tables,
    profile: profileOf(),
    kind: 'scores',
    countFindings: false,
  });
  if (!preview.ok) throw new Error(preview.message);
  await applied(book, preview.plan);
  return writeXlsx(book.model());
}

async function opened(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const read = await readXlsx(bytes, 'book.xlsx');
  if (!read.ok) throw new Error(told(read.message, 'zh'));
  return read.workbook;
}

function summaryRows(workbook: WorkbookSnapshot, count: number): string[][] {
  const sheet = workbook.sheets.find(({ name }) => name === '汇总表');
  if (sheet === undefined) throw new Error('no summary');
  return Array.from({ length: count }, (_, row) =>
    COLUMNS.map((column) => {
      const { value } = cellAt(sheet, row + 3, column);
      if (typeof value === 'number') return String(Number(value.toPrecision(15)));
      return value === null ? '' : typeof value === 'object' ? value.error : String(value);
    }),
  );
}

/** What the tables themselves say, by the decimal engine. */
function tableRows(workbook: WorkbookSnapshot): string[][] {
  return recognise(workbook).map((table) => {
    const scored = tableScores(table, profileOf());
    const tier = (name: string): string => {
      const rows = table.indicators.flatMap(({ cells }, index) =>
        (cells.l1?.text ?? '').includes(name)
          ? [Number(scored.indicators[index]?.value?.toString() ?? '0')]
          : [],
      );
      return String(Number(rows.reduce((sum, score) => sum + score, 0).toFixed(6)));
    };
    const shown = (value: { toString(): string } | null | undefined): string => value?.toString() ?? '';
    return [
      table.projectName?.text ?? '',
      shown(scored.funds.score.value),
      tier('产出'),
      tier('效益'),
      tier('满意'),
      scored.total.value === null ? '' : decimalText(scored.total.value),
      scored.grade ?? '',
    ];
  });
}

const pick = (rows: readonly string[][]): string[][] =>
  rows.map((row) => [row[0], row[4], row[5], row[6], row[7], row[8], row[9]].map((text) => text ?? ''));

describeWithLibreOffice('the 汇总表', () => {
  it('says of all 15 tables what they say themselves, its stored results included', async () => {
    const bytes = await summarised(TABLE_FILES);
    const stored = await opened(bytes);
    const fresh = await opened(await recalculate(bytes));
    expect(pick(summaryRows(fresh, 15))).toEqual(tableRows(stored));
    expect(summaryRows(stored, 15)).toEqual(summaryRows(fresh, 15));
    for (const sheet of fresh.sheets) {
      for (const [key, cell] of sheet.cells) {
        expect([sheet.name, key, typeof cell.value === 'object' ? cell.value : null]).toEqual([
          sheet.name,
          key,
          null,
        ]);
      }
    }
  });

  it('follows renames, moves, inserted and deleted rows, and marks a deleted sheet', async () => {
    const files = ['000-2.json', '001-1.json', '003-1.json'];
    const bytes = await summarised(files);
    const edited = await opened(
      await editInLibreOffice(bytes, [
        's.removeByName("市派驻村工作人员补助经费")',
        // A row inside 产出, one after the last 产出 row (within the merge), and one taken away.
        'a = s.getByName("2024年惠民消费券")',
        'a.Rows.insertByIndex(14, 1)',
        'a.getCellByPosition(10, 14).Value = 1.5',
        'b = s.getByName("口岸专项")',
        'b.Rows.removeByIndex(12, 1)',
        'a.Name = "换了名\'字的表"',
        's.moveByName("汇总表", 3)',
      ]),
    );
    const rows = summaryRows(edited, 3);
    expect(rows[0]).toEqual([
      '2024年惠民消费券',
      '50',
      '50',
      '1',
      '10',
      '51.39',
      '30',
      '10',
      '100',
      '优',
      '',
    ]);
    expect(rows[1]).toEqual(['（工作表已删除）', ...Array.from({ length: 9 }, () => ''), '工作表已删除']);
    expect(rows[2]?.slice(0, 1)).toEqual(['口岸专项']);
    const sheet = edited.sheets.find(({ name }) => name === '汇总表');
    for (const cell of sheet?.cells.values() ?? []) expect(JSON.stringify(cell.value)).not.toContain('#REF!');
    // The sums and counts leave the deleted one out.
    const texts = [...(sheet?.cells.values() ?? [])].flatMap(({ value }) =>
      typeof value === 'string' ? value : [],
    );
    expect(texts.find((text) => text.startsWith('共对'))).toContain('共对2个项目');
  });

  it('carries charts that another program reads', async () => {
    const bytes = await summarised(['000-1.json', '003-2.json']);
    const book = await readWithHucre(await recalculate(bytes));
    const charts = book.sheets.find(({ name }) => name === '汇总表')?.charts ?? [];
    expect(charts.map(({ title }) => title)).toEqual(['各项目自评总分', '各项目预算执行率']);
  });
});
