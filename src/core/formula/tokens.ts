import { tokenize, tokenTypes } from '@borgar/fx/xlsx';

import { remembered } from '../remember/remembered';
import { parseReference, type FormulaReference } from './reference';

export type TokenKind =
  | 'function'
  | 'reference'
  | 'name'
  | 'structured'
  | 'number'
  | 'text'
  | 'boolean'
  | 'error'
  | 'operator'
  | 'space'
  | 'unknown';

/** One piece of a formula; the texts of all pieces put together give the formula back. */
export interface FormulaToken {
  readonly kind: TokenKind;
  readonly text: string;
  /** Where it points, for a reference to cells. */
  readonly reference: FormulaReference | null;
}

const KINDS: Readonly<Record<string, TokenKind>> = {
  [tokenTypes.FUNCTION]: 'function',
  [tokenTypes.REF_RANGE]: 'reference',
  [tokenTypes.REF_BEAM]: 'reference',
  [tokenTypes.REF_TERNARY]: 'reference',
  [tokenTypes.REF_NAMED]: 'name',
  [tokenTypes.REF_STRUCT]: 'structured',
  [tokenTypes.NUMBER]: 'number',
  [tokenTypes.STRING]: 'text',
  [tokenTypes.BOOLEAN]: 'boolean',
  [tokenTypes.ERROR]: 'error',
  [tokenTypes.OPERATOR]: 'operator',
  [tokenTypes.FX_PREFIX]: 'operator',
  [tokenTypes.WHITESPACE]: 'space',
  [tokenTypes.NEWLINE]: 'space',
};

/** A formula with or without its leading "=" → its pieces. Never throws: what cannot be read becomes "unknown" pieces. */
export const formulaTokens = remembered(readTokens);

function readTokens(formula: string): readonly FormulaToken[] {
  let raw;
  try {
    raw = tokenize(formula);
  } catch {
    return [{ kind: 'unknown', text: formula, reference: null }];
  }
  return raw.map((token) => {
    const kind = KINDS[token.type] ?? 'unknown';
    const reference = kind === 'reference' ? parseReference(token.value) : null;
    return {
      kind: kind === 'reference' && reference === null ? 'unknown' : kind,
      text: token.value,
      reference,
    };
  });
}

/** Upper-case names of the functions that a formula calls, in order, repeats kept; "_xlfn." prefixes taken off. */
export const functionNames = remembered((formula: string): readonly string[] =>
  formulaTokens(formula)
    .filter((token) => token.kind === 'function')
    .map((token) => token.text.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/u, '')),
);

/** The cell references of a formula, in order, repeats kept. */
export const formulaReferences = remembered((formula: string): readonly FormulaReference[] =>
  formulaTokens(formula).flatMap((token) => (token.reference === null ? [] : [token.reference])),
);
