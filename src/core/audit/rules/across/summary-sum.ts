import type { Decimal } from '../../../number/decimal';
import { agrees, isBlank, isDash, plain } from '../../../recognise/figures';
import { sumOf } from '../../../number/sum';
import { roundingSlack } from '../../../readings/printed-sums';
import { expectedSum, type Added as AddedAbove } from '../../../other-forms/project-lists/expected-sum';
import { amountsIn, groupedLines, isBorneOut } from '../../../other-forms/project-lists/grouped-lines';
import { isOfWhich, lineSets } from '../../../other-forms/project-lists/line-sets';
import { wrongSubtotals, type Side } from '../../../other-forms/project-lists/wrong-subtotals';
import type {
  SummaryField,
  SummaryFigure,
  SummaryList,
  SummaryRow,
  SummaryTotalRow,
} from '../../../other-forms/project-lists/summary-list';
import { summaryLists } from '../../../other-forms/project-lists/summary-lists';
import { workbookRule, type Report } from '../../engine/rule';

const AMOUNTS: ReadonlySet<SummaryField> = new Set(['initial', 'budget', 'executed']);

/** The message that names what was added. */
type Added = Side | 'projectsAbove' | 'headingsAbove';

const ABOVE: Readonly<Record<AddedAbove, Added>> = {
  figures: 'above',
  projects: 'projectsAbove',
  headings: 'headingsAbove',
};

export const summarySum = workbookRule({
  meta: {
    id: 'summary-sum',
    family: 'figures',
    severity: 'error',
    live: false,
    since: '0.1.0',
    zh: {
      title: '汇总表的金额合计或小计不是各项目之和',
      why: '合计、小计和大类一行的预算数、执行数由各项目相加得出。',
      advice: '核对各项目的金额，再改合计；最好用求和公式。',
    },
    en: {
      title: 'A sum or partial sum of amounts in a summary is not that of its lines',
      why: 'Budget and executed amount of a sum are made by its projects.',
      advice: 'Check the amounts, then correct the sum; better, let a formula add.',
    },
    messages: {
      other: {
        zh: '{name}的{heading}写 {printed}，{added}相加为 {sum}，相差 {off}',
        en: '{heading} of {name} is {printed}; {added} make {sum}, a difference of {off}',
      },
      above: { zh: '上面 {count} 个数', en: '{count} figures above' },
      below: { zh: '下面 {count} 个数', en: '{count} figures below' },
      named: { zh: '本部门的 {count} 个数', en: '{count} figures of the department' },
      projectsAbove: { zh: '上面 {count} 个项目', en: '{count} projects above' },
      headingsAbove: { zh: '上面 {count} 个大类', en: '{count} headings above' },
    },
  },
  *check({ workbook, tables }) {
    for (const list of summaryLists(workbook, tables)) {
      if (list.isPart) continue;
      const { sheet } = list;
      for (const one of [...totalsOf(list), ...subtotalsOf(list), ...headingsOf(list)]) {
        const report = sumReport(one);
        if (report !== null) yield { sheet, ...report };
      }
    }
  },
});

/** A sum that is printed, and what was added instead. */
interface WrongSum {
  readonly name: string;
  readonly printed: SummaryFigure & { readonly number: Decimal };
  readonly amounts: readonly Decimal[];
  readonly sum: Decimal;
  /** What was added, and how many of them. */
  readonly added: Added;
  readonly count: number;
  readonly isSure: boolean;
}

function totalsOf({ totals }: SummaryList): WrongSum[] {
  return totals.flatMap((total) => {
    if (total.kind !== 'total' || total.all.some(isOfWhich)) return [];
    return amountsPrinted(total).flatMap((printed): WrongSum[] => {
      const { column, number } = printed;
      const amounts = amountsIn(total.all, column);
      // The last line may show fewer decimals than the lines above.
      if (amounts.length < 2 || isMade(total, column, number)) return [];
      const expected = expectedSum(total.all, column, number);
      const isSure =
        expected.isSure && isReadable(total.all, column) && arePartsOf(total.parts, total.all, column);
      const { sum, count } = expected;
      return [{ name: total.name, printed, amounts, sum, added: ABOVE[expected.added], count, isSure }];
    });
  });
}

