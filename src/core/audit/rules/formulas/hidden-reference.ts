import { formulaReferences } from '../../../formula/tokens';
import { columnName, contains } from '../../../workbook/address';
import type { SheetSnapshot } from '../../../workbook/snapshot';
import type { FormulaReference } from '../../../formula/reference';
import { allFormulas } from '../../formulas/formula-cells';
import { sheetNamed } from '../../../readings/sheet-reader';
import type { Told } from '../../../message/message';
import { workbookRule, type WorkbookContext } from '../../engine/rule';

export const hiddenReference = workbookRule({
  meta: {
    id: 'hidden-reference',
    family: 'formulas',
    severity: 'warning',
    live: false,
    since: '0.1.0',
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
    messages: {
      sheet: {
        zh: '公式 {formula} 引用了隐藏的工作表“{sheet}”',
        en: 'The formula {formula} reads the hidden sheet “{sheet}”',
      },
      row: {
        zh: '公式 {formula} 引用了“{sheet}”隐藏的第 {row} 行',
        en: 'The formula {formula} reads the hidden row {row} of “{sheet}”',
      },
      column: {
        zh: '公式 {formula} 引用了“{sheet}”隐藏的 {column} 列',
        en: 'The formula {formula} reads the hidden column {column} of “{sheet}”',
      },
    },
  },
  *check({ workbook, tables }) {
    if (!workbook.sheets.some(hidesSomething)) return;
    for (const { sheet, cell } of allFormulas(workbook)) {
      if (sheet.visibility !== 'visible') continue;
      const { formula } = cell;
      const [hidden] = formulaReferences(formula).flatMap(
        (reference) => hiddenPart(reference, sheet, workbook, tables) ?? [],
      );
      if (hidden === undefined) continue;
      yield {
        at: cell,
        sheet: sheet.name,
        message: hidden.message,
        data: { formula, ...hidden.data },
        actual: formula,
      };
    }
  },
});

function hidesSomething({ visibility, hiddenRows, hiddenColumns }: SheetSnapshot): boolean {
  return visibility !== 'visible' || hiddenRows.length > 0 || hiddenColumns.length > 0;
}

type Hidden = Told<'sheet' | 'row' | 'column'>;

/** What is hidden of the cells that a reference on a sheet leads to; null when nothing is. */
function hiddenPart(
  reference: FormulaReference,
  home: SheetSnapshot,
  workbook: WorkbookContext['workbook'],
  tables: WorkbookContext['tables'],
): Hidden | null {
  if (reference.workbook !== null) return null;
  if (reference.sheet === null || reference.sheet === home.name) {
    const { top, left } = reference.range;
    // Hidden rows of a form are the matter of a rule of their own.
    const isOfForm = tables.some((table) => table.sheet === home.name && contains(table.range, top, left));
    return isOfForm ? null : hiddenLine(home, reference);
  }
  const sheet = sheetNamed(workbook, reference.sheet);
  if (sheet === null) return null;
  if (sheet.visibility !== 'visible') return { message: 'sheet', data: { sheet: sheet.name } };
  return hiddenLine(sheet, reference);
}

function hiddenLine(sheet: SheetSnapshot, { range }: FormulaReference): Hidden | null {
  const row = sheet.hiddenRows.find((line) => line >= range.top && line <= range.bottom);
  if (row !== undefined) return { message: 'row', data: { sheet: sheet.name, row: row + 1 } };
  const column = sheet.hiddenColumns.find((at) => at >= range.left && at <= range.right);
  if (column === undefined) return null;
  return { message: 'column', data: { sheet: sheet.name, column: columnName(column) } };
}
