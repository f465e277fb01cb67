import { groupedLines, isBorneOut } from './grouped-lines';
import { singleLines } from './single-lines';
import type { SummaryRow } from './summary-list';

/** Rows that repeat a part of the line above. */
const OF_WHICH = /^(?:其中|#)/u;

/** Whether a line repeats a part of the one above, so that a sum over the lines counts it twice. */
export function isOfWhich({ name }: SummaryRow): boolean {
  return OF_WHICH.test(name);
}

/**
 * The sets of lines that a sum over some may honestly add in a column: all, those that sum no others, headings, those that
 * show, each project once.
 */
export function lineSets(rows: readonly SummaryRow[], column: number): (readonly SummaryRow[])[] {
  const lines = linesOf(rows, column);
  const once = lines.map(eachOnce);
  const shown = lines.map((some) => some.filter(({ isHidden }) => !isHidden));
  return [...lines, ...shown, ...once, ...singleLines(rows, column)];
}

function eachOnce(rows: readonly SummaryRow[]): SummaryRow[] {
  const seen = new Set<string>();
  return rows.filter(({ name }) => {
    const isFirst = !seen.has(name);
    seen.add(name);
    return isFirst;
  });
}

/** The lines as they stand; of a list in groups the single ones or the headings, and both only where these may be none. */
function linesOf(rows: readonly SummaryRow[], column: number): (readonly SummaryRow[])[] {
  const grouped = groupedLines(rows);
  if (grouped === null) return [rows];
  const { singles, tops } = grouped;
  return isBorneOut(grouped, column) ? [singles, tops] : [rows, singles, tops];
}
