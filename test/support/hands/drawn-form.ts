import type { CellValue, SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { SheetWriter } from './sheet-writer';

/**
 * A form drawn as text: a line for a row, "|" between cells, "<" for a cell that is merged into the one on its left and "^"
 * into the one above; "\n" is a line break within a cell. What looks like a number is one; a "'" in front keeps it a text.
 */
export function drawnForm(drawing: string, name = '表'): SheetSnapshot {
  const rows = drawing
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const at = (row: number, column: number): string => rows[row]?.[column] ?? '';
  const writer = new SheetWriter(name);
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === '' || cell === '<' || cell === '^') return;
      let [bottom, right] = [row, column];
      while (at(row, right + 1) === '<') right += 1;
      while (at(bottom + 1, column) === '^') bottom += 1;
      writer.put(row, column, valueOf(cell)).merge(row, column, bottom, right);
    });
  });
  return writer.sheet();
}

function valueOf(text: string): CellValue {
  if (text.startsWith("'")) return text.slice(1);
  if (/^-?\d+(?:\.\d+)?$/u.test(text)) return Number(text);
  return text.replaceAll('\\n', '\n');
}
