import { remembered } from '../remember/remembered';
import type { FormulaReference } from './reference';
import { formulaReferences, formulaTokens } from './tokens';

/** Functions that ask where a reference lies, not what stands there. */
const PLACE_ONLY = /^(?:ROW|COLUMN|ROWS|COLUMNS|AREAS|ISREF|SHEET|SHEETS)$/u;
const MAY_ASK_FOR_PLACE = /ROW|COLUMN|AREAS|ISREF|SHEET|INDEX|OFFSET/iu;
/** Functions whose first argument is only the ground on which they pick their cells. */
const PICKS_FROM = /^(?:INDEX|OFFSET)$/u;

/**
 * The references whose values a formula reads: without those in ROW(K5), and without the ground of INDEX(K:K, n), which
 * SUM(K2:INDEX(K:K,ROW()-1)) uses to sum all that stands above it.
 */
export const valueReferences = remembered(readReferences);

function readReferences(formula: string): readonly FormulaReference[] {
  // Few formulas ask for a place: for all others these are simply their references.
  if (!MAY_ASK_FOR_PLACE.test(formula)) return formulaReferences(formula);
  const found: FormulaReference[] = [];
  const calls: { readonly name: string; argument: number }[] = [];
  let name = '';
  for (const { kind, text, reference } of formulaTokens(formula)) {
    if (kind === 'space') continue;
    if (text === '(') calls.push({ name, argument: 0 });
    else if (text === ')') calls.pop();
    else if (text === ',') {
      const call = calls.at(-1);
      if (call !== undefined) call.argument += 1;
    } else if (reference !== null && !calls.some(isOnlyPlace)) found.push(reference);
    name = kind === 'function' ? text.toUpperCase() : '';
  }
  return found;
}

function isOnlyPlace({ name, argument }: { readonly name: string; readonly argument: number }): boolean {
  return PLACE_ONLY.test(name) || (argument === 0 && PICKS_FROM.test(name));
}
