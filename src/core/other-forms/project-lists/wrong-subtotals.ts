import type { Decimal } from '../../number/decimal';
import { agrees } from '../../recognise/figures';
import { sumOf } from '../../number/sum';
import { isShownAs } from '../../readings/printed-sums';
import { amountIn, amountsIn } from './grouped-lines';
import { isOfWhich, lineSets } from './line-sets';
import { scoreMeans } from './score-means';
import type { SummaryFigure, SummaryList, SummaryRow, SummarySubtotal } from './summary-list';

const SIDES = ['named', 'above', 'below'] as const;

/** Where lines stand that a partial sum may be of: above it, below it, or anywhere under the 科室 that it names. */
export type Side = (typeof SIDES)[number];

/** A figure of a partial sum that none of the lines it may be of make. */
export interface WrongSubtotal {
  readonly subtotal: SummarySubtotal;
  readonly figure: SummaryFigure & { readonly number: Decimal };
  /** The lines that it is most likely of. */
  readonly rows: readonly SummaryRow[];
  /** Where they stand. */
  readonly side: Side;
  /** Whether another figure of the list shows that its sums are of such lines. */
  readonly isSure: boolean;
}

const AMOUNTS: ReadonlySet<string> = new Set(['initial', 'budget', 'executed']);

/** The amounts, or the scores, of 小计 and 科室合计 that the lines do not make, whichever they are thought to be of. */
export function wrongSubtotals({ subtotals }: SummaryList, of: 'amounts' | 'scores'): WrongSubtotal[] {
  const all = subtotals.flatMap((subtotal) =>
    subtotal.figures.flatMap((figure) => {
      const { number } = figure;
      // 平均 of amounts may be a mean of anything.
      const isAmount = AMOUNTS.has(figure.field) && subtotal.kind === 'total';
      return number !== null && (isAmount || figure.field === 'score')
        ? [{ subtotal, figure: { ...figure, number } }]
        : [];
    }),
  );
  // Where one side fits, the others are not asked: to find that they do not takes the longest.
  const fitting = all.map(
    ({ subtotal, figure }) =>
      SIDES.find((side) => linesOn(subtotal, side).some((rows) => makes(rows, figure))) ?? null,
  );
  return all.flatMap(({ subtotal, figure }, at): WrongSubtotal[] => {
    if (AMOUNTS.has(figure.field) !== (of === 'amounts') || (fitting[at] ?? null) !== null) return [];
    const usual = SIDES.map((side) => ({
      side,
      count: fitting.filter((one) => one === side).length,
      rows: linesOn(subtotal, side)[0] ?? [],
    })).filter(({ rows }) => amountsIn(rows, figure.column).length > 0);
    const [likely] = [...usual].sort((a, b) => b.count - a.count);
    if (likely === undefined) return [];
    const { rows, side, count } = likely;
    return [{ subtotal, figure, rows, side, isSure: count > 0 }];
  });
}

function linesOn(subtotal: SummarySubtotal, side: Side): readonly (readonly SummaryRow[])[] {
  return side === 'named' ? [subtotal.named] : subtotal[side].filter((rows) => rows.length > 0);
}

/** Whether lines, or those of them that a sum may be of, make a figure. */
function makes(rows: readonly SummaryRow[], { field, column, number }: SummaryFigure): boolean {
  if (number === null) return false;
  const plain = rows.filter((row) => !isOfWhich(row));
  // A project that was not carried out may have 0 and be left out.
  const scored = field === 'score' ? [rows.filter((row) => amountIn(row, column)?.isZero() !== true)] : [];
  return [rows, plain, ...scored].some((some) =>
    lineSets(some, column).some((lines) =>
      field === 'score'
        ? scoreMeans(lines, column).some((mean) => isShownAs(number, mean))
        : amountsIn(lines, column).length > 0 && agrees(number, sumOf(amountsIn(lines, column))),
    ),
  );
}
