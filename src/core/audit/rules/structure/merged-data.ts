import { cellName, rangeName } from '../../../workbook/address';
import { cellAt } from '../../../workbook/snapshot';
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

/** Merges over whole columns hold nothing that a form would. */
const LARGEST = 10_000;

export const mergedData: WorkbookRule = {
  meta: {
    id: 'merged-data',
    family: 'structure',
    severity: 'warning',
    scope: 'workbook',
    live: false,
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
  },
  *check({ workbook }: WorkbookContext): Iterable<Report> {
    for (const sheet of workbook.sheets) {
      for (const merge of sheet.merges) {
        const hidden: string[] = [];
        if ((merge.bottom - merge.top + 1) * (merge.right - merge.left + 1) > LARGEST) continue;
        for (let row = merge.top; row <= merge.bottom; row += 1) {
          for (let column = merge.left; column <= merge.right; column += 1) {
            if (row === merge.top && column === merge.left) continue;
            const { value, formula } = cellAt(sheet, row, column);
            if ((value !== null && value !== '') || formula !== null) hidden.push(cellName(row, column));
          }
        }
        if (hidden.length === 0) continue;
        yield {
          at: merge,
          sheet: sheet.name,
          message: `合并单元格 ${rangeName(merge)} 里，${hidden.slice(0, 3).join('、')}${hidden.length > 3 ? ` 等 ${String(hidden.length)} 格` : ''}还有内容`,
        };
      }
    }
  },
};
