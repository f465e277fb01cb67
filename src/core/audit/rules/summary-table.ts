import { amount, figure, figureOfText, plain, sumOf } from '../figures';
import type { Decimal } from '../../number/decimal';
import { constant, fromCellNumber } from '../../number/decimal';
import type { RecognisedTable } from '../../recognise/recognised-table';
import { cellAt, type CellValue, type SheetSnapshot } from '../../workbook/snapshot';
import { sameWhenRounded } from '../narratives';
import { isShownAs } from '../printed-sums';
import { projectYear } from '../project-year';
import { totalFundRow } from '../rows';
import { bareWords } from '../similarity';
import { listYears } from '../project-lists/list-years';
import { summaryHeader } from '../project-lists/summary-header';
import type { SummaryHeader } from '../project-lists/summary-list';
import type { Report, WorkbookContext, WorkbookRule } from '../rule';

const FIGURES = {
  score: { name: '得分', of: (table: RecognisedTable) => figure(table.total?.score) },
  budget: { name: '预算数', of: (table: RecognisedTable) => amount(totalFundRow(table)?.cells.budget) },
  executed: { name: '执行数', of: (table: RecognisedTable) => amount(totalFundRow(table)?.cells.executed) },
} as const;

export const summaryTable: WorkbookRule = {
  meta: {
    id: 'summary-table',
    family: 'text',
    severity: 'error',
    scope: 'workbook',
    live: false,
    zh: {
      title: '汇总表与自评表的数字不一致',
      why: '汇总表由各自评表汇总而来，得分和金额必须与自评表相同。',
      advice: '核对自评表，再改汇总表；最好用公式引用。',
    },
    en: {
      title: 'The summary has another figure than the table',
      why: 'The summary repeats the tables, so its figures are theirs.',
      advice: 'Check the table, then correct the summary; better, link it by a formula.',
    },
  },
  *check({ workbook, tables }: WorkbookContext): Iterable<Report> {
    const withTables = new Set(tables.map(({ sheet }) => sheet));
    for (const sheet of workbook.sheets) {
      if (withTables.has(sheet.name) || sheet.used === null) continue;
      const header = summaryHeader(sheet);
      if (header === null) continue;
      const years = listYears(sheet, header);
      const byName = new Map<string, RecognisedTable[]>();
      for (const table of tables.filter((one) => isOfYears(one, years))) {
        const name = bareWords(table.projectName?.text ?? '');
        byName.set(name, [...(byName.get(name) ?? []), table]);
      }
      const rows = new Map<string, number[]>();
      for (let row = header.lastRow + 1; row <= sheet.used.bottom; row += 1) {
        const { value } = cellAt(sheet, row, header.project);
        const name = typeof value === 'string' ? bareWords(value) : '';
        if (name !== '' && byName.has(name)) rows.set(name, [...(rows.get(name) ?? []), row]);
      }
      for (const [name, own] of rows) {
        for (const row of own) yield* rowReports(sheet, header, byName.get(name) ?? [], row, own);
      }
    }
  },
};

/** What a line states otherwise than every table of its project. */
function* rowReports(
  sheet: SheetSnapshot,
  { project, columns }: SummaryHeader,
  tables: readonly RecognisedTable[],
  row: number,
  own: readonly number[],
): Iterable<Report> {
  const { value: printed } = cellAt(sheet, row, project);
  const subject = typeof printed === 'string' ? printed.trim() : '';
  for (const field of ['score', 'budget', 'executed'] as const) {
    const { name, of } = FIGURES[field];
    const expected = tables.flatMap((table) => of(table) ?? []);
    const places = columns.filter((column) => column.field === field);
    const [first] = expected;
    if (first === undefined) continue;
    const figures = places.flatMap(({ column }) => {
      const number = numberAt(sheet, row, column);
      return number === null ? [] : [{ column, number, off: number.minus(first).abs() }];
    });
    // Beside the scores of parts, the whole is the one that comes nearest.
    const [place] = [...figures].sort((a, b) => a.off.comparedTo(b.off));
    if (place === undefined) continue;
    const stated = figures.map(({ number }) => number);
    // Of 自评 and 复核, or of two years, one is the table's; funds stand side by side or on lines of their own.
    const possible =
      field === 'score'
        ? stated
        : [
            ...stated,
            sumOf(stated),
            sumOf(own.flatMap((other) => numberAt(sheet, other, place.column) ?? [])),
          ];
    if (possible.some((one) => expected.some((exact) => isSame(one, exact, field)))) continue;
    yield {
      at: { row, column: place.column },
      sheet: sheet.name,
      subject,
      message: `汇总表的${name}写 ${plain(place.number)}，自评表为 ${plain(first)}`,
      expected: plain(first),
      actual: plain(place.number),
    };
  }
}

/** The same but for decimals left out, and for amounts in 元 beside 万元. */
function isSame(stated: Decimal, exact: Decimal, field: 'score' | 'budget' | 'executed'): boolean {
  const scales = field === 'score' ? ['1'] : ['1', '10000', '0.0001'];
  return scales.some((scale) => {
    const scaled = exact.times(constant(scale));
    return sameWhenRounded(stated, scaled) || (!stated.isInteger() && isShownAs(stated, scaled));
  });
}

/** A list of last year beside the tables of this one is right. */
function isOfYears(table: RecognisedTable, years: readonly number[]): boolean {
  const year = projectYear(table);
  return year === null || years.length === 0 || years.includes(year);
}

function numberAt(sheet: SheetSnapshot, row: number, column: number): Decimal | null {
  return numberIn(cellAt(sheet, row, column).value);
}

function numberIn(value: CellValue): Decimal | null {
  if (typeof value === 'number') return fromCellNumber(value);
  return typeof value === 'string' ? figureOfText(value) : null;
}
