/** What a test puts into a cell; a formula is marked, so that a text that begins with "=" stays a text. */
export type TestCell = null | number | string | boolean | { readonly formula: string };

/** What an engine gives back for a cell: null for a blank cell, errors as their text in `error`. */
export type CalculatedCell = null | number | string | boolean | { readonly error: string };

export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
}

/** Sheets in the order given, each with the rows and columns that it was given. */
export type CalculatedSheet = readonly (readonly CalculatedCell[])[];

export function isFormula(cell: TestCell): cell is { readonly formula: string } {
  return typeof cell === 'object' && cell !== null;
}

/** A result as a text that tells number, text and error apart; numbers at 15 significant digits. */
export function resultText(cell: CalculatedCell | undefined): string {
  if (cell === null || cell === undefined || cell === '') return '空白';
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  if (typeof cell === 'object') return cell.error;
  return `“${String(cell)}”`;
}
