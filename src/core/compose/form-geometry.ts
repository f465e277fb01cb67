import type { EvaluationTable } from '../table/evaluation-table';
import type { AidField, FundField, IndicatorField, LayoutColumn, TableLayout } from '../table/layout';
import type { CellRange } from '../workbook/address';

/** Where everything of a form stands on its sheet; rows and columns from 0. */
export interface FormGeometry {
  readonly lastColumn: number;
  readonly rows: {
    readonly title: number;
    readonly year: number;
    readonly project: number;
    readonly department: number;
    readonly fundsHeader: number;
    readonly funds: readonly number[];
    readonly goalHeader: number;
    readonly goal: number;
    readonly indicatorHeader: number;
    readonly indicators: readonly number[];
    /** null for a form without scores. */
    readonly total: number | null;
    readonly foot: readonly number[];
  };
  /** The ruled form: without title, year and foot lines. */
  readonly body: CellRange;
  /** All that is printed. */
  readonly printed: CellRange;
  readonly indicatorColumns: Partial<Record<IndicatorField, LayoutColumn<IndicatorField>>>;
  readonly fundColumns: Partial<Record<FundField, LayoutColumn<FundField>>>;
  /** Columns of the aid block, one narrow empty column right of the form. */
  readonly aidColumns: Partial<Record<AidField, number>>;
}

/** The places of a table in a layout. `aids` are the columns of the aid block that are wanted. */
export function formGeometry(
  table: EvaluationTable,
  layout: TableLayout,
  aids: readonly AidField[],
): FormGeometry {
  const lastColumn = layout.columnWidths.length - 1;
  const span = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);
  const fundsHeader = 4;
  const funds = span(fundsHeader + 1, table.funds.rows.length);
  const goalHeader = fundsHeader + 1 + funds.length;
  const indicatorHeader = goalHeader + 2;
  const indicators = span(indicatorHeader + 1, table.indicators.length);
  const afterIndicators = indicatorHeader + 1 + indicators.length;
  const total = layout.totalLabel === '' ? null : afterIndicators;
  const bottom = total ?? afterIndicators - 1;
  const foot = span(bottom + 1, layout.footLines?.length ?? 0);
  return {
    lastColumn,
    rows: {
      title: 0,
      year: 1,
      project: 2,
      department: 3,
      fundsHeader,
      funds,
      goalHeader,
      goal: goalHeader + 1,
      indicatorHeader,
      indicators,
      total,
      foot,
    },
    body: { top: 2, left: 0, bottom, right: lastColumn },
    printed: { top: 0, left: 0, bottom: bottom + foot.length, right: lastColumn },
    indicatorColumns: byField(layout.indicators.columns),
    fundColumns: byField(layout.funds.columns),
    aidColumns: Object.fromEntries(aids.map((field, index) => [field, lastColumn + 2 + index])),
  };
}

function byField<F extends string>(columns: readonly LayoutColumn<F>[]): Partial<Record<F, LayoutColumn<F>>> {
  const found: Partial<Record<F, LayoutColumn<F>>> = {};
  for (const column of columns) found[column.field] = column;
  return found;
}
