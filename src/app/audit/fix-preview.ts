import { cellName, type CellRange } from '../../core/workbook/address';
import type { CellInput, WritePlan } from '../../core/workbook/plan';
import { cellAt, isCellError, type CellValue, type WorkbookSnapshot } from '../../core/workbook/snapshot';

/** One cell that a plan changes, before and after, ready to show. */
export interface CellChangeLine {
  readonly sheet: string;
  readonly range: CellRange;
  /** "K12" */
  readonly cell: string;
  /** What stands there: a formula or a value; "" for a blank. */
  readonly before: string;
  readonly after: string;
}

/** The cells that a plan types into, in order. What it does besides (number formats, names) follows from its label. */
export function changeLines(plan: WritePlan, workbook: WorkbookSnapshot): CellChangeLine[] {
  return plan.commands.flatMap((command): CellChangeLine[] => {
    if (command.op !== 'setCells') return [];
    const sheet = workbook.sheets.find(({ name }) => name === command.sheet);
    return command.rows.flatMap((inputs, down) =>
      inputs.flatMap((input, right): CellChangeLine[] => {
        if (input === undefined) return [];
        const [row, column] = [command.top + down, command.left + right];
        const now = sheet === undefined ? null : cellAt(sheet, row, column);
        return [
          {
            sheet: command.sheet,
            range: { top: row, left: column, bottom: row, right: column },
            cell: cellName(row, column),
            before: now === null ? '' : (now.formula ?? shown(now.value)),
            after: afterText(input),
          },
        ];
      }),
    );
  });
}

function afterText(input: CellInput | null): string {
  if (input === null) return '';
  return 'formula' in input ? input.formula : shown(input.value);
}

/** A text that looks like a number is told from the number, or the change would not show. */
function shown(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  return /^\s*[-+]?[\d.,]+%?\s*$/u.test(value) ? `"${value}"` : value;
}
