import { amount, figure, figureOfText, plain } from '../figures';
import type { Decimal } from '../../number/decimal';
import { fromCellNumber } from '../../number/decimal';
import type { RecognisedTable } from '../../recognise/recognised-table';
import { cellAt, type CellValue } from '../../workbook/snapshot';
import { sameWhenRounded } from '../narratives';
import { totalFundRow } from '../rows';
import { bareWords } from '../similarity';
import { summaryHeader } from '../project-lists/summary-header';
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
    const byName = new Map(tables.map((table) => [bareWords(table.projectName?.text ?? ''), table]));
    for (const sheet of workbook.sheets) {
      if (withTables.has(sheet.name) || sheet.used === null) continue;
      const header = summaryHeader(sheet);
      if (header === null) continue;
      for (let row = header.lastRow + 1; row <= sheet.used.bottom; row += 1) {
        const name = cellAt(sheet, row, header.project).value;
        const table = typeof name === 'string' ? byName.get(bareWords(name)) : undefined;
        if (table === undefined || typeof name !== 'string' || bareWords(name) === '') continue;
        for (const { column, field } of header.columns) {
          if (field === 'initial' || field === 'rate') continue;
          const stated = numberIn(cellAt(sheet, row, column).value);
          const expected = FIGURES[field].of(table);
          if (stated === null || expected === null || sameWhenRounded(stated, expected)) continue;
          yield {
            at: { row, column },
            sheet: sheet.name,
            subject: name.trim(),
            message: `汇总表的${FIGURES[field].name}写 ${plain(stated)}，自评表为 ${plain(expected)}`,
            expected: plain(expected),
            actual: plain(stated),
          };
        }
      }
    }
  },
};

function numberIn(value: CellValue): Decimal | null {
  if (typeof value === 'number') return fromCellNumber(value);
  return typeof value === 'string' ? figureOfText(value) : null;
}
