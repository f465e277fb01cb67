import type { FormCell } from '../compose/form-cell';
import type { WriteCommand } from '../workbook/plan';
import type { RowRun } from './report-sheet';
import { FIRST_ROW, columnWidths, type SummaryColumns } from './summary-columns';

/** Rows that a bar with its label needs, and those of title and axis. */
const BAR_ROWS = 1.4;
const CHART_MARGIN_ROWS = 4;
/** A chart of fewer bars is as high as of these. */
const FEWEST_BARS = 4;
/** Bars of one chart: with more it would be taller than a printed page. */
const MOST_BARS = 28;

/** Where two charts of the same projects, from 0, stand side by side. */
export interface ChartPair {
  readonly first: number;
  readonly last: number;
  /** "" where one pair shows all. */
  readonly part: string;
  readonly rows: RowRun;
}

/** A bar a project, so that long names can be read; as many pairs as that takes, none taller than a page. */
export function chartPairs(projects: number, top: number): ChartPair[] {
  const parts = Math.ceil(projects / MOST_BARS);
  const size = Math.ceil(projects / Math.max(1, parts));
  let next = top;
  return Array.from({ length: parts }, (_, index): ChartPair => {
    const first = index * size;
    const last = Math.min(projects, first + size) - 1;
    const rows = Math.ceil(Math.max(FEWEST_BARS, last - first + 1) * BAR_ROWS) + CHART_MARGIN_ROWS;
    const place = { first: next, last: next + rows - 2 };
    next += rows;
    const part = parts === 1 ? '' : `（第 ${String(first + 1)}—${String(last + 1)} 个）`;
    return { first, last, part, rows: place };
  });
}

/** The scores on the left half of the sheet, the rates on the right. */
export function chartCommands(sheet: string, columns: SummaryColumns, pair: ChartPair): WriteCommand[] {
  const { rows, part } = pair;
  const down = (column: number): FormCell['range'] => ({
    top: FIRST_ROW + pair.first,
    left: column,
    bottom: FIRST_ROW + pair.last,
    right: column,
  });
  const chart = (title: string, name: string, column: number, left: number, right: number): WriteCommand => ({
    op: 'addChart',
    sheet,
    kind: 'bar',
    title: `${title}${part}`,
    categories: down(columns.name),
    series: [{ name, values: down(column) }],
    at: { top: rows.first, left, bottom: rows.last, right },
  });
  const middle = middleColumn(columnWidths(columns));
  return [
    chart('各项目自评总分', '总分', columns.total, 0, middle),
    chart('各项目预算执行率', '执行率', columns.rate, middle + 1, columns.state),
  ];
}

/** The last column of the left half. */
function middleColumn(widths: readonly number[]): number {
  const half = widths.reduce((sum, width) => sum + width, 0) / 2;
  let used = 0;
  return widths.findIndex((width) => (used += width) + width / 2 > half);
}
