import type { Decimal } from '../../number/decimal';
import { agrees, isBlank, isDash, plain, sumOf } from '../figures';
import { roundingSlack } from '../printed-sums';
import type { SummaryField, SummaryFigure, SummaryRow, SummaryTotalRow } from '../project-lists/summary-list';
import { expectedSum } from '../project-lists/expected-sum';
import { amountsIn, groupedLines, isBorneOut } from '../project-lists/grouped-lines';
import { isOfWhich, summaryLists } from '../project-lists/summary-lists';
import { singleLines } from '../project-lists/single-lines';
import type { Report, WorkbookContext, WorkbookRule } from '../rule';

const AMOUNTS: ReadonlySet<SummaryField> = new Set(['initial', 'budget', 'executed']);

export const summarySum: WorkbookRule = {
  meta: {
    id: 'summary-sum',
    family: 'figures',
    severity: 'error',
    scope: 'workbook',
    live: false,
    zh: {
      title: '汇总表的金额合计不是上面各项目之和',
      why: '合计行的预算数、执行数由上面各项目相加得出。',
      advice: '核对各项目的金额，再改合计；最好用求和公式。',
    },
    en: {
      title: 'An amount in the last line of a summary is not the sum of those above',
      why: 'Budget and executed amount of the last line are sums over the projects.',
      advice: 'Check the amounts, then correct the sum; better, let a formula add.',
    },
  },
  *check({ workbook, tables }: WorkbookContext): Iterable<Report> {
    for (const { sheet, totals, isPart } of summaryLists(workbook, tables)) {
      if (isPart) continue;
      for (const total of totals) {
        if (total.kind !== 'total' || total.all.some(isOfWhich)) continue;
        for (const printed of total.figures) {
          if (!AMOUNTS.has(printed.field) || printed.number === null) continue;
          const amounts = amountsIn(total.all, printed.column);
          if (amounts.length < 2) continue;
          // The last line may show fewer decimals than the lines above.
          if (sums(total, printed).some((made) => agrees(printed.number ?? made, made))) continue;
          const { sum, added, isSure } = expectedSum(total.all, printed.column, printed.number);
          const off = printed.number.minus(sum).abs();
          const isTail = off.lessThanOrEqualTo(roundingSlack(amounts));
          const cents = amounts.some((amount) => amount.decimalPlaces() >= 2);
          if (isTail && cents) continue;
          const isRead =
            isSure && total.all.every((row) => isReadable(row, printed.column)) && total.parts.length === 0;
          yield {
            at: printed.cell,
            sheet,
            subject: total.name,
            message: `${total.name}的${printed.heading}写 ${plain(printed.number)}，${added}相加为 ${plain(sum)}，相差 ${plain(off)}`,
            expected: plain(sum),
            actual: plain(printed.number),
            ...(isRead && !isTail ? {} : { severity: 'warning' as const }),
          };
        }
      }
    }
  },
};

/** Sums that the line may be: of all lines, of those that sum no others, of headings, of those since the last sum, of the partial sums, of those that
 * show, of each project once. */
function sums({ own, all, parts }: SummaryTotalRow, { column }: SummaryFigure): Decimal[] {
  const lines = [all, own].flatMap((rows) => linesOf(rows, column));
  const once = lines.map((rows) =>
    rows.filter(({ name }, at) => rows.findIndex((row) => row.name === name) === at),
  );
  const shown = lines.map((rows) => rows.filter(({ isHidden }) => !isHidden));
  return [...lines, ...shown, ...once, parts, ...singleLines(all, column)].map((rows) =>
    sumOf(amountsIn(rows, column)),
  );
}

/** The lines as they stand; of a list in groups the single ones or the headings, and both only where these may be none. */
function linesOf(rows: readonly SummaryRow[], column: number): (readonly SummaryRow[])[] {
  const grouped = groupedLines(rows);
  if (grouped === null) return [rows];
  const { singles, tops } = grouped;
  return isBorneOut(grouped, column) ? [singles, tops] : [rows, singles, tops];
}

/** Whether a cell holds an amount, or nothing: a text could be an amount that was not read. */
function isReadable({ figures }: SummaryRow, column: number): boolean {
  const figure = figures.find((one) => one.column === column);
  return figure === undefined || figure.number !== null || isBlank(figure.cell) || isDash(figure.cell);
}
