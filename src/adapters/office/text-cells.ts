import type { CellRange } from '../../core/workbook/address';
import type { WriteCommand } from '../../core/workbook/plan';
import type { WorkbookModel } from '../../core/workbook/workbook-model';
import { modelCellAt } from '../memory/sheet-draft';

/** Where a row stood before rows were inserted and deleted; null for one that was not there. */
export function originalRow(
  row: number,
  moves: readonly { readonly at: number; readonly count: number }[],
): number | null {
  let at = row;
  for (const move of [...moves].reverse()) {
    if (move.count < 0) {
      if (at >= move.at) at -= move.count;
    } else if (at >= move.at + move.count) {
      at -= move.count;
    } else if (at >= move.at) {
      return null;
    }
  }
  return at;
}

/**
 * The same commands, with the format 常规 given first to each cell formatted as 文本 that gets a formula: Excel keeps a formula
 * that is written into such a cell as visible text. A format that the plan itself sets later comes where it came before.
 */
export function withFormulasCalculated(
  commands: readonly WriteCommand[],
  before: WorkbookModel,
): WriteCommand[] {
  const moves = new Map<string, { at: number; count: number }[]>();
  return commands.flatMap((command): WriteCommand[] => {
    if (command.op === 'insertRows' || command.op === 'deleteRows') {
      const key = command.sheet.toLowerCase();
      const count = command.op === 'insertRows' ? command.count : -command.count;
      moves.set(key, [...(moves.get(key) ?? []), { at: command.at, count }]);
    }
    if (command.op !== 'setCells') return [command];
    const key = command.sheet.toLowerCase();
    const sheet = before.sheets.find(({ name }) => name.toLowerCase() === key);
    if (sheet === undefined) return [command];
    const texts = command.rows.flatMap((cells, down) =>
      cells.flatMap((input, across): CellRange[] => {
        if (input === null || input === undefined || !('formula' in input)) return [];
        const row = command.top + down;
        const column = command.left + across;
        // A new row has the look of the one above it.
        const from = originalRow(row, moves.get(key) ?? []) ?? originalRow(row - 1, moves.get(key) ?? []);
        if (from === null || modelCellAt(sheet, from, column).format.numberFormat !== '@') return [];
        return [{ top: row, bottom: row, left: column, right: column }];
      }),
    );
    return [
      ...texts.map((range): WriteCommand => ({
        op: 'setStyle',
        sheet: command.sheet,
        range,
        style: { numberFormat: 'General' },
      })),
      command,
    ];
  });
}
