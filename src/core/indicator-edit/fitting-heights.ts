import { displayText } from '../number/number-format';
import { BODY_SIZE } from '../compose/form-style';
import { columnPoints, lineCount } from '../compose/text-measure';
import type { RecognisedTable } from '../recognise/recognised-table';
import { layoutById } from '../table/layouts';
import type { WriteCommand } from '../workbook/plan';
import { cellAt, type SheetSnapshot } from '../workbook/snapshot';

const LEADING = 1.42;
const PADDING = 7;
const LOWEST = 21;
const HIGHEST = 409;

/** A row that now shows what another one held; `from` null for a blank one. */
export interface FilledRow {
  readonly row: number;
  readonly from: number | null;
}

/**
 * Heights for rows whose contents have changed places, as a long text must not be cut off. Only for a form of the catalogue,
 * whose widths are known; other forms keep their heights.
 */
export function fittingHeights(
  table: RecognisedTable,
  sheet: SheetSnapshot,
  rows: readonly FilledRow[],
): WriteCommand[] {
  const layout = layoutById(table.layout);
  if (layout === null || table.range.left !== 0 || Object.keys(table.aidColumns).length === 0) return [];
  const columns = layout.indicators.columns.filter(({ field }) => field !== 'l1' && field !== 'l2');
  const heights = rows.map(({ row, from }) => {
    const lines = columns.map(({ from: left, to: right }) => {
      if (from === null) return 1;
      const { value, format } = cellAt(sheet, from, left);
      const text = displayText(value, format);
      const width = layout.columnWidths
        .slice(left, right + 1)
        .reduce((sum, one) => sum + columnPoints(one), 0);
      return text === '' ? 1 : lineCount(text, width, BODY_SIZE);
    });
    const height = Math.max(...lines) * BODY_SIZE * LEADING + PADDING;
    return { row, height: Math.min(HIGHEST, Math.max(LOWEST, Math.round(height * 4) / 4)) };
  });
  return [{ op: 'setRowHeights', sheet: sheet.name, heights }];
}
