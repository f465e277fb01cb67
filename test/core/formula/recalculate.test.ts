import { withEdits } from '../../../src/core/formula/recalculate';
import {
  cellAt,
  cellKey,
  type CellSnapshot,
  type WorkbookSnapshot,
} from '../../../src/core/workbook/snapshot';

/** A sheet whose first row holds these: a number, or a formula with the result 0. */
function rowOf(...contents: readonly (number | string)[]): WorkbookSnapshot {
  const cells = new Map<number, CellSnapshot>(
    contents.map((content, column) => [
      cellKey(0, column),
      typeof content === 'number'
        ? { value: content, formula: null, format: 'General' }
        : { value: 0, formula: content, format: 'General' },
    ]),
  );
  const sheet = {
    id: '甲',
    name: '甲',
    visibility: 'visible',
    used: { top: 0, left: 0, bottom: 0, right: contents.length - 1 },
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protection: { isProtected: false },
    validations: [],
  } as const;
  return { sheets: [sheet], names: [], calculationMode: 'auto', gaps: [] };
}

const five = { sheet: '甲', row: 0, column: 0, value: 5, formula: null };

describe('withEdits', () => {
  it('calculates what depends on the edit, and what depends on that', () => {
    const { workbook, unsettled } = withEdits(rowOf(1, '=A1+1', '=B1*2'), [five]);
    const [sheet] = workbook.sheets;
    expect(sheet === undefined ? null : [1, 2].map((column) => cellAt(sheet, 0, column).value)).toEqual([
      6, 12,
    ]);
    expect(unsettled).toEqual([]);
  });

  it('tells the cells of a ring that never come to rest', () => {
    const { unsettled } = withEdits(rowOf(1, '=A1+C1', '=B1'), [five]);
    expect(unsettled.length).toBeGreaterThan(0);
    expect(unsettled.every(({ row, column }) => row === 0 && column > 0)).toBe(true);
  });
});
