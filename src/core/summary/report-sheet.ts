import { contentCommand, mergeCommands, styleCommands } from '../compose/form-commands';
import { span, type FormCell } from '../compose/form-cell';
import { BODY, BODY_FONT, INPUT_TINT, TITLE } from '../compose/form-style';
import { pageBreaks, pageRoom } from '../compose/page-breaks';
import { rowHeights } from '../compose/row-heights';
import { decimalText } from '../number/decimal-text';
import type { Decimal } from '../number/decimal';
import type { CellRange } from '../workbook/address';
import type { CellInput, CellStyle, PageSetup, WriteCommand } from '../workbook/plan';

/** A sheet of ours that is no 自评表: cells, ruled blocks, widths and what else it needs. */
export interface ReportSheet {
  readonly sheet: string;
  readonly position?: number;
  readonly widths: readonly number[];
  readonly cells: readonly FormCell[];
  /** Ranges with lines. */
  readonly blocks: readonly CellRange[];
  readonly orientation: PageSetup['orientation'];
  /** Rows repeated on each page. */
  readonly titleRows: PageSetup['titleRows'];
  /**
   * Runs of rows below the list that no page break should divide. Where there are any and the list takes no more than a
   * page, its headings are not repeated above them.
   */
  readonly keep?: readonly RowRun[];
  readonly frozenRows: number;
  /** Rows below the last cell that are printed too, for charts. */
  readonly rowsBelow: number;
  /** Links, validations, charts: laid on at the end. */
  readonly extra: readonly WriteCommand[];
}

export interface RowRun {
  readonly first: number;
  readonly last: number;
}

/** Rows of nothing but a chart. */
export const CHART_ROW_POINTS = 15;

/** The commands that write it as a new sheet, in the look of the forms. */
export function reportCommands(report: ReportSheet): WriteCommand[] {
  const { sheet, cells, widths } = report;
  const lastCell = Math.max(...cells.map(({ range }) => range.bottom));
  const bottom = lastCell + report.rowsBelow;
  const heights = rowHeights(cells, widths, bottom, (row) =>
    row === 0 ? 32 : row > lastCell ? CHART_ROW_POINTS : 21,
  );
  return [
    {
      op: 'addSheet',
      sheet,
      ...(report.position === undefined ? {} : { position: report.position }),
    },
    { op: 'showGridlines', sheet, show: false },
    { op: 'setColumnWidths', sheet, widths: widths.map((width, column) => ({ column, width })) },
    ...report.blocks.map((range): WriteCommand => ({
      op: 'setStyle',
      sheet,
      range,
      style: { ...BODY, outline: 'medium' },
    })),
    ...mergeCommands(sheet, cells),
    ...styleCommands(
      sheet,
      cells.map(({ range, style, role }) => ({
        range,
        style: role === 'input' ? { ...style, fill: INPUT_TINT, locked: false } : style,
      })),
    ),
    ...contentCommand(sheet, cells),
    { op: 'setRowHeights', sheet, heights: heights.map((height, row) => ({ row, height })) },
    ...report.extra,
    ...(report.frozenRows === 0 ? [] : [{ op: 'freezeRows', sheet, rows: report.frozenRows } as const]),
    {
      op: 'setPage',
      sheet,
      page: paged(report, heights, {
        orientation: report.orientation,
        printArea: { top: 0, left: 0, bottom, right: widths.length - 1 },
        titleRows: report.titleRows,
        margins: { top: 1.5, bottom: 1.5, left: 1.5, right: 1.5 },
        centerHorizontally: true,
        footer: '第 &P 页，共 &N 页',
      }),
    },
  ];
}

/** The page set-up with a break before each run that would else be divided. */
function paged({ keep = [], widths }: ReportSheet, heights: readonly number[], page: PageSetup): PageSetup {
  const [first] = keep;
  if (first === undefined) return page;
  const height = (from: number, to: number): number =>
    heights.slice(from, to + 1).reduce((sum, points) => sum + points, 0);
  const room = pageRoom(widths, page);
  const list = { ...page, printArea: { ...page.printArea, bottom: first.first - 1 } };
  const fits = pageBreaks(heights, widths, { ...list, titleRows: null }).length === 0;
  const titleRows = fits ? null : page.titleRows;
  const titles = titleRows === null ? 0 : height(titleRows.top, titleRows.bottom);
  const lastPage = pageBreaks(heights, widths, list).at(-1);
  let used = lastPage === undefined ? height(0, first.first - 1) : titles + height(lastPage, first.first - 1);
  let done = first.first;
  const rowBreaks: number[] = [];
  for (const run of keep) {
    if (used + height(done, run.last) > room) {
      rowBreaks.push(run.first);
      used = titles + height(run.first, run.last);
    } else {
      used += height(done, run.last);
    }
    done = run.last + 1;
  }
  return { ...page, titleRows, ...(rowBreaks.length === 0 ? {} : { rowBreaks }) };
}

/** A formula with the value that it gives now: a number, a text, or null for "". */
export function formulaInput(formula: string, value: Decimal | string | null): CellInput {
  if (value === null) return { formula, cached: '' };
  return { formula, cached: typeof value === 'string' ? value : value.toNumber() };
}

/** A cell with a formula. */
export function formulaAt(
  range: CellRange,
  formula: string,
  value: Decimal | string | null,
  style: CellStyle = {},
): FormCell {
  const text = value === null ? '' : typeof value === 'string' ? value : decimalText(value);
  return { range, input: formulaInput(formula, value), text, role: 'formula', style };
}

/** A cell with a number or a text typed in. */
export function valueAt(
  range: CellRange,
  value: number | string | null,
  style: CellStyle = {},
  role: FormCell['role'] = 'label',
): FormCell {
  const input = value === null || value === '' ? null : { value };
  return { range, input, text: value === null ? '' : String(value), role, style };
}

/** The title over the whole width, and a line under it. */
export function titleCells(title: string, line: string, lastColumn: number): FormCell[] {
  return [
    valueAt(span(0, 0, lastColumn), title, TITLE),
    valueAt(span(1, 0, lastColumn), line, {
      font: BODY_FONT,
      size: 10.5,
      horizontal: 'right',
      vertical: 'center',
    }),
  ];
}

export const LEFT: CellStyle = { horizontal: 'left' };
/** Amounts as typed: a fixed number of decimals would show figures that nobody entered. */
export const AMOUNT: CellStyle = {};
export const SCORE: CellStyle = { numberFormat: '0.00' };
export const RATE: CellStyle = { numberFormat: '0.00%' };
export const HEADING: CellStyle = { bold: true };
