import type { FieldCell } from '../../recognise/recognised-table';
import type { CellInput, WritePlan } from '../../workbook/plan';
import type { Fix } from './finding';

export interface CellChange {
  readonly cell: FieldCell;
  readonly input: CellInput | null;
}

/** A fix that types into cells, refused when one of them is no longer what it was. */
export function typingFix(
  kind: Fix['kind'],
  label: string,
  sheet: string,
  changes: readonly CellChange[],
): Fix {
  const plan: WritePlan = {
    label,
    commands: changes.map(({ cell, input }) => ({
      op: 'setCells',
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
export function textToNumbers(
  kind: Fix['kind'],
  label: string,
  sheet: string,
  changes: readonly { readonly cell: FieldCell; readonly number: number }[],
): Fix {
  return typingFix(
    kind,
    label,
    sheet,
    changes.map(({ cell, number }) => ({ cell, input: { value: number } })),
  );
}
