import { LAYOUTS } from '../table/layouts';
import { normaliseText } from '../table/labels';
import type { AidField } from '../table/layout';
import type { IndicatorHeader } from './indicator-header';
import { MARK } from './cell-marks';
import type { SheetGrid } from './sheet-grid';

const AID_HEADINGS: ReadonlyMap<string, AidField> = new Map(
  LAYOUTS.flatMap(({ aids }) => aids.map(({ field, heading }) => [normaliseText(heading), field] as const)),
);

/** The columns of the block 评分辅助区 right of a form: its mark first, then its headings in the row of the form's. */
export function findAidColumns(
  grid: SheetGrid,
  header: IndicatorHeader,
  top: number,
): Partial<Record<AidField, number>> {
  const columns: Partial<Record<AidField, number>> = {};
  let from = -1;
  for (let row = header.row; row >= top && from < 0; row -= 1) {
    if (!grid.hasMark(row, MARK.aid)) continue;
    from =
      grid.row(row).find(({ column, marks }) => column > header.right && (marks & MARK.aid) !== 0)?.column ??
      -1;
  }
  if (from < 0) return columns;
  for (const row of [header.row, header.lastRow]) {
    for (const cell of grid.row(row)) {
      const field = cell.column < from ? undefined : AID_HEADINGS.get(cell.label);
      if (field !== undefined) columns[field] ??= cell.column;
    }
  }
  return columns;
}
