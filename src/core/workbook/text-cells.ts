import { cellRange } from './address';
import type { CellInput, WriteCommand } from './plan';
import { cellAt, type WorkbookSnapshot } from './snapshot';

/** The number format of cells whose contents stay text, whatever is put into them. */
export const TEXT_FORMAT = '@';

/** Whether a cell formatted as text would make a text of this: a formula, a number or a truth value. */
export function isSpoiltAsText(input: CellInput | null | undefined): boolean {
  if (input === null || input === undefined) return false;
  return 'formula' in input || (typeof input.value !== 'string' && input.value !== null);
}

/**
 * The same commands, with cells formatted as text set to General before a formula or a number is put into them: a spreadsheet
 * would keep it as a text that everybody reads and nothing adds up. For plans that move no rows.
 */
export function withTextCellsOpened(
  commands: readonly WriteCommand[],
  workbook: WorkbookSnapshot,
): WriteCommand[] {
  const opened = new Set<string>();
  return commands.flatMap((command): WriteCommand[] => {
    if (command.op === 'setStyle' && command.style.numberFormat !== undefined) {
      for (let row = command.range.top; row <= command.range.bottom; row += 1) {
        for (let column = command.range.left; column <= command.range.right; column += 1) {
          opened.add(placeKey(command.sheet, row, column));
        }
      }
    }
    if (command.op !== 'setCells') return [command];
    const snapshot = workbook.sheets.find(({ name }) => name === command.sheet);
    if (snapshot === undefined) return [command];
    const formats = command.rows.flatMap((inputs, down) =>
      inputs.flatMap((input, across): WriteCommand[] => {
        const [row, column] = [command.top + down, command.left + across];
        const key = placeKey(command.sheet, row, column);
        if (!isSpoiltAsText(input) || opened.has(key)) return [];
        if (cellAt(snapshot, row, column).format !== TEXT_FORMAT) return [];
        opened.add(key);
        return [openingCommand(command.sheet, row, column)];
      }),
    );
    return [...formats, command];
  });
}

/** Makes a cell take numbers and formulas as such. */
export function openingCommand(sheet: string, row: number, column: number): WriteCommand {
  return { op: 'setStyle', sheet, range: cellRange(row, column), style: { numberFormat: 'General' } };
}

function placeKey(sheet: string, row: number, column: number): string {
  return `${String(row)},${String(column)},${sheet.toLowerCase()}`;
}
