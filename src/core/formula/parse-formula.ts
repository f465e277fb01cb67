import { parse, tokenize, tokenTypes } from '@borgar/fx/xlsx';
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

/** The longest formula that Excel takes. */
const LONGEST_FORMULA = 8_192;
/** The deepest functions that Excel takes, one within another. */
const MOST_FUNCTIONS = 64;
/** Brackets and signs one within another, functions among them: beyond, a walk over the tree would go too deep. */
const MOST_LEVELS = 256;

/**
 * The syntax tree of a formula; null when it is broken ("=SUM(A1:B2"), uses what the parser does not know, or is longer or
 * deeper than Excel takes. A chain of operators, `1+1+…`, leans to the left and is as deep as it is long: whoever walks over
 * a tree takes chains in a loop (`operatorChain`).
 */
export const parseFormula = remembered((formula: string): FormulaNode | null => {
  if (formula.length > LONGEST_FORMULA) return null;
  try {
    const tokens = tokenize(formula);
    return isTooDeep(tokens) ? null : parse(tokens);
  } catch {
    return null;
  }
});

function isTooDeep(tokens: ReturnType<typeof tokenize>): boolean {
  const open: boolean[] = [];
  let functions = 0;
  let signs = 0;
  let isCall = false;
  for (const { type, value } of tokens) {
    if (type === tokenTypes.WHITESPACE || type === tokenTypes.NEWLINE) continue;
    if (value === '(' || value === '{') {
      open.push(isCall);
      if (isCall) functions += 1;
    } else if (value === ')' || value === '}') {
      if (open.pop() === true) functions -= 1;
    }
    // Signs in a row, "--1", are one within another too.
    signs = type === tokenTypes.OPERATOR && /^[-+@%]$/u.test(value) ? signs + 1 : 0;
    isCall = type === tokenTypes.FUNCTION;
    if (functions > MOST_FUNCTIONS || open.length + signs > MOST_LEVELS) return true;
  }
  return false;
}

/** The operators of a chain that leans to the left, from left to right, each with what stands right of it. */
export interface OperatorChain {
  readonly first: FormulaNode;
  readonly rest: readonly { readonly operator: string; readonly right: FormulaNode | undefined }[];
}

/** `a+b-c` as a chain: first a, then "+" b, "-" c; a node that is no such expression is a chain without a rest. */
export function operatorChain(node: FormulaNode): OperatorChain {
  const rest: { readonly operator: string; readonly right: FormulaNode | undefined }[] = [];
  let first = node;
  while (first.type === 'BinaryExpression') {
    const [left, right] = first.arguments;
    if (left === undefined) break;
    rest.push({ operator: first.operator, right });
    first = left;
  }
  return { first, rest: rest.reverse() };
}
