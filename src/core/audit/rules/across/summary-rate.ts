import { inWanYuan } from '../../../words/money-units';
import { constant, fromCellNumber, type Decimal } from '../../../number/decimal';
import { figureOfText, percent, plain } from '../../../recognise/figures';
import type { FieldCell } from '../../../recognise/recognised-table';
import { isShownAs } from '../../../readings/printed-sums';
import { sheetNamed } from '../../../readings/sheet-reader';
import { cellAt, type CellValue, type SheetSnapshot } from '../../../workbook/snapshot';
import type {
  SummaryField,
  SummaryFigure,
  SummaryRow,
} from '../../../other-forms/project-lists/summary-list';
import { summaryLists } from '../../../other-forms/project-lists/summary-lists';
import { workbookRule } from '../../engine/rule';

const [HUNDRED, ONE] = [constant('100'), constant('1')];

export const summaryRate = workbookRule({
  meta: {
    id: 'summary-rate',
    family: 'figures',
    severity: 'error',
    live: false,
    since: '0.1.0',
    zh: {
      title: '汇总表的执行率与同一行的金额不符',
      why: '执行率 = 执行数 ÷ 预算数。',
      advice: '按同一行的金额改正执行率；最好用公式。',
    },
    en: {
      title: 'An execution rate of a summary does not follow from the amounts of its line',
      why: 'The rate is the executed amount divided by the budget.',
      advice: 'Correct the rate by the amounts; better, let a formula divide.',
    },
    messages: {
      other: {
        zh: '“{row}”的执行率写 {printed}，应为 {rate} = {executed} ÷ {budget}',
        en: '执行率 of “{row}” is {printed}, should be {rate} = {executed} ÷ {budget}',
      },
      rounded: {
        zh: '金额像是取了整：写出小数，或按列出的金额计算执行率。',
        en: 'The amounts seem to be rounded: give their decimals, or calculate the rate by the amounts that are listed.',
      },
    },
  },
  *check({ workbook, tables }) {
    for (const { sheet, projects, totals } of summaryLists(workbook, tables)) {
      for (const row of [...projects, ...totals.filter(({ kind }) => kind === 'total')]) {
        const wrong = wrongRate(row, sheetNamed(workbook, sheet));
        if (wrong === null) continue;
        const { cell, executed, budget, mayRound } = wrong;
        const rate = percent(executed.dividedBy(budget));
        const printed = cell.text.trim();
        yield {
          at: cell,
          sheet,
          subject: row.name,
          message: 'other',
          data: { row: row.name, printed, rate, executed: plain(executed), budget: plain(budget) },
          expected: rate,
          actual: printed,
          ...(mayRound ? { severity: 'warning' as const, advice: 'rounded' as const } : {}),
        };
      }
    }
  },
});

interface WrongRate {
  readonly cell: FieldCell;
  readonly executed: Decimal;
  readonly budget: Decimal;
  /** Whether rounded amounts explain it. */
  readonly mayRound: boolean;
}

/** The rate that a line prints, where no amount of the line gives it. */
function wrongRate(row: SummaryRow, sheet: SheetSnapshot | null): WrongRate | null {
  const printed = only(row, 'rate');
  const planned = only(row, 'budget');
  const executed = inUnitOf(planned, only(row, 'executed'));
  const budget = planned?.number ?? null;
  if (printed === null || printed.number === null || executed === null || budget === null) return null;
  if (budget.lessThanOrEqualTo(0)) return null;
  const shown = percentsShown(printed);
  const rates = amountsBeside(sheet, row).map((base) => executed.dividedBy(base));
  // More spent than planned is often shown as 100 %.
  const possible = rates.some((rate) => rate.greaterThan(ONE)) ? [...rates, ONE] : rates;
  if (possible.some((rate) => shown.some((value) => isShownAs(value, rate.times(HUNDRED))))) return null;
  const mayRound = shown.some((value) => mayBeRounded(value, executed, budget));
  return { cell: printed.cell, executed, budget, mayRound };
}

/** The figure of a kind where the list has one column of it; two budgets do not say which one counts. */
function only({ figures }: SummaryRow, field: SummaryField): SummaryFigure | null {
  const found = figures.filter((figure) => figure.field === field);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The amount spent in the unit of the budget: their headings may say 元 and 万元. */
function inUnitOf(budget: SummaryFigure | null, executed: SummaryFigure | null): Decimal | null {
  const [from, to] = [executed?.unit ?? null, budget?.unit ?? null].map((unit) => inWanYuan(unit ?? ''));
  const number = executed?.number ?? null;
  return number === null || from === undefined || to === undefined
    ? number
    : number.times(from).dividedBy(to);
}

const HALF = constant('0.5');

/** Whether amounts of whole 万元, rounded from others, may have given the percentage: 16 and 15 for 16 and 14.77. */
function mayBeRounded(shown: Decimal, executed: Decimal, budget: Decimal): boolean {
  if (!executed.isInteger() || !budget.isInteger()) return false;
  const rate = shown.dividedBy(HUNDRED);
  const least = executed.minus(HALF).dividedBy(budget.plus(HALF));
  const most = executed.plus(HALF).dividedBy(budget.minus(HALF));
  return rate.greaterThanOrEqualTo(least) && rate.lessThanOrEqualTo(most);
}

/** Every amount of the line: the rate may be a share of 到位资金 or of a budget in a column of another name. */
function amountsBeside(sheet: SheetSnapshot | null, { row, figures }: SummaryRow): Decimal[] {
  const others = new Set(
    figures.flatMap(({ field, column }) => (field === 'executed' || field === 'rate' ? column : [])),
  );
  const amounts: Decimal[] = [];
  for (let column = sheet?.used?.left ?? 0; column <= (sheet?.used?.right ?? -1); column += 1) {
    if (sheet === null || others.has(column)) continue;
    const amount = numberIn(cellAt(sheet, row, column).value);
    if (amount?.greaterThan(0) === true) amounts.push(amount);
  }
  return amounts;
}

function numberIn(value: CellValue): Decimal | null {
  if (typeof value === 'number') return fromCellNumber(value);
  return typeof value === 'string' ? figureOfText(value) : null;
}

/** What the cell may mean in percent: a number without a sign may be either. */
function percentsShown({ cell, number }: SummaryFigure): Decimal[] {
  if (number === null) return [];
  const hasSign = /[%％]/u.test(cell.text);
  return hasSign ? [number.times(HUNDRED)] : [number, number.times(HUNDRED)];
}
