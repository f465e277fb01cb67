import { cellCount } from '../../../formula/reference';
import { cellName, rangeName, type CellRange } from '../../../workbook/address';
import { cellAt, type CellSnapshot, type SheetSnapshot } from '../../../workbook/snapshot';
import { workbookRule } from '../../engine/rule';

/** Merges over whole columns hold nothing that a form would. */
const LARGEST = 10_000;
/** Cells that are told by name. */
const MOST_CELLS = 3;

export const mergedData = workbookRule({
  meta: {
    id: 'merged-data',
    family: 'structure',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '合并单元格里藏着数据',
      why: '合并后只显示左上角的内容，其余格子里的数看不见，却会被公式引用。',
      advice: '取消合并看清内容，删去多余的数据后再合并。',
    },
    en: {
      title: 'Data under a merged cell',
      why: 'Only the top left cell is shown; what lies under it is unseen but still counts.',
      advice: 'Unmerge, clear what is not needed, merge again.',
    },
    messages: {
      cells: {
        zh: '合并单元格 {merge} 里，{cells:、}还有内容',
        en: 'Under the merged cell {merge} there is still something in {cells:, }',
      },
      manyCells: {
        zh: '合并单元格 {merge} 里，{cells:、} 等 {count} 格还有内容',
        en: 'Under the merged cell {merge} there is still something in {count} cells: {cells:, } …',
      },
    },
  },
  *check({ workbook }) {
    for (const sheet of workbook.sheets) {
      for (const merge of sheet.merges) {
        const hidden = filledUnder(sheet, merge);
        if (hidden.length === 0) continue;
        const told = { merge: rangeName(merge), cells: hidden.slice(0, MOST_CELLS) };
        const isMany = hidden.length > MOST_CELLS;
        yield {
          at: merge,
          sheet: sheet.name,
          message: isMany ? 'manyCells' : 'cells',
          data: isMany ? { ...told, count: hidden.length } : told,
        };
      }
    }
  },
});

/** The cells under a merge that hold something. */
function filledUnder(sheet: SheetSnapshot, merge: CellRange): string[] {
  if (cellCount(merge) > LARGEST) return [];
  const filled: string[] = [];
  for (let row = merge.top; row <= merge.bottom; row += 1) {
    for (let column = merge.left; column <= merge.right; column += 1) {
      const isShown = row === merge.top && column === merge.left;
      if (!isShown && isFilled(cellAt(sheet, row, column))) filled.push(cellName(row, column));
    }
  }
  return filled;
}

function isFilled({ value, formula }: CellSnapshot): boolean {
  return (value !== null && value !== '') || formula !== null;
}
