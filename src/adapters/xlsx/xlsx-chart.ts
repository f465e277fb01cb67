import type { SheetChart } from 'hucre/xlsx';
import { quoteSheetName, rangeName } from '../../core/workbook/address';
import type { ChartModel } from '../../core/workbook/workbook-model';

/** One calm colour a series; a document for a finance bureau needs no more. */
const SERIES_COLORS = ['4472C4', 'A5A5A5', '70AD47'] as const;

/** A chart of the model → a native chart of the file. One series needs no legend: its title says what it is. */
export function xlsxChart(sheet: string, chart: ChartModel): SheetChart {
  const cells = (range: ChartModel['at']): string =>
    `${quoteSheetName(sheet)}!${rangeName(range).replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2')}`;
  return {
    type: chart.kind,
    title: chart.title,
    series: chart.series.map(({ name, values }, index) => ({
      name,
      values: cells(values),
      categories: cells(chart.categories),
      ...(chart.kind === 'pie' ? {} : { color: SERIES_COLORS[index % SERIES_COLORS.length] ?? '4472C4' }),
    })),
    anchor: {
      from: { row: chart.at.top, col: chart.at.left },
      to: { row: chart.at.bottom + 1, col: chart.at.right + 1 },
    },
    // A bar chart counts its categories from below: turned, it reads as the list beside it. Bars start at nought: cut off,
    // 90 of 100 points would look like half.
    ...(chart.kind === 'bar' ? { axes: { x: { reverse: true }, y: { scale: { min: 0 } } } } : {}),
    ...(chart.kind === 'column' ? { axes: { y: { scale: { min: 0 } } } } : {}),
    legend: chart.kind === 'pie' || chart.series.length > 1 ? 'bottom' : false,
  };
}
