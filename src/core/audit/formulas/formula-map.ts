import type { CellRange } from '../../workbook/address';
import {
  cellColumn,
  cellRow,
  cellKey,
  isCellError,
  type CellSnapshot,
  type SheetSnapshot,
} from '../../workbook/snapshot';
import type { Finding } from '../engine/finding';

/** What a cell is in the picture of a sheet. "broken": a formula, or a number among formulas, that an audit found fault with. */
export type MapKind = 'formula' | 'number' | 'text' | 'broken' | 'error';

export const MAP_KINDS: readonly MapKind[] = ['formula', 'number', 'text', 'broken', 'error'];

/** Neighbours of one kind down a column; merged cells stand with all of their area. */
export interface MapBlock {
  readonly kind: MapKind;
  readonly range: CellRange;
}

/** A sheet as a picture: where formulas, typed numbers and texts stand, and which of them are broken. */
export interface FormulaMap {
  /** What is drawn; null for an empty sheet. */
  readonly area: CellRange | null;
  readonly blocks: readonly MapBlock[];
  readonly counts: Readonly<Record<MapKind, number>>;
  /** Rows and columns beyond the picture. */
  readonly cut: boolean;
}

/** More cannot be told apart in a narrow pane. */
const MOST_ROWS = 300;
const MOST_COLUMNS = 40;

/** Draws a sheet as blocks; `findings` are those of an audit with the formula rules. */
export function formulaMap(sheet: SheetSnapshot, findings: readonly Finding[]): FormulaMap {
  const counts: Record<MapKind, number> = { formula: 0, number: 0, text: 0, broken: 0, error: 0 };
  if (sheet.used === null) return { area: null, blocks: [], counts, cut: false };
  const { top, left } = sheet.used;
  const area = {
    top,
    left,
    bottom: Math.min(sheet.used.bottom, top + MOST_ROWS - 1),
    right: Math.min(sheet.used.right, left + MOST_COLUMNS - 1),
  };
  const broken = brokenCells(sheet, findings);
  const merges = new Map(sheet.merges.map((merge) => [cellKey(merge.top, merge.left), merge]));
  const kinds = [...sheet.cells]
    .map(([key, cell]) => ({
      key,
      row: cellRow(key),
      column: cellColumn(key),
      kind: kindOf(cell, broken.has(key)),
    }))
    .sort((a, b) => a.column - b.column || a.row - b.row);
  const blocks: MapBlock[] = [];
  for (const { key, row, column, kind } of kinds) {
    if (kind === null) continue;
    counts[kind] += 1;
    if (row > area.bottom || column > area.right) continue;
    const merge = merges.get(key);
    const last = blocks.at(-1);
    const joins = merge === undefined && last?.kind === kind && below(last.range, row, column);
    if (joins) blocks[blocks.length - 1] = { kind, range: { ...last.range, bottom: row } };
    else blocks.push({ kind, range: clipped(merge ?? oneCell(row, column), area) });
  }
  return { area, blocks, counts, cut: area.bottom < sheet.used.bottom || area.right < sheet.used.right };
}

function kindOf({ value, formula }: CellSnapshot, isBroken: boolean): MapKind | null {
  if (isCellError(value)) return 'error';
  if (isBroken) return 'broken';
  if (formula !== null) return 'formula';
  if (value === null) return null;
  return typeof value === 'number' ? 'number' : 'text';
}

function brokenCells(sheet: SheetSnapshot, findings: readonly Finding[]): Set<number> {
  const keys = new Set<number>();
  for (const { family, sheet: name, range } of findings) {
    if (family !== 'formulas' || name !== sheet.name || range === null) continue;
    for (let row = range.top; row <= Math.min(range.bottom, range.top + MOST_ROWS); row += 1) {
      for (let column = range.left; column <= range.right; column += 1) keys.add(cellKey(row, column));
    }
  }
  return keys;
}

function below(range: CellRange, row: number, column: number): boolean {
  return range.left === column && range.right === column && range.bottom === row - 1;
}

function oneCell(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

function clipped(range: CellRange, area: CellRange): CellRange {
  return {
    ...range,
    bottom: Math.min(range.bottom, area.bottom),
    right: Math.min(range.right, area.right),
  };
}
