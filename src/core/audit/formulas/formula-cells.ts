import { onceEach } from '../../remember/once-each';
import type { FieldCell } from '../../recognise/recognised-table';
import { formulaReferences } from '../../formula/tokens';
import {
  cellColumn,
  cellRow,
  soundValue,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../workbook/snapshot';
import { contains, type CellAddress } from '../../workbook/address';
import type { FormulaReference } from '../../formula/reference';

export interface FormulaCell extends CellAddress {
  readonly formula: string;
  readonly value: CellValue;
}

/** The cells of a sheet that hold formulas, row by row. */
export const formulaCells = onceEach((sheet: SheetSnapshot): readonly FormulaCell[] => {
  const cells: FormulaCell[] = [];
  for (const [key, cell] of sheet.cells) {
    if (cell.formula === null) continue;
    cells.push({
      row: cellRow(key),
      column: cellColumn(key),
      formula: cell.formula,
      value: soundValue(cell.value),
    });
  }
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
});

/** Every formula of the workbook with its sheet. */
export function* allFormulas(
  workbook: WorkbookSnapshot,
): Iterable<{ readonly sheet: SheetSnapshot; readonly cell: FormulaCell }> {
  for (const sheet of workbook.sheets) for (const cell of formulaCells(sheet)) yield { sheet, cell };
}

/** The references of a formula to its own sheet. */
export function ownReferences(formula: string, sheet: string): readonly FormulaReference[] {
  return formulaReferences(formula).filter(
    (reference) => reference.workbook === null && (reference.sheet === null || reference.sheet === sheet),
  );
}

/** Whether a formula reads the cell, alone or in a range of its own sheet. */
export function reads(formula: string, sheet: string, cell: CellAddress): boolean {
  return ownReferences(formula, sheet).some(({ range }) => contains(range, cell.row, cell.column));
}

/** Whether a field is there and is calculated. */
export function isCalculated(
  cell: FieldCell | null | undefined,
): cell is FieldCell & { readonly formula: string } {
  return typeof cell?.formula === 'string';
}
