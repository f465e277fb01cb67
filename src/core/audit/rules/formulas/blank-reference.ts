import { isSingleCell, type FormulaReference } from '../../../formula/reference';
import { formulaReferences } from '../../../formula/tokens';
import type { FieldCell } from '../../../recognise/recognised-table';
import { cellName, contains, type CellRange } from '../../../workbook/address';
import { cellAt, type SheetSnapshot } from '../../../workbook/snapshot';
import { subjectOf, totalFundRow } from '../../../recognise/row-values';
import { sheetNamed } from '../../../readings/sheet-reader';
import { isCalculated } from '../../formulas/formula-cells';
import { FIELD } from '../../../words/form-names';
import { tableRule, type TableContext } from '../../engine/rule';

export const blankReference = tableRule({
  meta: {
    id: 'blank-reference',
    family: 'formulas',
    severity: 'warning',
    live: false,
    since: '0.1.0',
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
    messages: {
      here: {
        zh: '公式 {formula} 引用的 {cell} 是空的',
        en: 'The formula {formula} reads {cell}, which is empty',
      },
      elsewhere: {
        zh: '公式 {formula} 引用的 “{sheet}”的 {cell} 是空的',
        en: 'The formula {formula} reads {cell} of “{sheet}”, which is empty',
      },
    },
  },
  *check({ table, workbook }) {
    const own = sheetNamed(workbook, table.sheet);
    if (own === null) return;
    for (const { cell, subject } of formulaFields(table)) {
      const { formula } = cell;
      const [blank] = formulaReferences(formula).flatMap(
        (reference) => blankCell(reference, table, workbook) ?? [],
      );
      if (blank === undefined) continue;
      const told = { formula, cell: blank.name };
      yield {
        at: cell,
        subject,
        message: blank.sheet === null ? 'here' : 'elsewhere',
        data: blank.sheet === null ? told : { ...told, sheet: blank.sheet },
        actual: formula,
      };
    }
  },
});

interface FormulaField {
  readonly cell: FieldCell & { readonly formula: string };
  readonly subject: string;
}

function* formulaFields(table: TableContext['table']): Generator<FormulaField> {
  const { weight, score } = table.total ?? {};
  yield* calculated(Object.values(totalFundRow(table)?.cells ?? {}), FIELD.totalAmount);
  for (const row of table.indicators) yield* calculated(Object.values(row.cells), subjectOf(row));
  yield* calculated([weight], FIELD.sum);
  yield* calculated([score], FIELD.total);
}

function* calculated(
  cells: readonly (FieldCell | null | undefined)[],
  subject: string,
): Generator<FormulaField> {
  for (const cell of cells) if (isCalculated(cell)) yield { cell, subject };
}

/** The cell that a reference leads to, if it is empty and ought not to be; `sheet`: its sheet, where that is another one. */
function blankCell(
  reference: FormulaReference,
  table: TableContext['table'],
  workbook: TableContext['workbook'],
): { readonly name: string; readonly sheet: string | null } | null {
  if (!isSingleCell(reference) || reference.workbook !== null) return null;
  const isElsewhere = reference.sheet !== null && reference.sheet !== table.sheet;
  const { top, left } = reference.range;
  if (!isElsewhere && belongsToForm(table, top, left)) return null;
  const sheet = sheetNamed(workbook, isElsewhere ? reference.sheet : table.sheet);
  if (sheet === null || !isEmpty(sheet, top, left)) return null;
  return { name: cellName(top, left), sheet: isElsewhere ? sheet.name : null };
}

/** The cells of the form itself may well be blank while it is being filled in; formulas guard against that. */
function belongsToForm(table: TableContext['table'], row: number, column: number): boolean {
  return contains(table.range, row, column) || Object.values(table.aidColumns).includes(column);
}

function isEmpty(sheet: SheetSnapshot, row: number, column: number): boolean {
  const { value, formula } = cellAt(sheet, row, column);
  return value === null && formula === null && !coveredByMerge(sheet.merges, row, column);
}

function coveredByMerge(merges: readonly CellRange[], row: number, column: number): boolean {
  return merges.some(
    (merge) => contains(merge, row, column) && !(merge.top === row && merge.left === column),
  );
}
