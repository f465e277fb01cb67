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
