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
  switch (node?.type) {
    case 'ReferenceIdentifier':
      return node.kind === 'range' ? ownReference(node.value) : null;
    case 'BinaryExpression': {
      const { first, rest } = operatorChain(node);
      return rest.every(({ operator }) => operator === '+')
        ? all([first, ...rest.map(({ right }) => right ?? null)])
        : null;
    }
    case 'CallExpression':
      return ADDING[node.callee.name?.toUpperCase() ?? '']?.(node.arguments) ?? null;
    default:
      return null;
  }
}

/** The functions that add up, or leave a sum a sum. */
const ADDING: Readonly<
  Record<string, (nodes: readonly (FormulaNode | null)[]) => FormulaReference[] | null>
> = {
  SUM: all,
  ROUND: ([number]) => summed(number ?? null),
  MIN: (nodes) => onlyOne(nodes, 'number'),
  IF: ([, ...branches]) => onlyOne(branches, 'string'),
};

function ownReference(text: string): FormulaReference[] | null {
  const reference = parseReference(text);
  return reference?.workbook === null && reference.sheet === null ? [reference] : null;
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
