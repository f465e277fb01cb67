import type { PageSetup } from '../workbook/plan';

/** A4 in points. */
const LONG_SIDE = 841.9;
const SHORT_SIDE = 595.3;
const POINTS_PER_CENTIMETRE = 72 / 2.54;

/** What a page takes less than its height: rows are rounded to whole pixels of the printer. Seen in LibreOffice. */
const USABLE = 0.993;

/** Width of a column in points: 7 pixels a character and 5 of padding, at 96 pixels an inch. */
const columnWidthPoints = (width: number): number => (width * 7 + 5) * 0.75;

/** Height in points of the rows that one page takes when a sheet prints one page wide. */
export function pageRoom(columnWidths: readonly number[], page: PageSetup): number {
  const { margins, orientation } = page;
  const across = orientation === 'landscape' ? LONG_SIDE : SHORT_SIDE;
  const down = orientation === 'landscape' ? SHORT_SIDE : LONG_SIDE;
  const width = across - (margins.left + margins.right) * POINTS_PER_CENTIMETRE;
  const height = down - (margins.top + margins.bottom) * POINTS_PER_CENTIMETRE;
  const needed = columnWidths.reduce((sum, column) => sum + columnWidthPoints(column), 0);
  // Excel scales by whole per cents.
  const scale = Math.min(100, Math.floor((width / needed) * 100)) / 100;
  return (height / scale) * USABLE;
}

/**
 * The rows with which the second and later pages begin when a spreadsheet prints the form one page wide: where the page
 * before is full. The forms set no breaks by hand.
 */
export function pageBreaks(
  heights: readonly number[],
  columnWidths: readonly number[],
  page: PageSetup,
): number[] {
  const { titleRows, printArea } = page;
  const room = pageRoom(columnWidths, page);
  const title = titleRows === null ? 0 : (heights[titleRows.top] ?? 0);
  const breaks: number[] = [];
  let used = 0;
  for (let row = printArea.top; row <= printArea.bottom; row += 1) {
    const need = heights[row] ?? 0;
    if (used > 0 && used + need > room) {
      breaks.push(row);
      used = titleRows !== null && row > titleRows.top ? title : 0;
    }
    used += need;
  }
  return breaks;
}

/** A run of rows in pieces that no page break divides. */
export function dividedAt(
  first: number,
  last: number,
  breaks: readonly number[],
): { readonly first: number; readonly last: number }[] {
  const starts = [first, ...breaks.filter((row) => row > first && row <= last)];
  return starts.map((start, index) => ({ first: start, last: (starts[index + 1] ?? last + 1) - 1 }));
}
