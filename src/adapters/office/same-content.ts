import type { CellExpectation } from '../../core/workbook/plan';
import { isCellError, type CellValue } from '../../core/workbook/snapshot';
import type { WorkbookModel } from '../../core/workbook/workbook-model';
import { modelCellAt } from '../../core/plan/sheet-draft';

interface Content {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** Whether two cells hold the same: formulas count by their text, whatever they give at the moment. */
export function sameContent(a: Content, b: Content): boolean {
  if (a.formula === b.formula) return a.formula !== null || sameValue(a.value, b.value);
  return a.formula !== null && b.formula !== null && formulaForm(a.formula) === formulaForm(b.formula);
}

/** Whether a cell still is what a plan was made for. */
export function stillHolds(before: WorkbookModel, expected: CellExpectation): boolean {
  const sheet = before.sheets.find(({ name }) => name.toLowerCase() === expected.sheet.toLowerCase());
  return sheet !== undefined && sameContent(modelCellAt(sheet, expected.row, expected.column), expected);
}

/** A formula as it is compared: spreadsheets give it back with their own blanks and capitals, some A1 for A1:A1; texts inside they leave alone. */
export function formulaForm(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : plainForm(part)))
    .join('');
}

function plainForm(formula: string): string {
  const plain = formula
    .replace(/\s+/g, '')
    .replace(/_xlfn\./g, '')
    .toUpperCase();
  return plain.replace(/(\$?[A-Z]{1,3}\$?[0-9]+):\1(?![0-9])/g, '$1');
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return a === b;
}
