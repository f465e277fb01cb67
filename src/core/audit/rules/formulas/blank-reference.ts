import { isSingleCell } from '../../../formula/reference';
import { formulaReferences } from '../../../formula/tokens';
import type { FieldCell } from '../../../recognise/recognised-table';
import { cellName, contains, type CellRange } from '../../../workbook/address';
import { cellAt } from '../../../workbook/snapshot';
import { subjectOf, totalFundRow } from '../../../recognise/row-values';
import { sheetNamed } from '../../../readings/sheet-reader';
import { isCalculated } from '../../formulas/formula-cells';
import type { Report, TableContext, TableRule } from '../../engine/rule';

export const blankReference: TableRule = {
  meta: {
    id: 'blank-reference',
    family: 'formulas',
    severity: 'warning',
    scope: 'table',
    live: false,
    zh: {
      title: '公式引用了空单元格',
      why: '引用的格子是空的，公式按 0 计算，多半是指错了位置或被清空。',
      advice: '核对引用的位置，或填上那一格。',
    },
    en: {
      title: 'A formula reads an empty cell',
      why: 'It counts as 0; mostly the reference is off or the cell was cleared.',
      advice: 'Check the reference, or fill the cell.',
    },
  },
  *check({ table, workbook }: TableContext): Iterable<Report> {
    const own = sheetNamed(workbook, table.sheet);
    if (own === null) return;
    const aids = new Set(Object.values(table.aidColumns));
    for (const { cell, subject } of formulaFields(table)) {
      for (const reference of formulaReferences(cell.formula)) {
        if (!isSingleCell(reference) || reference.workbook !== null) continue;
        const elsewhere = reference.sheet !== null && reference.sheet !== table.sheet;
        const { top, left } = reference.range;
        // The cells of the form itself may well be blank while it is being filled in; formulas guard against that.
        if (!elsewhere && (contains(table.range, top, left) || aids.has(left))) continue;
        const sheet = elsewhere ? sheetNamed(workbook, reference.sheet) : own;
        if (sheet === null) continue;
        const { value, formula } = cellAt(sheet, top, left);
        if (value !== null || formula !== null || coveredByMerge(sheet.merges, top, left)) continue;
        yield {
          at: cell,
          subject,
          message: `公式 ${cell.formula} 引用的 ${elsewhere ? `“${sheet.name}”的 ` : ''}${cellName(top, left)} 是空的`,
          actual: cell.formula,
        };
        break;
      }
    }
  },
};

interface FormulaField {
  readonly cell: FieldCell & { readonly formula: string };
  readonly subject: string;
}

function* formulaFields(table: TableContext['table']): Generator<FormulaField> {
  for (const cell of Object.values(totalFundRow(table)?.cells ?? {})) {
    if (isCalculated(cell)) yield { cell, subject: '年度资金总额' };
  }
  for (const row of table.indicators) {
    for (const cell of Object.values(row.cells)) {
      if (isCalculated(cell)) yield { cell, subject: subjectOf(row) };
    }
  }
  const { weight, score } = table.total ?? {};
  if (isCalculated(weight)) yield { cell: weight, subject: '合计' };
  if (isCalculated(score)) yield { cell: score, subject: '总分' };
}

function coveredByMerge(merges: readonly CellRange[], row: number, column: number): boolean {
  return merges.some(
    (merge) => contains(merge, row, column) && !(merge.top === row && merge.left === column),
  );
}
