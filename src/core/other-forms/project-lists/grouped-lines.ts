import type { Decimal } from '../../number/decimal';
import { sumOf } from '../../number/sum';
import type { SummaryRow } from './summary-list';

/** A heading of a list with the lines right below it that it sums. */
export interface LineGroup {
  readonly head: SummaryRow;
  readonly parts: readonly SummaryRow[];
}

/** A list whose headings, 一、 or （一）, carry amounts: each sum over it counts either the headings or the lines. */
export interface GroupedLines {
  readonly singles: readonly SummaryRow[];
  /** The highest headings, and lines that stand under none. */
  readonly tops: readonly SummaryRow[];
  /** Each heading with what is right below it, headings of a lower rank for their own lines. */
  readonly groups: readonly LineGroup[];
}

const PLAIN = Number.MAX_SAFE_INTEGER;

/** The groups of a list by the numerals of its headings; null where no heading has lines under it. */
export function groupedLines(rows: readonly SummaryRow[]): GroupedLines | null {
  const levels = rows.map(({ level }) => level ?? PLAIN);
  const heads = rows.map((_, at) => (levels[at + 1] ?? 0) > (levels[at] ?? PLAIN));
  if (!heads.includes(true)) return null;
  const tops: SummaryRow[] = [];
  const groups: LineGroup[] = [];
  let top = PLAIN;
  for (const [at, row] of rows.entries()) {
    const level = levels[at] ?? PLAIN;
    if (top >= level) {
      tops.push(row);
      top = heads[at] === true ? level : PLAIN;
    }
    if (heads[at] === true) groups.push({ head: row, parts: partsUnder(rows, levels, at) });
  }
  return { singles: rows.filter((_, at) => heads[at] !== true), tops, groups };
}

/** The rows of the next lower rank below a heading, until one of its own. */
function partsUnder(rows: readonly SummaryRow[], levels: readonly number[], at: number): SummaryRow[] {
  const own = levels[at] ?? PLAIN;
  const parts: SummaryRow[] = [];
  let rank = PLAIN;
  for (let next = at + 1; next < rows.length && (levels[next] ?? PLAIN) > own; next += 1) {
    const level = levels[next] ?? PLAIN;
    const row = rows[next];
    if (row === undefined || level > rank) continue;
    parts.push(row);
    rank = level;
  }
  return parts;
}

/** Whether the amounts of a column bear the groups out: one heading at least is the sum of what is under it. */
export function isBorneOut({ groups }: GroupedLines, column: number): boolean {
  return groups.some(({ head, parts }) => {
    const whole = amountIn(head, column);
    const amounts = amountsIn(parts, column);
    return whole !== null && whole.greaterThan(0) && amounts.length > 0 && whole.equals(sumOf(amounts));
  });
}

/** The amount of a line in a column; null where there is none. */
export function amountIn({ figures }: SummaryRow, column: number): Decimal | null {
  return figures.find((figure) => figure.column === column)?.number ?? null;
}

/** The amounts of lines in a column, those without one left out. */
export function amountsIn(rows: readonly SummaryRow[], column: number): Decimal[] {
  return rows.flatMap((row) => amountIn(row, column) ?? []);
}