function subtotalsOf(list: SummaryList): WrongSum[] {
  return wrongSubtotals(list, 'amounts').map(({ subtotal, figure, rows, side, isSure }) => {
    const amounts = amountsIn(rows, figure.column);
    return {
      name: subtotal.label,
      printed: figure,
      amounts,
      sum: sumOf(amounts),
      added: side,
      count: amounts.length,
      isSure: isSure && isReadable(rows, figure.column),
    };
  });
}

/** Headings 一、 that are not the sum of the lines under them, in a list where others are. */
function headingsOf({ projects }: SummaryList): WrongSum[] {
  const grouped = groupedLines(projects);
  if (grouped === null || projects.some(isOfWhich)) return [];
  // A heading over one line of the same amount may list what is worth naming only.
  const inLists = { ...grouped, groups: grouped.groups.filter(({ parts }) => parts.length > 1) };
  return grouped.groups.flatMap(({ head, parts }) =>
    amountsPrinted(head).flatMap((printed): WrongSum[] => {
      const { column, number } = printed;
      const amounts = amountsIn(parts, column);
      if (amounts.length === 0 || !isBorneOut(inLists, column) || agrees(number, sumOf(amounts))) return [];
      const [sum, count] = [sumOf(amounts), amounts.length];
      return [{ name: head.label, printed, amounts, sum, added: 'below', count, isSure: false }];
    }),
  );
}

function sumReport(wrong: WrongSum): Report<'other'> | null {
  const { name, printed, amounts, sum, added, count, isSure } = wrong;
  const off = printed.number.minus(sum).abs();
  const isTail = off.lessThanOrEqualTo(roundingSlack(amounts));
  if (isTail && amounts.some((amount) => amount.decimalPlaces() >= 2)) return null;
  return {
    at: printed.cell,
    subject: name,
    message: 'other',
    data: {
      name,
      heading: printed.heading,
      printed: plain(printed.number),
      added: { message: added, data: { count } },
      sum: plain(sum),
      off: plain(off),
    },
    expected: plain(sum),
    actual: plain(printed.number),
    ...(isSure && !isTail ? {} : { severity: 'warning' as const }),
  };
}

function amountsPrinted({ figures }: SummaryRow): (SummaryFigure & { readonly number: Decimal })[] {
  return figures.flatMap((figure) => {
    const { field, number } = figure;
    return AMOUNTS.has(field) && number !== null ? [{ ...figure, number }] : [];
  });
}

/** Whether the last line is the sum of those since the last sum, of all lines or of the partial sums. */
function isMade({ own, all, parts }: SummaryTotalRow, column: number, number: Decimal): boolean {
  const makes = (rows: readonly SummaryRow[]): boolean => agrees(number, sumOf(amountsIn(rows, column)));
  return [own, all].some((lines) => lineSets(lines, column).some(makes)) || makes(parts);
}

/** Whether the partial sums of a list, if it has any, say that no line of it was overlooked. */
function arePartsOf(parts: readonly SummaryRow[], all: readonly SummaryRow[], column: number): boolean {
  return parts.length === 0 || sumOf(amountsIn(parts, column)).equals(sumOf(amountsIn(all, column)));
}

/** Whether every cell holds an amount, or nothing: a text could be an amount that was not read. */
function isReadable(rows: readonly SummaryRow[], column: number): boolean {
  return rows.every(({ figures }) => {
    const figure = figures.find((one) => one.column === column);
    return figure === undefined || figure.number !== null || isBlank(figure.cell) || isDash(figure.cell);
  });
}
