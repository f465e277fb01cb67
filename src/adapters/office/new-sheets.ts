import { largest } from '../../core/number/extremes';
import type { CellRange } from '../../core/workbook/address';
import type { WriteCommand } from '../../core/workbook/plan';

/**
 * The same commands, with the number format 常规 for what a plan lays out on the sheets that it adds: where the standard style of
 * a workbook is 文本, as in some exports, a new sheet would keep every number and formula as a text.
 */
export function withNewSheetsGeneral(commands: readonly WriteCommand[]): WriteCommand[] {
  return commands.flatMap((command, index): WriteCommand[] => {
    if (command.op !== 'addSheet') return [command];
    const key = command.sheet.toLowerCase();
    const range = commands
      .slice(index + 1)
      .flatMap((other) => ('sheet' in other && other.sheet.toLowerCase() === key ? rangeOf(other) : []))
      .reduce<CellRange | null>((box, other) => (box === null ? other : around(box, other)), null);
    if (range === null) return [command];
    return [command, { op: 'setStyle', sheet: command.sheet, range, style: { numberFormat: 'General' } }];
  });
}

function rangeOf(command: WriteCommand): CellRange[] {
  if (command.op === 'setStyle' || command.op === 'setValidation') return [command.range];
  if (command.op !== 'setCells') return [];
  const { top, left, rows } = command;
  const width = Math.max(1, largest(rows.map((row) => row.length)) ?? 0);
  return [{ top, left, bottom: top + Math.max(1, rows.length) - 1, right: left + width - 1 }];
}

function around(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
