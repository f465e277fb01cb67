import type { FieldCell } from '../recognise/recognised-table';
import { cellRange } from '../workbook/address';
import type { CellInput, WriteCommand, WritePlan } from '../workbook/plan';
import { cellAt, type WorkbookSnapshot } from '../workbook/snapshot';
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

/** A fix that turns texts into numbers; a cell formatted as text would make a text of the number again. */
export function textToNumbers(
  kind: Fix['kind'],
  label: string,
  sheet: string,
  workbook: WorkbookSnapshot,
  changes: readonly { readonly cell: FieldCell; readonly number: number }[],
): Fix {
  const fix = typingFix(
    kind,
    label,
    sheet,
    changes.map(({ cell, number }) => ({ cell, input: { value: number } })),
  );
  const snapshot = workbook.sheets.find(({ name }) => name === sheet);
  const formats = changes
    .filter(
      ({ cell: { row, column } }) => snapshot !== undefined && cellAt(snapshot, row, column).format === '@',
    )
    .map(({ cell: { row, column } }): WriteCommand => ({
      op: 'setStyle',
      sheet,
      range: cellRange(row, column),
      style: { numberFormat: 'General' },
    }));
  return { ...fix, plan: { ...fix.plan, commands: [...formats, ...fix.plan.commands] } };
}
