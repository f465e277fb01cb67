import { isSingleCell } from '../../formula/reference';
import { functionNames } from '../../formula/tokens';
import { cellName, contains, rangeName } from '../../workbook/address';
import { allFormulas, formulaCells, overlaps, ownReferences } from '../formula-cells';
import type { Report, WorkbookContext, WorkbookRule } from '../rule';

export const subtotalTwice: WorkbookRule = {
  meta: {
    id: 'subtotal-twice',
    family: 'formulas',
    severity: 'error',
    scope: 'workbook',
    live: false,
    zh: {
      title: '求和区间里含有小计',
      why: '区间里既有明细又有它们的小计，同一个数加了两次。',
      advice: '从求和区间里去掉小计，或只加小计。',
    },
    en: {
      title: 'A sum over rows and their subtotal',
      why: 'The range holds both the rows and a sum of them, so they count twice.',
      advice: 'Leave the subtotal out, or add subtotals only.',
    },
  },
  *check({ workbook }: WorkbookContext): Iterable<Report> {
    for (const { sheet, cell } of allFormulas(workbook)) {
      if (!functionNames(cell.formula).includes('SUM')) continue;
      const ranges = ownReferences(cell.formula, sheet.name).filter((reference) => !isSingleCell(reference));
      for (const { range } of ranges) {
        const subtotal = formulaCells(sheet).find(
          (other) =>
            other !== cell &&
            contains(range, other.row, other.column) &&
            functionNames(other.formula).includes('SUM') &&
            ownReferences(other.formula, sheet.name).some(
              (inner) =>
                !isSingleCell(inner) &&
                overlaps(inner.range, range) &&
                !contains(inner.range, other.row, other.column),
            ),
        );
        if (subtotal === undefined) continue;
        yield {
          at: cell,
          sheet: sheet.name,
          message: `公式 ${cell.formula} 的区间 ${rangeName(range)} 里，${cellName(subtotal.row, subtotal.column)} 是小计 ${subtotal.formula}，重复相加`,
          actual: cell.formula,
        };
        break;
      }
    }
  },
};
