import type { Finding } from '../../src/core/audit/engine/finding';
import { cellName } from '../../src/core/workbook/address';
import type { CellInput } from '../../src/core/workbook/plan';
import {
  cellAt,
  isCellError,
  type CellSnapshot,
  type WorkbookSnapshot,
} from '../../src/core/workbook/snapshot';
import { auditBook } from './audit-sheet';

/** A cell of a case: what stands in it, and what a fix puts there; undefined where no fix touches it. */
export interface CaseCell {
  readonly sheet: string;
  readonly cell: string;
  readonly before: string;
  readonly after?: string;
}

/** More cells than this tell nothing: the case is a sheet of its own, of which the findings' cells are shown. */
const MOST = 8;

/**
 * The cells that make a case: those that differ from the clean form, and those that a fix changes. A case that shares little
 * with the clean form shows the cells of its findings.
 */
export function cellsToShow(workbook: WorkbookSnapshot, findings: readonly Finding[]): readonly CaseCell[] {
  const [home] = workbook.sheets;
  if (home === undefined) return [];
  const [clean] = auditBook({}).workbook.sheets;
  const places = new Map<string, { sheet: string; row: number; column: number }>();
  const add = (sheet: string, row: number, column: number): void =>
    void places.set(`${sheet}!${cellName(row, column)}`, { sheet, row, column });
  for (const [row, column] of changedCells(home.cells, clean?.cells ?? new Map()))
    add(home.name, row, column);
  if (places.size > MOST) places.clear();
  for (const { sheet, range } of findings) {
    if (range !== null && range.top === range.bottom && range.left === range.right)
      add(sheet, range.top, range.left);
  }
  const fixed = fixedCells(findings);
  for (const { sheet, row, column } of fixed.values()) add(sheet, row, column);
  return [...places.entries()].slice(0, MOST).map(([key, { sheet, row, column }]) => {
    const own = workbook.sheets.find(({ name }) => name === sheet);
    const before = own === undefined ? '' : shown(cellAt(own, row, column));
    const after = fixed.get(key);
    return {
      sheet: sheet === home.name ? '' : sheet,
      cell: cellName(row, column),
      before,
      ...(after === undefined ? {} : { after: after.text }),
    };
  });
}

function changedCells(
  cells: ReadonlyMap<number, CellSnapshot>,
  clean: ReadonlyMap<number, CellSnapshot>,
): [number, number][] {
  const keys = [...new Set([...cells.keys(), ...clean.keys()])].sort((a, b) => a - b);
  return keys
    .filter((key) => shown(cells.get(key)) !== shown(clean.get(key)))
    .map((key) => [Math.floor(key / 16_384), key % 16_384]);
}

function fixedCells(
  findings: readonly Finding[],
): Map<string, { sheet: string; row: number; column: number; text: string }> {
  const fixed = new Map<string, { sheet: string; row: number; column: number; text: string }>();
  for (const { fix } of findings) {
    for (const command of fix?.plan.commands ?? []) {
      if (command.op !== 'setCells') continue;
      command.rows.forEach((inputs, down) => {
        inputs.forEach((input, right) => {
          if (input === undefined) return;
          const [row, column] = [command.top + down, command.left + right];
          fixed.set(`${command.sheet}!${cellName(row, column)}`, {
            sheet: command.sheet,
            row,
            column,
            text: typed(input),
          });
        });
      });
    }
  }
  return fixed;
}

function typed(input: CellInput | null): string {
  if (input === null) return '';
  return 'formula' in input ? input.formula : String(input.value);
}

function shown(cell: CellSnapshot | undefined): string {
  if (cell === undefined) return '';
  if (cell.formula !== null) return cell.formula;
  if (cell.value === null) return '';
  return isCellError(cell.value) ? cell.value.error : String(cell.value);
}
