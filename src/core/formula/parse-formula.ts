import { parse, tokenize } from '@borgar/fx/xlsx';
import { remembered } from '../remember/remembered';

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

/** The syntax tree of a formula; null when it is broken ("=SUM(A1:B2") or uses what the parser does not know. */
export const parseFormula = remembered((formula): FormulaNode | null => {
  try {
    return parse(tokenize(formula));
  } catch {
    return null;
  }
});
