import { smallest } from '../number/extremes';
import type { CellInput, CellStyle, WriteCommand } from '../workbook/plan';
import type { FormCell } from './form-cell';

/** The contents of cells as one block; what lies between them is left alone. */
export function contentCommand(sheet: string, cells: readonly FormCell[]): WriteCommand[] {
  const filled = cells.filter(({ input }) => input !== null);
  if (filled.length === 0) return [];
  const top = smallest(filled.map(({ range }) => range.top)) ?? 0;
  const left = smallest(filled.map(({ range }) => range.left)) ?? 0;
  const rows: (CellInput | null | undefined)[][] = [];
  for (const { range, input } of filled) {
    while (rows.length <= range.top - top) rows.push([]);
    const row = rows[range.top - top] ?? [];
    while (row.length <= range.left - left) row.push(undefined);
    row[range.left - left] = input;
  }
  return [{ op: 'setCells', sheet, top, left, rows }];
}

/** Merges of the cells that cover more than one. */
export function mergeCommands(sheet: string, cells: readonly FormCell[]): WriteCommand[] {
  return cells
    .filter(({ range }) => range.top < range.bottom || range.left < range.right)
    .map(({ range }) => ({ op: 'merge', sheet, range }));
}

/** The styles of cells, neighbours of the same style in one command; what `base` has already set is left out. */
export function styleCommands(
  sheet: string,
  cells: readonly { readonly range: FormCell['range']; readonly style: CellStyle }[],
): WriteCommand[] {
  interface Patch {
    range: FormCell['range'];
    readonly style: CellStyle;
    readonly key: string;
  }
  const patches: Patch[] = [];
  const byPlace = [...cells].sort((a, b) => a.range.left - b.range.left || a.range.top - b.range.top);
  for (const { range, style } of byPlace) {
    if (Object.keys(style).length === 0) continue;
    const key = JSON.stringify(style);
    const above = patches.find(
      (patch) =>
        patch.key === key &&
        patch.range.left === range.left &&
        patch.range.right === range.right &&
        patch.range.bottom === range.top - 1,
    );
    if (above === undefined) patches.push({ range, style, key });
    else above.range = { ...above.range, bottom: range.bottom };
  }
  const wide: Patch[] = [];
  for (const patch of patches) {
    const before = wide.find(
      (other) =>
        other.key === patch.key &&
        other.range.top === patch.range.top &&
        other.range.bottom === patch.range.bottom &&
        other.range.right === patch.range.left - 1,
    );
    if (before === undefined) wide.push({ ...patch });
    else before.range = { ...before.range, right: patch.range.right };
  }
  return wide.map(({ range, style }) => ({ op: 'setStyle', sheet, range, style }));
}
