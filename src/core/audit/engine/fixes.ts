import type { FieldCell } from '../../recognise/recognised-table';
import type { CellInput } from '../../workbook/plan';
import type { Fix, FixDraft } from './finding';
import type { Told } from '../../message/message';

export interface CellChange {
  readonly cell: FieldCell;
  readonly input: CellInput | null;
}

/** A fix that types into cells, refused when one of them is no longer what it was. */
export function typingFix<Id extends string>(
  kind: Fix['kind'],
  label: Told<Id>,
  sheet: string,
  changes: readonly CellChange[],
): FixDraft<Id> {
  const plan = {
    commands: changes.map(({ cell, input }) => ({
      op: 'setCells' as const,
      sheet,
      top: cell.row,
      left: cell.column,
      rows: [[input]],
    })),
    expects: changes.map(({ cell }) => ({
      sheet,
      row: cell.row,
      column: cell.column,
      value: cell.value,
      formula: cell.formula,
    })),
  };
  return { kind, label, plan };
}

/** A fix that turns texts into numbers. The engine opens cells that are formatted as text. */
export function textToNumbers<Id extends string>(
  kind: Fix['kind'],
  label: Told<Id>,
  sheet: string,
  changes: readonly { readonly cell: FieldCell; readonly number: number }[],
): FixDraft<Id> {
  return typingFix(
    kind,
    label,
    sheet,
    changes.map(({ cell, number }) => ({ cell, input: { value: number } })),
  );
}

/** A fix that types what a rule works out into its cell, shown as a person would write it; null for the cell of a formula. */
export function changeTo(
  kind: Fix['kind'],
  sheet: string,
  cell: FieldCell,
  { shown, value }: { readonly shown: string; readonly value: string | number },
): FixDraft<'changeTo'> | null {
  if (cell.formula !== null) return null;
  return typingFix(kind, { message: 'changeTo', data: { value: shown } }, sheet, [
    { cell, input: { value } },
  ]);
}
