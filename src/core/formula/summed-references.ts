import { operatorChain, parseFormula, type FormulaNode } from './parse-formula';
import { parseReference, type FormulaReference } from './reference';

/**
 * The references that a formula adds up, when adding is all it does to them: SUM and +, rounded, capped by a number, or
 * shown only on a condition ("" otherwise). null for anything else, which must be calculated to be understood.
 */
export function summedReferences(formula: string): readonly FormulaReference[] | null {
  const tree = parseFormula(formula);
  return tree === null ? null : summed(tree);
}

function summed(node: FormulaNode | null): FormulaReference[] | null {
  if (node === null) return null;
  if (node.type === 'ReferenceIdentifier') {
    const reference = node.kind === 'range' ? parseReference(node.value) : null;
    return reference === null || reference.workbook !== null || reference.sheet !== null ? null : [reference];
  }
  if (node.type === 'BinaryExpression') {
    const { first, rest } = operatorChain(node);
    return rest.every(({ operator }) => operator === '+')
      ? all([first, ...rest.map(({ right }) => right ?? null)])
      : null;
  }
  if (node.type !== 'CallExpression') return null;
  switch (node.callee.name?.toUpperCase()) {
    case 'SUM':
      return all(node.arguments);
    case 'ROUND':
      return summed(node.arguments[0] ?? null);
    case 'MIN':
      return onlyOne(node.arguments, 'number');
    case 'IF':
      return onlyOne(node.arguments.slice(1), 'string');
    default:
      return null;
  }
}

function all(nodes: readonly (FormulaNode | null)[]): FormulaReference[] | null {
  const parts = nodes.map(summed);
  return parts.every((part) => part !== null) ? parts.flat() : null;
}

/** All arguments but one are literals of that kind. */
function onlyOne(
  nodes: readonly (FormulaNode | null)[],
  kind: 'number' | 'string',
): FormulaReference[] | null {
  const rest = nodes.filter((node) => !(node?.type === 'Literal' && typeof node.value === kind));
  return rest.length === 1 ? summed(rest[0] ?? null) : null;
}
