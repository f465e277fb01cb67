import type { CellAddress } from '../workbook/address';
import { remembered, rememberedBy } from '../remember/remembered';
import { cellKey } from '../workbook/snapshot';
import { interned } from './interned';
import type { FormulaReference } from './reference';
import { formulaTokens } from './tokens';

/**
 * A formula in a form that is equal in all cells filled from one another: references in R1C1, functions in upper case,
 * blanks dropped. Two cells of a column with different forms do not calculate the same thing.
 */
export function relativeForm(formula: string, at: CellAddress): string {
  return formsOf(formula)(at);
}

/** Files of one office have the same formulas in the same places. */
const formsOf = remembered((formula: string) =>
  rememberedBy(
    ({ row, column }: CellAddress) => cellKey(row, column),
    (at) => interned(formOf(formula, at)),
  ),
);

function formOf(formula: string, at: CellAddress): string {
  let form = '';
  for (const token of formulaTokens(formula)) {
    if (token.kind === 'space') continue;
    if (token.reference !== null) form += relativeReference(token.reference, at);
    else form += token.kind === 'text' ? token.text : token.text.toUpperCase();
  }
  return form;
}

/** One reference in R1C1: "R12C[7]", with its sheet in front as written. */
export function relativeReference(reference: FormulaReference, at: CellAddress): string {
  const prefix = reference.text.slice(0, reference.text.lastIndexOf('!') + 1);
  const { range, absolute, extent } = reference;
  const row = (value: number, fixed: boolean): string =>
    extent === 'columns' ? '' : axis('R', value, at.row, fixed);
  const column = (value: number, fixed: boolean): string =>
    extent === 'rows' ? '' : axis('C', value, at.column, fixed);
  const first = row(range.top, absolute.top) + column(range.left, absolute.left);
  const last = row(range.bottom, absolute.bottom) + column(range.right, absolute.right);
  return prefix + (first === last && extent === 'cells' ? first : `${first}:${last}`);
}

function axis(letter: string, value: number, here: number, fixed: boolean): string {
  if (fixed) return letter + String(value + 1);
  return value === here ? letter : `${letter}[${String(value - here)}]`;
}
