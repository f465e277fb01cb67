import { amount, figure, figureOfText, plain } from '../figures';
import type { Decimal } from '../../number/decimal';
import { fromCellNumber } from '../../number/decimal';
import type { RecognisedTable } from '../../recognise/recognised-table';
import { cellAt, type CellValue, type SheetSnapshot } from '../../workbook/snapshot';
import { sameWhenRounded } from '../narratives';
import { totalFundRow } from '../rows';
import { bareWords } from '../similarity';
import type { Report, WorkbookContext, WorkbookRule } from '../rule';

const FIGURES = {
  score: { name: '得分', of: (table: RecognisedTable) => figure(table.total?.score) },
  budget: { name: '预算数', of: (table: RecognisedTable) => amount(totalFundRow(table)?.cells.budget) },
  executed: { name: '执行数', of: (table: RecognisedTable) => amount(totalFundRow(table)?.cells.executed) },
} as const;
type Figure = keyof typeof FIGURES;

const PROJECT = /^(预算|支出)?项目(名称)?$/u;
const HEADINGS: readonly (readonly [Figure, RegExp])[] = [
  ['score', /^(项目)?自评(得分|总分|分数)$|^(总分|得分)$/u],
  ['budget', /^(全年|调整后)?预算(数|金额|指标)(万元)?$/u],
  ['executed', /^(全年|预算|实际)?执行(数|金额|情况)(万元)?$/u],
];

interface Header {
  readonly row: number;
  readonly project: number;
  readonly columns: readonly (readonly [number, Figure])[];
}

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
    const byName = new Map(tables.map((table) => [bareWords(table.projectName?.text ?? ''), table]));
    for (const sheet of workbook.sheets) {
      if (withTables.has(sheet.name) || sheet.used === null) continue;
      const header = headerOf(sheet);
      if (header === null) continue;
      for (let row = header.row + 1; row <= sheet.used.bottom; row += 1) {
        const name = cellAt(sheet, row, header.project).value;
        const table = typeof name === 'string' ? byName.get(bareWords(name)) : undefined;
        if (table === undefined || typeof name !== 'string' || bareWords(name) === '') continue;
        for (const [column, kind] of header.columns) {
          const stated = numberIn(cellAt(sheet, row, column).value);
          const expected = FIGURES[kind].of(table);
          if (stated === null || expected === null || sameWhenRounded(stated, expected)) continue;
          yield {
            at: { row, column },
            sheet: sheet.name,
            subject: name.trim(),
            message: `汇总表的${FIGURES[kind].name}写 ${plain(stated)}，自评表为 ${plain(expected)}`,
            expected: plain(expected),
            actual: plain(stated),
          };
        }
      }
    }
  },
};

/** The row with a heading for projects and at least one for figures; narratives have rules of their own. */
function headerOf(sheet: SheetSnapshot): Header | null {
  if (sheet.used === null) return null;
  for (let row = sheet.used.top; row <= Math.min(sheet.used.bottom, sheet.used.top + 15); row += 1) {
    let project: number | null = null;
    const columns: [number, Figure][] = [];
    for (let column = sheet.used.left; column <= sheet.used.right; column += 1) {
      const { value } = cellAt(sheet, row, column);
      if (typeof value !== 'string') continue;
      const heading = bareWords(value);
      if (heading === '综述' || heading === '自评综述') return null;
      if (project === null && PROJECT.test(heading)) project = column;
      const kind = HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0];
      if (kind !== undefined) columns.push([column, kind]);
    }
    if (project !== null && columns.length > 0) return { row, project, columns };
  }
  return null;
}

function numberIn(value: CellValue): Decimal | null {
  if (typeof value === 'number') return fromCellNumber(value);
  return typeof value === 'string' ? figureOfText(value) : null;
}
