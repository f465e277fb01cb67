import type { CellInput, CellStyle, WriteCommand } from '../workbook/plan';
import { BODY_FONT, BODY_SIZE } from './form-style';
import { columnPoints, lineCount } from './text-measure';

export interface ListColumn {
  readonly heading: string;
  /** Characters. */
  readonly width: number;
  readonly align: 'left' | 'center';
}

/** A cell of a list with the text that it shows. */
export interface ListCell {
  readonly input: CellInput | null;
  readonly text: string;
  readonly numberFormat: string | null;
}

/** A cell that holds a text; blank for none. */
export function textListCell(text: string): ListCell {
  return { input: text === '' ? null : { value: text }, text, numberFormat: null };
}

/** Lists grow long: rows higher than this scroll badly, and the text is still whole in the cell. */
const HIGHEST = 180;

/** A plain ruled list as a new sheet: headings in row 1, which stays in view and is repeated on each page. */
export function listSheetCommands(
  sheet: string,
  columns: readonly ListColumn[],
  rows: readonly (readonly ListCell[])[],
): WriteCommand[] {
  const right = columns.length - 1;
  const bottom = rows.length;
  const all = { top: 0, left: 0, bottom, right };
  const body: CellStyle = {
    font: BODY_FONT,
    size: BODY_SIZE,
    vertical: 'center',
    wrap: true,
    border: 'thin',
  };
  return [
    { op: 'addSheet', sheet },
    { op: 'setColumnWidths', sheet, widths: columns.map(({ width }, column) => ({ column, width })) },
    { op: 'setStyle', sheet, range: all, style: body },
    ...columns.map(({ align }, column): WriteCommand => ({
      op: 'setStyle',
      sheet,
      range: { top: 0, left: column, bottom, right: column },
      style: { horizontal: align },
    })),
    { op: 'setStyle', sheet, range: { ...all, bottom: 0 }, style: { bold: true, horizontal: 'center' } },
    ...formatCommands(sheet, rows),
    {
      op: 'setCells',
      sheet,
      top: 0,
      left: 0,
      rows: [
        columns.map(({ heading }) => ({ value: heading })),
        ...rows.map((row) => row.map(({ input }) => input)),
      ],
    },
    { op: 'setRowHeights', sheet, heights: heightsOf(columns, rows) },
    { op: 'freezeRows', sheet, rows: 1 },
    {
      op: 'setPage',
      sheet,
      page: {
        orientation: 'landscape',
        printArea: all,
        titleRows: { top: 0, bottom: 0 },
        margins: { top: 1.5, bottom: 1.5, left: 1.5, right: 1.5 },
        centerHorizontally: true,
        footer: '第 &P 页，共 &N 页',
      },
    },
  ];
}

function formatCommands(sheet: string, rows: readonly (readonly ListCell[])[]): WriteCommand[] {
  return rows.flatMap((row, index) =>
    row.flatMap(({ numberFormat }, column): WriteCommand[] =>
      numberFormat === null
        ? []
        : [
            {
              op: 'setStyle',
              sheet,
              range: { top: index + 1, left: column, bottom: index + 1, right: column },
              style: { numberFormat },
            },
          ],
    ),
  );
}

function heightsOf(
  columns: readonly ListColumn[],
  rows: readonly (readonly ListCell[])[],
): { row: number; height: number }[] {
  const heights = rows.map((row, index) => {
    const lines = row.map(({ text }, column) => {
      const width = columns[column]?.width ?? 10;
      return text === '' ? 1 : lineCount(text, columnPoints(width), BODY_SIZE);
    });
    return { row: index + 1, height: Math.min(HIGHEST, Math.max(1, ...lines) * 15 + 7) };
  });
  return [{ row: 0, height: 24 }, ...heights];
}
