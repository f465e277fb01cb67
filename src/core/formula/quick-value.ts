import { remembered } from '../remember/remembered';
import type { CellValue } from '../workbook/snapshot';
import type { CellReader } from './evaluate';
import { COMPARISONS, Unjudged } from './operand';
import { parseFormula, type FormulaNode } from './parse-formula';
import { largest, smallest } from '../number/extremes';
import { cellCount, parseReference } from './reference';

/** A value in binary numbers; an array is the values of a range, undefined "not sure: calculate with decimals". */
type Quick = number | string | boolean | null | readonly (number | string | boolean | null)[] | undefined;
type QuickScalar = number | string | boolean | null | undefined;
type Calculation = (read: CellReader) => Quick;

/** Ranges larger than this are left to the decimals and their own bound. */
const LARGEST_RANGE = 2_000;
/** A difference smaller than this part of what it is taken from has lost too many digits. */
const LEAST_DIFFERENCE = 0.01;
/** Each difference may lose two digits: more of them in one formula leave too few. */
const MOST_DIFFERENCES = 3;

/**
 * What a formula gives, calculated with binary numbers: right in at least ten digits, or undefined wherever a comparison,
 * a rounding or a difference comes so near its edge that only decimals can tell, and for all that is rare. It can confirm
 * a stored result a good deal faster than `evaluateFormula`; it can never refute one. undefined, too, where the reader throws
 * `Unjudged`.
 */
export function quickValue(formula: string, read: CellReader): Exclude<CellValue, object> | undefined {
  const calculation = calculationOf(formula);
  if (calculation === null) return undefined;
  try {
    const value = one(calculation(read));
    return value === null ? 0 : value;
  } catch (problem) {
    if (problem instanceof Unjudged) return undefined;
    throw problem;
  }
}

class NotQuick extends Error {}

const calculationOf = remembered(compiled);

function compiled(formula: string): Calculation | null {
  const tree = parseFormula(formula);
  if (tree === null) return null;
  const count: Counted = { differences: 0, depth: 0 };
  try {
    const calculation = compile(tree, count);
    return count.differences > MOST_DIFFERENCES ? null : calculation;
  } catch (problem) {
    if (problem instanceof NotQuick) return null;
    throw problem;
  }
}

interface Counted {
  differences: number;
  /** How deep in the tree the walk is. */
  depth: number;
}

/** Nested deeper than any formula of a form, a chain of operators included: left to the decimals. */
const MOST_DEPTH = 100;

function compile(node: FormulaNode | null | undefined, count: Counted): Calculation {
  if (node === undefined || count.depth > MOST_DEPTH) throw new NotQuick();
  if (node === null) return () => null;
  count.depth += 1;
  const calculation = compileNode(node, count);
  count.depth -= 1;
  return calculation;
}

function compileNode(node: FormulaNode, count: Counted): Calculation {
  switch (node.type) {
    case 'Literal': {
      const { value } = node;
      if (typeof value === 'number' && !Number.isFinite(value)) throw new NotQuick();
      return () => value;
    }
    case 'ReferenceIdentifier':
      return reference(node);
    case 'UnaryExpression': {
      const argument = compile(node.arguments[0], count);
      const { operator } = node;
      if (operator !== '-' && operator !== '%') throw new NotQuick();
      return (read) => {
        const value = number(argument(read));
        return value === undefined ? undefined : operator === '-' ? -value : value / 100;
      };
    }
    case 'BinaryExpression':
      return binary(
        node.operator,
        compile(node.arguments[0], count),
        compile(node.arguments[1], count),
        node.arguments.every(isGiven),
        count,
      );
    case 'CallExpression': {
      const make = CALLS[(node.callee.name ?? '').toUpperCase()];
      if (make === undefined) throw new NotQuick();
      return make(
        node.arguments.map((argument) => compile(argument, count)),
        node.arguments.map((argument) => argument?.type === 'ReferenceIdentifier'),
      );
    }
    default:
      throw new NotQuick();
  }
}

/** Whether an operand stands in a cell or in the formula as it is, and was not calculated. */
function isGiven(node: FormulaNode | null): boolean {
  return node?.type === 'ReferenceIdentifier' || node?.type === 'Literal';
}

