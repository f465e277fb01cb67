import { isSingleCell } from '../../../formula/reference';
import { functionNames } from '../../../formula/tokens';
import { cellName, contains, rangeName, type CellRange, overlaps } from '../../../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../workbook/snapshot';
import { allFormulas, ownReferences, type FormulaCell } from '../../formulas/formula-cells';
import { formulasIn } from '../../formulas/formulas-in-range';
import { workbookRule } from '../../engine/rule';
import { speaker } from '../../../message/message';

const say = speaker({
  uncheckedAfter: {
    zh: '求和的区间太多，区间里的小计只查到 {cell} 为止，往后的没有查',
    en: 'There are too many ranges of sums: subtotals in them were looked for up to {cell} and not beyond',
  },
});

export const subtotalTwice = workbookRule({
  meta: {
    id: 'subtotal-twice',
    family: 'formulas',
    severity: 'error',
    live: false,
    since: '0.1.0',
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
    messages: {
      twice: {
        zh: '公式 {formula} 的区间 {range} 里，{cell} 是小计 {subtotal}，重复相加',
        en: 'The range {range} of the formula {formula} holds {cell}, the subtotal {subtotal}, which counts twice',
      },
    },
  },
  *check({ workbook, unchecked }) {
    const sums = sumsOf(workbook);
    let left = MOST_STEPS;
    for (const [cell, { sheet, ranges }] of sums) {
      for (const range of ranges) {
        let subtotal: FormulaCell | null = null;
        for (const other of formulasIn(sheet, range)) {
          left -= 1;
          if (left < 0) break;
          const inner = other === cell ? [] : (sums.get(other)?.ranges ?? []);
          if (!inner.some((own) => overlaps(own, range) && !contains(own, other.row, other.column))) continue;
          subtotal = other;
          break;
        }
        if (left < 0) {
          const what = say('uncheckedAfter', { cell: cellName(cell.row, cell.column) });
          unchecked?.({ sheet: sheet.name, what, at: cell });
          return;
        }
        if (subtotal === null) continue;
        yield {
          at: cell,
          sheet: sheet.name,
          message: 'twice',
          data: {
            formula: cell.formula,
            range: rangeName(range),
            cell: cellName(subtotal.row, subtotal.column),
            subtotal: subtotal.formula,
          },
          actual: cell.formula,
        };
        break;
      }
    }
  },
});

/** Formulas looked at in all ranges together: sums over thousands of sums would be walked for minutes. */
const MOST_STEPS = 1_000_000;

/** Every formula that sums, with the ranges of its own sheet. */
function sumsOf(
  workbook: WorkbookSnapshot,
): Map<FormulaCell, { readonly sheet: SheetSnapshot; readonly ranges: readonly CellRange[] }> {
  const sums = new Map<
    FormulaCell,
    { readonly sheet: SheetSnapshot; readonly ranges: readonly CellRange[] }
  >();
  for (const { sheet, cell } of allFormulas(workbook)) {
    if (!functionNames(cell.formula).includes('SUM')) continue;
    const references = ownReferences(cell.formula, sheet.name);
    const ranges = references.flatMap((reference) => (isSingleCell(reference) ? [] : [reference.range]));
    sums.set(cell, { sheet, ranges });
  }
  return sums;
}
