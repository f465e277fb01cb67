import { tokenize, tokenTypes } from '@borgar/fx/xlsx';

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

/** A workbook holds few distinct formulas and audits read each many times; the bound keeps a batch run from growing. */
const CACHE_LIMIT = 20_000;
const cache = new Map<string, readonly FormulaToken[]>();

/** A formula with or without its leading "=" → its pieces. Never throws: what cannot be read becomes "unknown" pieces. */
export function formulaTokens(formula: string): readonly FormulaToken[] {
  const known = cache.get(formula);
  if (known !== undefined) return known;
  const tokens = readTokens(formula);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(formula, tokens);
  return tokens;
}

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

const functions = new Map<string, readonly string[]>();

/** Upper-case names of the functions that a formula calls, in order, repeats kept; "_xlfn." prefixes taken off. */
export function functionNames(formula: string): readonly string[] {
  const known = functions.get(formula);
  if (known !== undefined) return known;
  const found = formulaTokens(formula)
    .filter((token) => token.kind === 'function')
    .map((token) => token.text.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/u, ''));
  if (functions.size >= CACHE_LIMIT) functions.clear();
  functions.set(formula, found);
  return found;
}

const references = new Map<string, readonly FormulaReference[]>();

/** The cell references of a formula, in order, repeats kept. */
export function formulaReferences(formula: string): readonly FormulaReference[] {
  const known = references.get(formula);
  if (known !== undefined) return known;
  const found = formulaTokens(formula).flatMap((token) =>
    token.reference === null ? [] : [token.reference],
  );
  if (references.size >= CACHE_LIMIT) references.clear();
  references.set(formula, found);
  return found;
}