function reference(node: Extract<FormulaNode, { type: 'ReferenceIdentifier' }>): Calculation {
  const place = node.kind === 'range' ? parseReference(node.value) : null;
  if (place === null || place.workbook !== null || place.lastSheet !== null || place.extent !== 'cells') {
    throw new NotQuick();
  }
  const { sheet, range } = place;
  const { top, left, bottom, right } = range;
  const size = cellCount(range);
  if (size > LARGEST_RANGE) throw new NotQuick();
  if (size === 1) return (read) => plain(read(sheet, top, left));
  return (read) => {
    const values: (number | string | boolean | null)[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const value = plain(read(sheet, row, column));
        if (value === undefined) return undefined;
        values.push(value);
      }
    }
    return values;
  };
}

/** Errors are left to the decimals, and so is what is no number at all. */
function plain(value: CellValue): QuickScalar {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'object' && value !== null ? undefined : value;
}

function isList(value: Quick): value is readonly (number | string | boolean | null)[] {
  return Array.isArray(value);
}

function one(value: Quick): QuickScalar {
  if (!isList(value)) return value;
  return value.length === 1 ? value[0] : undefined;
}

function number(value: Quick): number | undefined {
  const scalar = one(value);
  if (typeof scalar === 'number') return scalar;
  if (scalar === null) return 0;
  return typeof scalar === 'boolean' ? Number(scalar) : undefined;
}

/** Whether a number is far from the largest and the least that a binary number holds. */
function sound(value: number): number | undefined {
  const size = Math.abs(value);
  return value === 0 || (size < 1e100 && size > 1e-100) ? value : undefined;
}

function binary(
  operator: string,
  left: Calculation,
  right: Calculation,
  areGiven: boolean,
  count: Counted,
): Calculation {
  const test = COMPARISONS[operator];
  if (test !== undefined) {
    return (read) => {
      const [x, y] = [one(left(read)), one(right(read))];
      // The same binary number twice is the same decimal, unless one of the two was calculated with some loss.
      if (areGiven && typeof x === 'number' && x === y) return test(0);
      const order = compare(x, y, operator === '=' || operator === '<>');
      return order === undefined ? undefined : test(order);
    };
  }
  const calculate = ARITHMETIC[operator];
  if (calculate === undefined) throw new NotQuick();
  if (operator === '+' || operator === '-') count.differences += 1;
  return (read) => {
    const x = number(left(read));
    const y = number(right(read));
    return x === undefined || y === undefined ? undefined : calculate(x, y);
  };
}

const ARITHMETIC: Readonly<Record<string, (x: number, y: number) => number | undefined>> = {
  '+': (x, y) => sum([x, y]),
  '-': (x, y) => sum([x, -y]),
  '*': (x, y) => sound(x * y),
  '/': (x, y) => (y === 0 ? undefined : sound(x / y)),
};

function sum(numbers: readonly number[]): number | undefined {
  let total = 0;
  let size = 0;
  for (const each of numbers) {
    total += each;
    size += Math.abs(each);
  }
  if (size === 0) return 0;
  return Math.abs(total) < LEAST_DIFFERENCE * size ? undefined : sound(total);
}

/** As `compare` of the decimals; undefined where two numbers are too near to tell, or two texts would have to be ordered. */
function compare(a: QuickScalar, b: QuickScalar, onlyEqual: boolean): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const [x, y] = [a ?? emptyLike(b), b ?? emptyLike(a)];
  if (typeof x === 'number' && typeof y === 'number') {
    if (x === y) return Number.isInteger(x) && Math.abs(x) < 1e14 ? 0 : undefined;
    return Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y)) ? undefined : x - y;
  }
  if (typeof x === 'string' && typeof y === 'string') {
    if (x === y || x.toLowerCase() === y.toLowerCase()) return 0;
    return onlyEqual ? 1 : undefined;
  }
  if (typeof x === 'boolean' && typeof y === 'boolean') return Number(x) - Number(y);
  return rank(x) - rank(y);
}

function emptyLike(value: QuickScalar): number | string | boolean {
  if (typeof value === 'string') return '';
  return typeof value === 'boolean' ? false : 0;
}

