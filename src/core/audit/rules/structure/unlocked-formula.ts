import { cellName, contains } from '../../../workbook/address';
import { formulaCells } from '../../formulas/formula-cells';
import { workbookRule } from '../../engine/rule';

export const unlockedFormula = workbookRule({
  meta: {
    id: 'unlocked-formula',
    family: 'structure',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '受保护的工作表里，公式单元格没有锁定',
      why: '工作表设了保护，这些公式却仍可改写。',
      advice: '锁定公式单元格，再启用保护。',
    },
    en: {
      title: 'Unlocked formula cells on a protected sheet',
      why: 'The sheet is protected, yet these formulas can be overwritten.',
      advice: 'Lock them and protect the sheet again.',
    },
    messages: {
      unlocked: { zh: '公式单元格 {cell} 没有锁定', en: 'The formula cell {cell} is not locked' },
    },
  },
  *check({ workbook, tables }) {
    for (const sheet of workbook.sheets) {
      const unlocked = sheet.unlocked ?? [];
      if (!sheet.protection.isProtected || unlocked.length === 0) continue;
      // Cells beside a form may be open on purpose: a person may overrule a parsed number there.
      const ranges = tables.filter((table) => table.sheet === sheet.name).map(({ range }) => range);
      for (const cell of formulaCells(sheet)) {
        if (!unlocked.some((range) => contains(range, cell.row, cell.column))) continue;
        if (ranges.length > 0 && !ranges.some((range) => contains(range, cell.row, cell.column))) continue;
        yield {
          at: cell,
          sheet: sheet.name,
          message: 'unlocked',
          data: { cell: cellName(cell.row, cell.column) },
        };
      }
    }
  },
});
