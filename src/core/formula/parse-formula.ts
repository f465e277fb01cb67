import { parse, tokenize } from '@borgar/fx/xlsx';
import type { AstExpression } from '@borgar/fx/xlsx';

export type FormulaNode = AstExpression;

const CACHE_LIMIT = 20_000;
const cache = new Map<string, FormulaNode | null>();

/** The syntax tree of a formula; null when it is broken ("=SUM(A1:B2") or uses what the parser does not know. */
export function parseFormula(formula: string): FormulaNode | null {
  const known = cache.get(formula);
  if (known !== undefined) return known;
  let tree: FormulaNode | null;
  try {
    tree = parse(tokenize(formula)) as FormulaNode;
  } catch {
    tree = null;
  }
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(formula, tree);
  return tree;
}
