import { Decimal, fromCellNumber } from '../number/decimal';
import type { CellAddress } from '../workbook/address';
import { isCellError, type CellError, type CellValue } from '../workbook/snapshot';
import { asStored, joined, power, withinRange } from './excel-range';
import { callFunction } from './functions';
import { operatorChain, parseFormula, type FormulaNode } from './parse-formula';
import { cellCount, parseReference, type FormulaReference } from './reference';
import {
  compare,
  COMPARISONS,
  isErrorOperand,
  isRange,
  toNumber,
  toText,
  Unjudged,
  type Operand,
  type Scalar,
} from './operand';

/** Gives the value that a cell holds now; the sheet is null for the formula's own. */
export type CellReader = (sheet: string | null, row: number, column: number) => CellValue;

/** More cells than this in one range are not read: a rule must stay quick on whole-column references. */
export const LARGEST_RANGE = 20_000;

/** Nor more than this in all ranges of one formula together. */
const MOST_CELLS = 1_000_000;

/**
 * The value that a formula gives for the cells as they stand, calculated with decimals within Excel's own range; null when
 * it uses anything outside a small well-known set (then nothing may be said about it). Errors such as #DIV/0! are values; a
 * number is always finite.
 */
export function evaluateFormula(formula: string, read: CellReader): { readonly value: CellValue } | null {
  const judged = judgeFormula(formula, read);
  return judged instanceof Unjudged ? null : judged;
}

/** The same, with the reason where there is no value. */
export function judgeFormula(formula: string, read: CellReader): { readonly value: CellValue } | Unjudged {
  const tree = parseFormula(formula);
  if (tree === null) return UNREADABLE;
  try {
    return { value: toCellValue(scalarOf(evaluate(tree, bounded(read)))) };
  } catch (problem) {
    if (problem instanceof Unjudged) return problem;
    throw problem;
  }
}

const UNREADABLE = new Unjudged('no tree');

/** Whether the cells of a reference are never read: a whole column or row, or more cells than a rule may take. */
export function isTooLargeToRead({ range, extent }: FormulaReference): boolean {
  return extent !== 'cells' || cellCount(range) > LARGEST_RANGE;
}

function toCellValue(value: Scalar): CellValue {
  // A formula whose result is an empty cell shows 0.
  if (value === null) return 0;
  return value instanceof Decimal ? asStored(value) : value;
}

/** The cells that a formula reads, counted. */
function bounded(read: CellReader): CellReader {
  let left = MOST_CELLS;
  return (sheet, row, column) => {
    left -= 1;
    if (left < 0) throw new Unjudged('many cells', 'range');
    return read(sheet, row, column);
  };
}

function scalarOf(operand: Operand): Scalar {
  if (!isRange(operand)) return operand;
  const [only] = operand;
  if (operand.length !== 1 || only === undefined) throw new Unjudged('array result');
  return only;
}

function evaluate(node: FormulaNode, read: CellReader): Operand {
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'number') return withinRange(new Decimal(node.value));
      return node.value;
    case 'ErrorLiteral':
      return { error: node.value };
    case 'ReferenceIdentifier':
      // "beam": a whole column or row.
      return node.kind === 'range' || node.kind === 'beam'
        ? readRange(node.value, read)
        : unjudged(node.kind);
    case 'UnaryExpression':
      return unary(node.operator, node.arguments[0], read);
    case 'BinaryExpression':
      return chain(node, read);
    case 'CallExpression': {
      const { name } = node.callee;
      if (name === undefined) return unjudged('call');
      return callFunction(
        name,
        node.arguments.map((argument) => () => (argument === null ? null : evaluate(argument, read))),
        node.arguments.map((argument) => argument !== null && isReference(argument)),
      );
    }
    default:
      return unjudged(node.type);
  }
}

function isReference(node: FormulaNode): boolean {
  return node.type === 'ReferenceIdentifier' || (node.type === 'BinaryExpression' && node.operator === ',');
}

function unjudged(what: string): never {
  throw new Unjudged(what);
}

function readRange(text: string, read: CellReader): Operand {
  const reference = parseReference(text);
  if (reference === null || reference.workbook !== null || reference.lastSheet !== null)
    return unjudged('reference');
  return readReference(reference, read);
}

function readReference(reference: FormulaReference, read: CellReader): Operand {
  const { range, sheet } = reference;
  if (isTooLargeToRead(reference)) throw new Unjudged('large range', 'range');
  const size = cellCount(range);
  const values: Scalar[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      values.push(fromCell(read(sheet, row, column)));
    }
  }
  return size === 1 ? (values[0] ?? null) : values;
}

function fromCell(value: CellValue): Scalar {
  if (typeof value !== 'number') return value;
  return Number.isFinite(value) ? fromCellNumber(value) : { error: '#NUM!' };
}

function unary(operator: string, argument: FormulaNode | undefined, read: CellReader): Operand {
  if (argument === undefined) return unjudged('no argument');
  const value = scalarOf(evaluate(argument, read));
  if (isErrorOperand(value)) return value;
  if (operator === '@') return value;
  const number = toNumber(value);
  if (isCellErrorValue(number)) return number;
  if (operator === '-') return number.negated();
  if (operator === '+') return value;
  if (operator === '%') return withinRange(number.dividedBy(100));
  return unjudged(operator);
}

function isCellErrorValue(value: Decimal | CellError): value is CellError {
  return !(value instanceof Decimal) && isCellError(value);
}

/** A chain of operators from left to right: one of thousands is as deep as it is long. */
function chain(node: FormulaNode, read: CellReader): Operand {
  const { first, rest } = operatorChain(node);
  let value = evaluate(first, read);
  // Ranges that are put beside one another are copied once.
  let beside: Scalar[] | null = null;
  for (const { operator, right } of rest) {
    if (right === undefined) return unjudged('no argument');
    if (operator === ',') {
      beside ??= isRange(value) ? [...value] : [value];
      const next = evaluate(right, read);
      if (isRange(next)) for (const each of next) beside.push(each);
      else beside.push(next);
      value = beside;
    } else {
      value = binary(operator, scalarOf(value), scalarOf(evaluate(right, read)));
      beside = null;
    }
  }
  return value;
}

function binary(operator: string, a: Scalar, b: Scalar): Operand {
  if (isErrorOperand(a)) return a;
  if (isErrorOperand(b)) return b;
  const test = COMPARISONS[operator];
  if (test !== undefined) return test(compare(a, b));
  if (operator === '&') return joined(toText(a), toText(b));
  const x = toNumber(a);
  const y = toNumber(b);
  if (!(x instanceof Decimal)) return x;
  if (!(y instanceof Decimal)) return y;
  return arithmetic(operator, x, y);
}

function arithmetic(operator: string, x: Decimal, y: Decimal): Operand {
  switch (operator) {
    case '+':
      return withinRange(x.plus(y));
    case '-':
      return withinRange(x.minus(y));
    case '*':
      return withinRange(x.times(y));
    case '/':
      return y.isZero() ? { error: '#DIV/0!' } : withinRange(x.dividedBy(y));
    case '^':
      return power(x, y);
    default:
      return unjudged(operator);
  }
}

/** A reader over values of which some are set aside by others, for asking "what if this cell held that". */
export function withOverrides(
  read: CellReader,
  overrides: readonly { readonly at: CellAddress; readonly value: CellValue }[],
): CellReader {
  return (sheet, row, column) => {
    const set =
      sheet === null ? overrides.find(({ at }) => at.row === row && at.column === column) : undefined;
    return set === undefined ? read(sheet, row, column) : set.value;
  };
}
