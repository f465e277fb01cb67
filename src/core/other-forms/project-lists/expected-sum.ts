import type { Decimal } from '../../number/decimal';
import { sumOf } from '../../recognise/figures';
import { amountsIn, groupedLines, isBorneOut } from './grouped-lines';
import { singleLines } from './single-lines';
import type { SummaryRow } from './summary-list';

/** The sum that a last line should have printed. */
export interface ExpectedSum {
  readonly sum: Decimal;
  /** How a message names what was added: "上面 3 个数". */
  readonly added: string;
  /** Whether nothing else could have been meant. */
  readonly isSure: boolean;
}

interface Way {
  readonly rows: readonly SummaryRow[];
  readonly named: string;
}

/**
 * What the amounts of a column make: of the lines; of a list in groups, of its single lines or of its headings, whichever
 * comes nearer to what is printed, and never of both together.
 */
export function expectedSum(rows: readonly SummaryRow[], column: number, printed: Decimal): ExpectedSum {
  const sums = ways(rows, column).map((way) => {
    const amounts = amountsIn(way.rows, column);
    const sum = sumOf(amounts);
    const added = `上面 ${String(amounts.length)} 个${way.named}`;
    return { sum, added, off: sum.minus(printed).abs() };
  });
  const [nearest] = [...sums].sort((a, b) => a.off.comparedTo(b.off));
  if (nearest === undefined) throw new Error('a list has no way to be added');
  return { ...nearest, isSure: sums.every(({ sum }) => sum.equals(nearest.sum)) };
}

function ways(rows: readonly SummaryRow[], column: number): Way[] {
  const plain = { rows, named: '数' };
  const grouped = groupedLines(rows);
  if (grouped !== null) {
    const own = [
      { rows: grouped.singles, named: '项目' },
      { rows: grouped.tops, named: '大类' },
    ];
    return isBorneOut(grouped, column) ? own : [...own, plain];
  }
  const single = singleLines(rows, column).map((lines) => ({ rows: lines, named: '项目' }));
  // One line may be the sum of those behind it by chance; two are headings.
  return single.some((way) => way.rows.length < rows.length - 1) ? single : [...single, plain];
}
