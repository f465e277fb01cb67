import { formulaReferences } from '../../../formula/tokens';
import { yearsIn } from '../../../readings/dates';
import { allFormulas } from '../../formulas/formula-cells';
import { projectYear } from '../../../readings/project-year';
import { workbookRule } from '../../engine/rule';

export const lastYearSheet = workbookRule({
  meta: {
    id: 'last-year-sheet',
    family: 'formulas',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '公式引用上一年度的工作表',
      why: '沿用去年的文件时，有的公式还指着去年的表，数字是去年的。',
      advice: '改为引用本年度的工作表。',
    },
    en: {
      title: "A formula reads last year's sheet",
      why: 'In a file carried over some formulas still point at last year.',
      advice: "Point it at this year's sheet.",
    },
    messages: {
      reads: {
        zh: '本表是 {year} 年度，公式 {formula} 引用了“{sheet}”',
        en: 'This table is for {year}, but the formula {formula} reads “{sheet}”',
      },
    },
  },
  *check({ workbook, tables }) {
    const years = new Map(tables.map((table) => [table.sheet, projectYear(table)]));
    for (const { sheet, cell } of allFormulas(workbook)) {
      const year = years.get(sheet.name);
      if (year === null || year === undefined) continue;
      const old = formulaReferences(cell.formula).find((reference) => {
        if (reference.workbook !== null || reference.sheet === null || reference.sheet === sheet.name)
          return false;
        const named = yearsIn(reference.sheet);
        const other = years.get(reference.sheet);
        return named.some((one) => one < year) || (other !== null && other !== undefined && other < year);
      });
      if (old === undefined) continue;
      yield {
        at: cell,
        sheet: sheet.name,
        message: 'reads',
        data: { year, formula: cell.formula, sheet: old.sheet ?? '' },
        actual: cell.formula,
      };
    }
  },
});
