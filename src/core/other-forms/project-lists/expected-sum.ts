import type { Decimal } from '../../number/decimal';
import { sumOf } from '../../number/sum';
import { amountsIn, groupedLines, isBorneOut } from './grouped-lines';
import { singleLines } from './single-lines';
import type { SummaryRow } from './summary-list';

/** What a sum may be of: every figure above it, the single projects, or the 大类 over them. */
export type Added = 'figures' | 'projects' | 'headings';

/** The sum that a last line should have printed. */
export interface ExpectedSum {
  readonly sum: Decimal;
  /** What was added, and how many of them. */
  readonly added: Added;
  readonly count: number;
  /** Whether nothing else could have been meant. */
  readonly isSure: boolean;
}

interface Way {
  readonly rows: readonly SummaryRow[];
  readonly added: Added;
}

/**
 * What the amounts of a column make: of the lines; of a list in groups, of its single lines or of its headings, whichever
 * comes nearer to what is printed, and never of both together.
 */
export function expectedSum(rows: readonly SummaryRow[], column: number, printed: Decimal): ExpectedSum {
  const sums = ways(rows, column).map((way) => {
    const amounts = amountsIn(way.rows, column);
    const sum = sumOf(amounts);
    return { sum, added: way.added, count: amounts.length, off: sum.minus(printed).abs() };
  });
  const [nearest] = [...sums].sort((a, b) => a.off.comparedTo(b.off));
  if (nearest === undefined) throw new Error('a list has no way to be added');
  return { ...nearest, isSure: sums.every(({ sum }) => sum.equals(nearest.sum)) };
}

function ways(rows: readonly SummaryRow[], column: number): Way[] {
  const plain: Way = { rows, added: 'figures' };
  const grouped = groupedLines(rows);
  if (grouped !== null) {
    const own: Way[] = [
      { rows: grouped.singles, added: 'projects' },
      { rows: grouped.tops, added: 'headings' },
    ];
    return isBorneOut(grouped, column) ? own : [...own, plain];
  }
  const single = singleLines(rows, column).map((lines): Way => ({ rows: lines, added: 'projects' }));
  // One line may be the sum of those behind it by chance; two are headings.
  return single.some((way) => way.rows.length < rows.length - 1) ? single : [...single, plain];
}
