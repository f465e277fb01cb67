import type { BlockArea } from './head-block';
import { figureOfText } from './figures';
import type { FieldCell } from './recognised-table';
import type { SheetGrid } from './sheet-grid';

/** 自评总分（分） beside its number. */
const LABEL =
  /^(?:项目)?(?:自评|绩效自评)?总(?:得)?分(?:\((?:分|100分?)\))?:?$|^自评(?:得分|分数)(?:\((?:分|100分?)\))?:?$/u;
/** The same with the number in one cell: "总分：99.6分". */
const INLINE = /^(?:项目)?(?:自评|绩效自评)?(?:总(?:得)?分|(?<=自评)得分):?(\d+(?:\.\d+)?)分?$/u;

/** The 总分 that some forms (重庆, 湖北) print above their tables instead of under them; null where there is none. */
export function findHeadTotal(grid: SheetGrid, area: BlockArea): FieldCell | null {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (const cell of grid.between(row, area.left, area.right)) {
      const inline = INLINE.exec(cell.label)?.[1];
      if (inline !== undefined) {
        return { ...grid.field(row, cell.column), text: inline, value: inline };
      }
      if (!LABEL.test(cell.label)) continue;
      const value = grid.between(row, cell.lastColumn + 1, area.right)[0];
      if (value !== undefined && figureOfText(value.text) !== null) return grid.field(row, value.column);
    }
  }
  return null;
}
