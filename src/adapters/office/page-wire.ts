import type { PageSetup } from '../../core/workbook/plan';
import { boundsOf } from './sheet-reader';

const POINTS_PER_CENTIMETRE = 72 / 2.54;

/** Excel's own margins, in centimetres, for a sheet that goes back to having no set-up of its own. */
const STANDARD_MARGINS = { top: 1.91, bottom: 1.91, left: 1.78, right: 1.78 };

export interface QueuedPage {
  readonly layout: Excel.PageLayout;
  readonly area: Excel.RangeAreas;
  readonly titles: Excel.Range;
  readonly footer: Excel.HeaderFooter;
  readonly breaks: Excel.PageBreakCollection;
}

/** Queues the reading of a page set-up. */
export function queuePage(worksheet: Excel.Worksheet): QueuedPage {
  const layout = worksheet.pageLayout;
  layout.load('orientation,centerHorizontally,topMargin,bottomMargin,leftMargin,rightMargin');
  const area = layout.getPrintAreaOrNullObject();
  area.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  const titles = layout.getPrintTitleRowsOrNullObject();
  titles.load('rowIndex,rowCount');
  const footer = layout.headersFooters.defaultForAllPages;
  footer.load('centerFooter');
  const breaks = worksheet.horizontalPageBreaks;
  breaks.load('items/rowIndex');
  return { layout, area, titles, footer, breaks };
}

/** The set-up that was read; null for a sheet without a print area, which had none of our making. */
export function pageFromWire({ layout, area, titles, footer, breaks }: QueuedPage): PageSetup | null {
  const first = area.isNullObject ? undefined : area.areas.items[0];
  if (first === undefined) return null;
  const centimetres = (points: number): number => Math.round((points / POINTS_PER_CENTIMETRE) * 100) / 100;
  return {
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    printArea: boundsOf(first),
    titleRows: titles.isNullObject
      ? null
      : { top: titles.rowIndex, bottom: titles.rowIndex + titles.rowCount - 1 },
    ...(breaks.items.length === 0 ? {} : { rowBreaks: breaks.items.map(({ rowIndex }) => rowIndex) }),
    margins: {
      top: centimetres(layout.topMargin),
      bottom: centimetres(layout.bottomMargin),
      left: centimetres(layout.leftMargin),
      right: centimetres(layout.rightMargin),
    },
    centerHorizontally: layout.centerHorizontally,
    ...(footer.centerFooter === '' ? {} : { footer: footer.centerFooter }),
  };
}

/** Queues the writing of a page set-up: A4, one page wide. */
export function writePage(worksheet: Excel.Worksheet, page: PageSetup | null): void {
  const layout = worksheet.pageLayout;
  layout.orientation = page?.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.centerHorizontally = page?.centerHorizontally ?? false;
  layout.setPrintMargins('Centimeters', page?.margins ?? STANDARD_MARGINS);
  layout.headersFooters.defaultForAllPages.centerFooter = page?.footer ?? '';
  worksheet.horizontalPageBreaks.removePageBreaks();
  for (const row of page?.rowBreaks ?? []) worksheet.horizontalPageBreaks.add(`A${String(row + 1)}`);
  if (page === null) {
    // Excel has no call that takes a print area off; the whole sheet prints as if there were none.
    layout.setPrintArea(worksheet.getRange());
    layout.zoom = { scale: 100 };
    return;
  }
  layout.paperSize = 'A4';
  layout.zoom = { horizontalFitToPages: 1 };
  const { printArea, titleRows } = page;
  layout.setPrintArea(
    worksheet.getRangeByIndexes(
      printArea.top,
      printArea.left,
      printArea.bottom - printArea.top + 1,
      printArea.right - printArea.left + 1,
    ),
  );
  if (titleRows !== null) {
    layout.setPrintTitleRows(`$${String(titleRows.top + 1)}:$${String(titleRows.bottom + 1)}`);
  }
}
