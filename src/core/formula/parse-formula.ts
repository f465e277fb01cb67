import { parse, tokenize } from '@borgar/fx/xlsx';

/** The syntax tree of a formula, as far as it is understood here; an argument left out (IF(A1,,1)) is null. */
export type FormulaNode =
  | { readonly type: 'Literal'; readonly value: number | string | boolean }
  | { readonly type: 'ErrorLiteral'; readonly value: string }
  | { readonly type: 'ReferenceIdentifier'; readonly kind: string; readonly value: string }
  | {
      readonly type: 'UnaryExpression' | 'BinaryExpression';
      readonly operator: string;
      readonly arguments: readonly FormulaNode[];
    }
  | {
      readonly type: 'CallExpression';
      /** A LAMBDA may be called in place; then there is no name. */
      readonly callee: { readonly type: string; readonly name?: string };
      readonly arguments: readonly (FormulaNode | null)[];
    }
  | { readonly type: 'ArrayExpression' | 'LambdaExpression' | 'LetExpression' };

const CACHE_LIMIT = 20_000;
const cache = new Map<string, FormulaNode | null>();

/** The syntax tree of a formula; null when it is broken ("=SUM(A1:B2") or uses what the parser does not know. */
export function parseFormula(formula: string): FormulaNode | null {
  const known = cache.get(formula);
  if (known !== undefined) return known;
  let tree: FormulaNode | null;
  try {
    tree = parse(tokenize(formula));
  } catch {
    tree = null;
  }
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(formula, tree);
  return tree;
}
