import fc from 'fast-check';

import { groupStyles } from '../../../src/adapters/office/write-styles';
import type { CellRange } from '../../../src/core/workbook/address';
import type { CellStyle } from '../../../src/core/workbook/plan';

type Painted = Record<string, Record<string, unknown>>;

/** What each cell looks like after the styles have been laid over one another. */
function paint(
  styles: readonly { readonly ranges: readonly CellRange[]; readonly style: CellStyle }[],
): Painted {
  const cells: Painted = {};
  for (const { ranges, style } of styles) {
    for (const { top, left, bottom, right } of ranges) {
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const key = `${String(row)},${String(column)}`;
          cells[key] = { ...cells[key], ...style };
        }
      }
    }
  }
  return cells;
}

const range = fc
  .tuple(fc.nat(5), fc.nat(5), fc.nat(3), fc.nat(3))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
const style = fc.constantFrom<CellStyle>(
  { bold: true },
  { bold: false },
  { size: 9 },
  { bold: true, size: 12 },
);

it('never changes what a sheet looks like', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ range, style }), { maxLength: 12 }), (drawn) => {
      const commands = drawn.map((one) => ({ op: 'setStyle' as const, sheet: '表', ...one }));
      const apart = drawn.map((one) => ({ ranges: [one.range], style: one.style }));
      expect(paint(groupStyles(commands))).toEqual(paint(apart));
    }),
    { numRuns: 500 },
  );
});

it('puts equal styles of a form together', () => {
  const at = (row: number): CellRange => ({ top: row, bottom: row, left: 0, right: 3 });
  const commands = [0, 1, 2, 3].map((row) => ({
    op: 'setStyle' as const,
    sheet: '表',
    range: at(row),
    style: { bold: row % 2 === 0 },
  }));
  expect(groupStyles(commands)).toHaveLength(2);
});
