import { evaluateFormula, withOverrides, type CellReader } from '../formula/evaluate';
import type { FieldCell, RecognisedIndicator } from '../recognise/recognised-table';
import type { CellValue } from '../workbook/snapshot';
import { reads } from './formula-cells';

/**
 * Asks a score formula what it would give for other values of its row, which tells what it does however it is written.
 * The parsed numbers beside the form take the place of the texts that they are parsed from.
 */
export interface ScoreProbe {
  readonly cell: FieldCell & { readonly formula: string };
  /** null where the formula cannot be calculated here. */
  ask(values: { readonly target?: CellValue; readonly actual?: CellValue }): CellValue | undefined;
}

/** A probe for the row's score formula; null when it has none, or when it does not read both values itself. */
export function scoreProbe(row: RecognisedIndicator, sheet: string, read: CellReader): ScoreProbe | null {
  const cell = row.cells.score;
  if (cell?.formula === null || cell === undefined) return null;
  const formula = cell.formula;
  const targets = present([row.cells.target, row.aids.targetNumber]);
  const actuals = present([row.cells.actual, row.aids.actualNumber]);
  const uses = (cells: readonly FieldCell[]): boolean => cells.some((one) => reads(formula, sheet, one));
  if (!uses(targets) || !uses(actuals)) return null;
  return {
    cell: { ...cell, formula },
    ask: (values) => {
      const overrides = [
        ...(values.target === undefined ? [] : targets.map((at) => ({ at, value: values.target ?? null }))),
        ...(values.actual === undefined ? [] : actuals.map((at) => ({ at, value: values.actual ?? null }))),
      ];
      return evaluateFormula(formula, withOverrides(read, overrides))?.value;
    },
  };
}

function present(cells: readonly (FieldCell | undefined)[]): FieldCell[] {
  return cells.flatMap((cell) => cell ?? []);
}