function rank(value: number | string | boolean): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function condition(value: Quick): boolean | undefined {
  const scalar = one(value);
  if (typeof scalar === 'boolean') return scalar;
  if (typeof scalar === 'number') return scalar !== 0;
  return scalar === null ? false : undefined;
}

type Maker = (all: readonly Calculation[], isReference: readonly boolean[]) => Calculation;

/** The numbers of an aggregate; undefined where a value that is written in the formula would have to become one. */
function numbersOf(
  all: readonly Calculation[],
  isReference: readonly boolean[],
  read: CellReader,
): number[] | undefined {
  const numbers: number[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const value = all[at]?.(read);
    if (value === undefined) return undefined;
    if (isList(value)) {
      for (const each of value) if (typeof each === 'number') numbers.push(each);
    } else if (typeof value === 'number') numbers.push(value);
    else if (isReference[at] !== true) return undefined;
  }
  return numbers;
}

function aggregate(fold: (numbers: readonly number[]) => number | undefined): Maker {
  return (all, isReference) => (read) => {
    const numbers = numbersOf(all, isReference, read);
    return numbers === undefined ? undefined : fold(numbers);
  };
}

function logic(every: boolean): Maker {
  return (all) => (read) => {
    let any = false;
    let result = every;
    for (const each of all) {
      const value = each(read);
      // A text in a range does not count, one by itself is an error; ranges of conditions are rare.
      if (isList(value)) return undefined;
      if (value === null) continue;
      const holds = condition(value);
      if (holds === undefined) return undefined;
      any = true;
      result = every ? result && holds : result || holds;
    }
    return any ? result : undefined;
  };
}

function inspect(test: (value: number | string | boolean | null) => boolean): Maker {
  return ([argument = unsure]) =>
    (read) => {
      const value = one(argument(read));
      return value === undefined ? undefined : test(value);
    };
}

const unsure: Calculation = () => undefined;

/** Rounded half up, where the digit behind is not so near to a half that the decimals must decide. */
function round(value: number | undefined, digits: number | undefined): number | undefined {
  if (value === undefined || digits === undefined || !Number.isInteger(digits)) return undefined;
  if (digits < 0 || digits > 8) return undefined;
  const scale = 10 ** digits;
  const scaled = Math.abs(value) * scale;
  if (scaled > 1e8) return undefined;
  const whole = Math.floor(scaled);
  if (Math.abs(scaled - whole - 0.5) < 1e-3) return undefined;
  return (Math.sign(value) * Math.round(scaled)) / scale;
}

const CALLS: Readonly<Record<string, Maker>> = {
  IF:
    ([test = unsure, yes, no]) =>
    (read) => {
      const holds = condition(test(read));
      if (holds === undefined) return undefined;
      const branch = holds ? yes : no;
      if (branch === undefined) return holds;
      const value = branch(read);
      return value === null ? 0 : value;
    },
  IFERROR:
    ([value = unsure]) =>
    (read) =>
      one(value(read)),
  AND: logic(true),
  OR: logic(false),
  NOT:
    ([argument = unsure]) =>
    (read) => {
      const holds = condition(argument(read));
      return holds === undefined ? undefined : !holds;
    },
  ISNUMBER: inspect((value) => typeof value === 'number'),
  ISTEXT: inspect((value) => typeof value === 'string'),
  ISBLANK: inspect((value) => value === null),
  N:
    ([argument = unsure]) =>
    (read) => {
      const value = one(argument(read));
      if (value === undefined || typeof value === 'number') return value;
      return value === true ? 1 : 0;
    },
  ABS:
    ([argument = unsure]) =>
    (read) => {
      const value = number(argument(read));
      return value === undefined ? undefined : Math.abs(value);
    },
  ROUND:
    ([value = unsure, digits = unsure]) =>
    (read) =>
      round(number(value(read)), number(digits(read))),
  SUM: aggregate(sum),
  MIN: aggregate((numbers) => smallest(numbers) ?? 0),
  MAX: aggregate((numbers) => largest(numbers) ?? 0),
  COUNT: aggregate((numbers) => numbers.length),
};
