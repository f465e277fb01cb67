import type { TableLayout } from '../table/layout';
import type { PageSetup } from '../workbook/plan';
import type { FormGeometry } from './form-geometry';

/** A4, one page wide, the indicator headings on every page. The aid block lies outside the print area. */
export function formPage(layout: TableLayout, form: FormGeometry): PageSetup {
  const { indicatorHeader } = form.rows;
  return {
    orientation: layout.orientation,
    printArea: form.printed,
    titleRows: { top: indicatorHeader, bottom: indicatorHeader },
    margins: { top: 1.5, bottom: 1.5, left: 1.5, right: 1.5 },
    centerHorizontally: true,
    footer: '第 &P 页，共 &N 页',
  };
}
