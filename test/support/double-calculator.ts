import type { FormulaNode } from '../../src/core/formula/parse-formula';
import { parseFormula } from '../../src/core/formula/parse-formula';
import { parseRange } from '../../src/core/workbook/address';
import type { CalculatedCell, TestCell, TestSheet } from './sheet-calculation';
import { isFormula } from './sheet-calculation';

type Value = number | string | boolean | null;

/** An error value on its way out of a formula. */
class FormulaError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * Calculates the score formulas with bare IEEE doubles: no operation is tidied up, two numbers are equal only when all
 * their bits are. Spreadsheets are kinder, each in its own way; what holds here holds in all of them. Only ROUND does
 * what every one of them does: 15 significant digits, then half away from zero.
 */
export function calculateWithDoubles(sheets: readonly TestSheet[]): CalculatedCell[][][] {
  return sheets.map(({ rows }) =>
    rows.map((row) => row.map((cell) => (isFormula(cell) ? result(cell.formula, rows) : cell))),
  );
}

const trees = new Map<string, FormulaNode>();

function treeOf(formula: string): FormulaNode {
  const known = trees.get(formula);
  if (known !== undefined) return known;
  const tree = parseFormula(formula);
  if (tree === null) throw new Error(`no formula: ${formula}`);
  trees.set(formula, tree);
  return tree;
}

function result(formula: string, rows: readonly (readonly TestCell[])[]): CalculatedCell {
  try {
    return evaluate(treeOf(formula), rows);
  } catch (problem) {
    if (problem instanceof FormulaError) return { error: problem.code };
    throw problem;
  }
}

function evaluate(node: FormulaNode, rows: readonly (readonly TestCell[])[]): Value {
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'ReferenceIdentifier': {
      const values = cellsOf(node, rows);
      return values[0] ?? null;
    }
    case 'BinaryExpression': {
      const [left, right] = node.arguments;
      if (left === undefined || right === undefined) throw new Error(node.operator);
      return binary(node.operator, evaluate(left, rows), evaluate(right, rows));
    }
    case 'CallExpression':
      return call(node.callee.name ?? '', node.arguments, rows);
    default:
      throw new Error(`not in a score formula: ${node.type}`);
  }
}

function cellsOf(node: FormulaNode, rows: readonly (readonly TestCell[])[]): Value[] {
  const range = node.type === 'ReferenceIdentifier' ? parseRange(node.value) : null;
  if (range === null) throw new Error('not a reference');
  const values: Value[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const cell = rows[row]?.[column] ?? null;
      values.push(isFormula(cell) ? (result(cell.formula, rows) as Value) : cell);
    }
  }
  return values;
}

function numberOf(value: Value): number {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  throw new FormulaError('#VALUE!');
}

function binary(operator: string, left: Value, right: Value): Value {
  switch (operator) {
    case '*':
      return numberOf(left) * numberOf(right);
    case '-':
      return numberOf(left) - numberOf(right);
    case '/':
      if (numberOf(right) === 0) throw new FormulaError('#DIV/0!');
      return numberOf(left) / numberOf(right);
    case '=':
      return order(left, right) === 0;
    case '<':
      return order(left, right) < 0;
    case '<=':
      return order(left, right) <= 0;
    case '>':
      return order(left, right) > 0;
    case '>=':
      return order(left, right) >= 0;
    default:
      throw new Error(`not in a score formula: ${operator}`);
  }
}

/** Numbers come before texts; a blank is 0 beside a number and "" beside a text. */
function order(left: Value, right: Value): number {
  const one = left ?? (typeof right === 'string' ? '' : 0);
  const other = right ?? (typeof left === 'string' ? '' : 0);
  if (typeof one === typeof other) return one < other ? -1 : Number(one > other);
  return typeof one === 'number' ? -1 : 1;
}

function call(
  name: string,
  parameters: readonly (FormulaNode | null)[],
  rows: readonly (readonly TestCell[])[],
): Value {
  const nodes = parameters.filter((node) => node !== null);
  const value = (index: number): Value => {
    const node = nodes[index];
    return node === undefined ? null : evaluate(node, rows);
  };
  const all = (): Value[] =>
    nodes.flatMap((node) =>
      node.type === 'ReferenceIdentifier' ? cellsOf(node, rows) : [evaluate(node, rows)],
    );
  const numbers = (): number[] => all().filter((one) => typeof one === 'number');
  switch (name) {
    case 'IF':
      return value(0) === true ? value(1) : value(2);
    case 'OR':
      return all().includes(true);
    case 'AND':
      return all().every((one) => one === true);
    case 'NOT':
      return value(0) !== true;
    case 'ISNUMBER': {
      try {
        return typeof value(0) === 'number';
      } catch (problem) {
        if (problem instanceof FormulaError) return false;
        throw problem;
      }
    }
    case 'COUNT':
      return numbers().length;
    case 'SUM':
      return numbers().reduce((sum, one) => sum + one, 0);
    case 'N':
      return typeof value(0) === 'number' ? value(0) : 0;
    case 'MIN':
      return Math.min(...all().map(numberOf));
    case 'MAX':
      return Math.max(...all().map(numberOf));
    case 'ROUND':
      return round(numberOf(value(0)), numberOf(value(1)));
    case 'TRIM':
      return String(value(0) ?? '').trim();
    case 'FIND': {
      const at = String(value(1) ?? '').indexOf(String(value(0) ?? ''));
      if (at < 0) throw new FormulaError('#VALUE!');
      return at + 1;
    }
    default:
      throw new Error(`not in a score formula: ${name}`);
  }
}

/** ROUND by the digits of the number itself, without any arithmetic that could add noise of its own. */
function round(value: number, decimals: number): number {
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e');
  const shifted = Number(`${mantissa}e${String(Number(exponent) + decimals)}`);
  // 15 digits are all in front of the point: there is nothing to round.
  if (Math.abs(shifted) >= 1e15) return Number(`${mantissa}e${exponent}`);
  const whole = Math.sign(shifted) * Math.round(Math.abs(shifted));
  return Number(`${String(whole)}e${String(-decimals)}`);
}
