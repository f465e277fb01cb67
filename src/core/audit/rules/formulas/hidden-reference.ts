import { formulaReferences } from '../../../formula/tokens';
import { columnName, contains } from '../../../workbook/address';
import type { SheetSnapshot } from '../../../workbook/snapshot';
import type { FormulaReference } from '../../../formula/reference';
import { allFormulas } from '../../formulas/formula-cells';
import { sheetNamed } from '../../../readings/sheet-reader';
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

export const hiddenReference: WorkbookRule = {
  meta: {
    id: 'hidden-reference',
    family: 'formulas',
    severity: 'warning',
    scope: 'workbook',
    live: false,
    zh: {
      title: '公式引用了隐藏的单元格',
      why: '看不见的数参与了计算，核对的人发现不了。',
      advice: '取消隐藏并核对，或改为引用看得见的单元格。',
    },
    en: {
      title: 'A formula reads hidden cells',
      why: 'A figure that nobody sees takes part.',
      advice: 'Unhide and check it, or refer to visible cells.',
    },
  },
  *check({ workbook, tables }: WorkbookContext): Iterable<Report> {
    if (!workbook.sheets.some(hidesSomething)) return;
    for (const { sheet, cell } of allFormulas(workbook)) {
      if (sheet.visibility !== 'visible') continue;
      for (const reference of formulaReferences(cell.formula)) {
        if (reference.workbook !== null) continue;
        const elsewhere = reference.sheet !== null && reference.sheet !== sheet.name;
        const target = elsewhere ? sheetNamed(workbook, reference.sheet) : sheet;
        if (target === null) continue;
        const { top, left } = reference.range;
        // Hidden rows of a form are the matter of a rule of their own.
        if (
          !elsewhere &&
          tables.some((table) => table.sheet === sheet.name && contains(table.range, top, left))
        )
          continue;
        const hidden = hiddenPart(target, reference, elsewhere);
        if (hidden === null) continue;
        yield {
          at: cell,
          sheet: sheet.name,
          message: `公式 ${cell.formula} 引用了${hidden}`,
          actual: cell.formula,
        };
        break;
      }
    }
  },
};

function hidesSomething({ visibility, hiddenRows, hiddenColumns }: SheetSnapshot): boolean {
  return visibility !== 'visible' || hiddenRows.length > 0 || hiddenColumns.length > 0;
}

function hiddenPart(sheet: SheetSnapshot, { range }: FormulaReference, elsewhere: boolean): string | null {
  if (elsewhere && sheet.visibility !== 'visible') return `隐藏的工作表“${sheet.name}”`;
  const row = sheet.hiddenRows.find((line) => line >= range.top && line <= range.bottom);
  if (row !== undefined) return `“${sheet.name}”隐藏的第 ${String(row + 1)} 行`;
  const column = sheet.hiddenColumns.find((at) => at >= range.left && at <= range.right);
  return column === undefined ? null : `“${sheet.name}”隐藏的 ${columnName(column)} 列`;
}
