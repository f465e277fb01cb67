import {
  cellsOf,
  cellAt,
  cellKey,
  isCellError,
  type CellSnapshot,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../workbook/snapshot';
import { evaluateFormula } from './evaluate';
import type { FormulaReference } from './reference';
import { formulaReferences } from './tokens';

/** A cell to be changed, and what it is to hold. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
  /** Whether the cell gives up its number format. */
  readonly isGeneral?: boolean;
}

/** A cell of a workbook; row and column from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface FormulaPlace extends CellPlace {
  readonly formula: string;
  readonly references: readonly FormulaReference[];
}

/** More rounds than any chain of formulas in a form; what has not settled by then is circular. */
const MOST_ROUNDS = 30;

/**
 * The workbook after the edits, with the results of the formulas that depend on them calculated anew where the small
 * evaluator can; others keep their stored result. `edits` come back with every cell whose content or result changed.
 */
export function withEdits(
  workbook: WorkbookSnapshot,
  edits: readonly CellEdit[],
): {
  readonly workbook: WorkbookSnapshot;
  readonly edits: readonly CellEdit[];
  /** Cells whose results still changed when the calculation was given up. */
  readonly unsettled: readonly CellEdit[];
  /** Formulas that depend on what changed and keep the result they had: the evaluator has no answer for them. */
  readonly old: readonly CellPlace[];
} {
  const sheets = new Map(
    workbook.sheets.map((sheet) => [sheet.name, new Map<number, CellSnapshot>(sheet.cells)] as const),
  );
  const changed = new Map<string, CellEdit>();
  const put = (edit: CellEdit): void => {
    const cells = sheets.get(edit.sheet);
    if (cells === undefined) return;
    const key = cellKey(edit.row, edit.column);
    const format = edit.isGeneral === true ? 'General' : (cells.get(key)?.format ?? 'General');
    if (edit.value === null && edit.formula === null) cells.delete(key);
    else cells.set(key, { value: edit.value, formula: edit.formula, format });
    changed.set(`${edit.sheet}\n${String(key)}`, edit);
  };
  for (const edit of edits) put(edit);
  const next: WorkbookSnapshot = {
    ...workbook,
    sheets: workbook.sheets.map((sheet): SheetSnapshot => ({
      ...sheet,
      cells: sheets.get(sheet.name) ?? sheet.cells,
    })),
  };
  const formulas = formulaPlaces(next);
  const read =
    (home: string) =>
    (name: string | null, row: number, column: number): CellValue => {
      const sheet = next.sheets.find((one) => one.name === (name ?? home));
      return sheet === undefined ? { error: '#REF!' } : cellAt(sheet, row, column).value;
    };
  const unknown = new Set<FormulaPlace>();
  let fresh: readonly CellEdit[] = edits;
  for (let round = 0; round < MOST_ROUNDS && fresh.length > 0; round += 1) {
    const again: CellEdit[] = [];
    for (const place of formulas.filter((one) => dependsOn(one, fresh))) {
      const result = evaluateFormula(place.formula, read(place.sheet));
      const sheet = next.sheets.find(({ name }) => name === place.sheet);
      if (result === null) unknown.add(place);
      else unknown.delete(place);
      if (result === null || sheet === undefined) continue;
      if (same(result.value, cellAt(sheet, place.row, place.column).value)) continue;
      const edit = { ...place, value: result.value };
      put(edit);
      again.push(edit);
    }
    fresh = again;
  }
  const all = [...changed.values()];
  return { workbook: next, edits: all, unsettled: fresh, old: withFollowers(unknown, formulas) };
}

/** Formulas that have no answer, and all that depend on them: what they were calculated from is old. */
function withFollowers(unknown: ReadonlySet<FormulaPlace>, formulas: readonly FormulaPlace[]): CellPlace[] {
  const found = new Set(unknown);
  let fresh = [...unknown];
  while (fresh.length > 0) {
    const last = fresh;
    fresh = formulas.filter((one) => !found.has(one) && dependsOn(one, last));
    for (const place of fresh) found.add(place);
  }
  return [...found].map(({ sheet, row, column }) => ({ sheet, row, column }));
}

function formulaPlaces(workbook: WorkbookSnapshot): FormulaPlace[] {
  return workbook.sheets.flatMap(({ name, cells }) =>
    [...cellsOf({ cells })].flatMap(([at, { formula }]) =>
      formula === null ? [] : [{ sheet: name, ...at, formula, references: formulaReferences(formula) }],
    ),
  );
}

function dependsOn(place: FormulaPlace, edits: readonly CellPlace[]): boolean {
  return place.references.some(
    ({ sheet, workbook, range }) =>
      workbook === null &&
      edits.some(
        (edit) =>
          edit.sheet === (sheet ?? place.sheet) &&
          edit.row >= range.top &&
          edit.row <= range.bottom &&
          edit.column >= range.left &&
          edit.column <= range.right,
      ),
  );
}

function same(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return a === b || (a === '' && b === null);
}
