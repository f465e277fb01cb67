import { onceEach } from '../../remember/once-each';
import { remembered } from '../../remember/remembered';
import { judgeFormula, withOverrides, type CellReader } from '../../formula/evaluate';
import type { FieldCell, RecognisedIndicator } from '../../recognise/recognised-table';
import { isCellError, type CellValue } from '../../workbook/snapshot';
import { Unjudged } from '../../formula/operand';
import { relativeForm } from '../../formula/relative-form';
import { cellCount } from '../../formula/reference';
import { formulaReferences } from '../../formula/tokens';
import { figure } from '../../recognise/figures';
import { isCalculated, ownReferences } from './formula-cells';
import { contains } from '../../workbook/address';

/** The weight that a formula is asked with, so that rows of one formula give one answer. */
const ASKED_WEIGHT = 10;

/**
 * Asks a score formula what it would give for other values of its row, which tells what it does however it is written.
 * The parsed numbers beside the form take the place of the texts that they are parsed from.
 */
export interface ScoreProbe {
  readonly cell: FieldCell & { readonly formula: string };
  /** What full marks are in its answers: the row's own weight where the formula does not read it. */
  readonly weight: number;
  /** undefined where the formula cannot be calculated here. */
  ask(values: { readonly target: CellValue; readonly actual: CellValue }): CellValue | undefined;
}

/**
 * A probe for the row's score formula; null when it has none, or when it does not read both values itself. Several rules ask
 * for it; a row that was read belongs to one sheet and never changes.
 */
export const scoreProbe = onceEach(newProbe);

function newProbe(row: RecognisedIndicator, sheet: string, read: CellReader): ScoreProbe | null {
  const cell = row.cells.score;
  if (!isCalculated(cell)) return null;
  const { formula } = cell;
  const own = ownReferences(formula, sheet);
  const targets = present([row.cells.target, row.aids.targetNumber]);
  const actuals = present([row.cells.actual, row.aids.actualNumber]);
  const weights = present([row.cells.weight]);
  const uses = (cells: readonly FieldCell[]): boolean =>
    cells.some(({ row: at, column }) => own.some(({ range }) => contains(range, at, column)));
  if (!uses(targets) || !uses(actuals)) return null;
  const asked = [...targets, ...actuals, ...weights];
  const others = otherValues(formula, asked, read);
  const answered =
    others === null
      ? new Map<string, CellValue | undefined>()
      : answersFor(relativeForm(formula, cell) + others);
  return {
    cell,
    weight: uses(weights) ? ASKED_WEIGHT : (figure(row.cells.weight)?.toNumber() ?? 0),
    ask: ({ target, actual }) => {
      const question = JSON.stringify([target, actual]);
      if (answered.has(question)) return answered.get(question);
      const overrides = [
        ...targets.map((at) => ({ at, value: target })),
        ...actuals.map((at) => ({ at, value: actual })),
        ...weights.map((at) => ({ at, value: ASKED_WEIGHT })),
      ];
      const judged = judgeFormula(formula, withOverrides(read, overrides));
      if (!(judged instanceof Unjudged)) answered.set(question, judged.value);
      // That this audit has read enough says nothing of the formula in another.
      else if (judged.reason !== 'total') answered.set(question, undefined);
      return judged instanceof Unjudged ? undefined : judged.value;
    },
  };
}

/** Answers by relative form and what else the formula reads: the rows of a column mostly share them. */
const MOST_FORMS = 2_000;
const answersFor = remembered((_formula: string) => new Map<string, CellValue | undefined>(), MOST_FORMS);

/** A score formula reads a handful; the values of more are not compared. */
const MOST_OTHERS = 1_000;

/**
 * What the formula reads beside the cells that are asked about: its direction, its nature, a cell elsewhere. null where that
 * is too much to compare.
 */
function otherValues(formula: string, asked: readonly FieldCell[], read: CellReader): string | null {
  let values = '';
  let left = MOST_OTHERS;
  try {
    for (const { range, sheet, workbook } of formulaReferences(formula)) {
      if (workbook !== null) continue;
      left -= cellCount(range);
      if (left < 0) return null;
      for (let row = range.top; row <= range.bottom; row += 1) {
        for (let column = range.left; column <= range.right; column += 1) {
          if (sheet === null && isAmong(asked, row, column)) continue;
          values += `\u0000${keyOf(read(sheet, row, column))}`;
        }
      }
    }
  } catch (problem) {
    if (problem instanceof Unjudged) return null;
    throw problem;
  }
  return values;
}

function isAmong(cells: readonly FieldCell[], row: number, column: number): boolean {
  for (const cell of cells) if (cell.row === row && cell.column === column) return true;
  return false;
}

/** A value as a text that no other value has. */
function keyOf(value: CellValue): string {
  if (typeof value === 'string') return `"${value}`;
  return isCellError(value) ? value.error : String(value);
}

function present(cells: readonly (FieldCell | undefined)[]): FieldCell[] {
  return cells.flatMap((cell) => cell ?? []);
}
