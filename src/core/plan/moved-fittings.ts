import { shiftFormula } from '../formula/shift-formula';
import type { CellRange } from '../workbook/address';
import type { ChartModel } from '../workbook/workbook-model';
import { movedSpan } from './map-references';

/** Where a range is after rows were inserted (`count` > 0) or deleted (`count` < 0) at `at`; none where all of it is gone. */
export function movedRange(range: CellRange, at: number, count: number): CellRange[] {
  const span = movedSpan(range.top, range.bottom, at, count);
  return span === null ? [] : [{ ...range, top: span.first, bottom: span.last }];
}

/**
 * The formula of a rule as its first cell will read it. A rule is relative to that cell: where its row is deleted, the first
 * row that stays takes its place, with the formula that it had all along. References are not moved yet.
 */
export function formulaOfFirstLeft(formula: string, range: CellRange, at: number, count: number): string {
  const isGone = count < 0 && range.top >= at && range.top < at - count;
  if (!isGone || range.bottom < at - count) return formula;
  return shiftFormula(
    formula,
    { row: range.top, column: range.left },
    { row: at - count, column: range.left },
  );
}

interface PageParts {
  readonly printArea?: CellRange;
  readonly titleRows?: { readonly top: number; readonly bottom: number } | null;
  readonly rowBreaks?: readonly number[];
}

/** Print area, repeated rows and page breaks after a move of rows; null where the whole print area is gone. */
export function movedPage<T extends PageParts>(page: T, at: number, count: number): T | null {
  const { printArea, titleRows, rowBreaks } = page;
  const area = printArea === undefined ? undefined : movedRange(printArea, at, count)[0];
  if (printArea !== undefined && area === undefined) return null;
  const titles =
    titleRows === undefined || titleRows === null
      ? null
      : movedSpan(titleRows.top, titleRows.bottom, at, count);
  return {
    ...page,
    ...(area === undefined ? {} : { printArea: area }),
    ...(titleRows === undefined
      ? {}
      : { titleRows: titles === null ? null : { top: titles.first, bottom: titles.last } }),
    ...(rowBreaks === undefined
      ? {}
      : { rowBreaks: rowBreaks.flatMap((row) => movedSpan(row, row, at, count)?.first ?? []) }),
  };
}

/** The charts of a sheet whose rows moved: where they stand and what they show. One that shows nothing more goes. */
export function movedCharts(charts: readonly ChartModel[], at: number, count: number): ChartModel[] {
  return charts.flatMap((chart) => {
    const [place] = movedRange(chart.at, at, count);
    const [categories] = movedRange(chart.categories, at, count);
    const series = chart.series.flatMap(({ name, values }) =>
      movedRange(values, at, count).map((moved) => ({ name, values: moved })),
    );
    if (place === undefined || categories === undefined || series.length === 0) return [];
    return [{ ...chart, at: place, categories, series }];
  });
}
