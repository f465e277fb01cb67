import { Decimal } from '../number/decimal';
import type { CellError } from '../workbook/snapshot';
import { withinRange } from './excel-range';
import {
  isErrorOperand,
  isRange,
  toCondition,
  toNumber,
  Unjudged,
  type Operand,
  type Scalar,
} from './operand';

/** An argument that is calculated only when the function asks for it (IF takes one branch). */
type Lazy = () => Operand;

/** Calls a function of the small set that is reproduced exactly; throws `Unjudged` for any other. */
export function callFunction(name: string, lazy: readonly Lazy[], isReference: readonly boolean[]): Operand {
  const upper = name.toUpperCase().replace(/^_XLFN\./u, '');
  const special = LAZY[upper];
  if (special !== undefined) return special(lazy);
  const plain = EAGER[upper];
  if (plain === undefined) throw new Unjudged(upper, 'function');
  return plain(
    lazy.map((argument) => argument()),
    isReference,
  );
}

function one(operand: Operand | undefined): Scalar {
  if (operand === undefined) return null;
  if (!isRange(operand)) return operand;
  const [only] = operand;
  if (operand.length !== 1 || only === undefined) throw new Unjudged('array argument');
  return only;
}

const LAZY: Readonly<Record<string, (lazy: readonly Lazy[]) => Operand>> = {
  IF: ([test, yes, no]) => {
    const condition = toCondition(one(test?.()));
    if (isErrorOperand(condition)) return condition;
    if (condition) return yes === undefined ? true : (yes() ?? new Decimal(0));
    return no === undefined ? false : (no() ?? new Decimal(0));
  },
  IFERROR: ([value, otherwise]) => {
    const result = one(value?.());
    return isErrorOperand(result) ? one(otherwise?.()) : result;
  },
  IFS: (lazy) => {
    for (let at = 0; at + 1 < lazy.length; at += 2) {
      const condition = toCondition(one(lazy[at]?.()));
      if (isErrorOperand(condition)) return condition;
      if (condition) return one(lazy[at + 1]?.());
    }
    return { error: '#N/A' };
  },
};

/** Numbers that an aggregate takes: from a range only true numbers, from a literal also what can become one. */
function numbersOf(operands: readonly Operand[], isReference: readonly boolean[]): Decimal[] | CellError {
  const numbers: Decimal[] = [];
  for (const [at, operand] of operands.entries()) {
    const fromCells = isRange(operand) || isReference[at] === true;
    for (const value of isRange(operand) ? operand : [operand]) {
      if (isErrorOperand(value)) return value;
      if (value instanceof Decimal) numbers.push(value);
      else if (!fromCells) {
        // IF hands on a reference, whose text is passed over, and IFERROR a value, whose text is an error.
        if (typeof value === 'string') throw new Unjudged('text in an aggregate', 'text');
        const number = toNumber(value);
        if (!(number instanceof Decimal)) return number;
        numbers.push(number);
      }
    }
  }
  return numbers;
}

function aggregate(
  take: (numbers: readonly Decimal[]) => Decimal | CellError,
): (operands: readonly Operand[], isReference: readonly boolean[]) => Operand {
  return (operands, isReference) => {
    const numbers = numbersOf(operands, isReference);
    return Array.isArray(numbers) ? take(numbers) : numbers;
  };
}

function flat(operands: readonly Operand[]): Scalar[] {
  return operands.flatMap((operand): readonly Scalar[] => (isRange(operand) ? operand : [operand]));
}

/** Numbers taken together one by one, each step within Excel's range; `empty` where there are none. */
function fold(
  numbers: readonly Decimal[],
  empty: number,
  step: (total: Decimal, number: Decimal) => Decimal,
): Decimal | CellError {
  let total: Decimal | null = null;
  for (const number of numbers) {
    const next: Decimal | CellError = total === null ? number : withinRange(step(total, number));
    if (!(next instanceof Decimal)) return next;
    total = next;
  }
  return total ?? new Decimal(empty);
}

const sum = (numbers: readonly Decimal[]): Decimal | CellError =>
  fold(numbers, 0, (total, number) => total.plus(number));

function average(numbers: readonly Decimal[]): Decimal | CellError {
  if (numbers.length === 0) return { error: '#DIV/0!' };
  const total = sum(numbers);
  return total instanceof Decimal ? total.dividedBy(numbers.length) : total;
}

/** AND, OR: texts in ranges do not count. */
function logic(every: boolean): (operands: readonly Operand[]) => Operand {
  return (operands) => {
    let any = false;
    let result = every;
    for (const operand of operands) {
      const inRange = isRange(operand);
      for (const value of isRange(operand) ? operand : [operand]) {
        if (isErrorOperand(value)) return value;
        if (inRange && (typeof value === 'string' || value === null)) continue;
        if (value === null) continue;
        const condition = toCondition(value);
        if (isErrorOperand(condition)) return condition;
        any = true;
        result = every ? result && condition : result || condition;
      }
    }
    return any ? result : { error: '#VALUE!' };
  };
}

/** No number has a digit so far from its point. */
const MOST_PLACES = 400;

type RoundingMode = typeof Decimal.ROUND_HALF_UP | typeof Decimal.ROUND_UP | typeof Decimal.ROUND_DOWN;

function rounding(mode: RoundingMode): (operands: readonly Operand[]) => Operand {
  return ([value, digits]) => {
    const scalar = one(value);
    if (isErrorOperand(scalar)) return scalar;
    const number = toNumber(scalar);
    const places = toNumber(one(digits));
    if (!(number instanceof Decimal)) return number;
    if (!(places instanceof Decimal)) return places;
    if (places.abs().greaterThan(MOST_PLACES)) throw new Unjudged('places');
    const scale = new Decimal(10).pow(places.trunc());
    return withinRange(number.toSignificantDigits(15).times(scale).toDecimalPlaces(0, mode).dividedBy(scale));
  };
}

/** A test of one value that an error does not spoil. */
function inspect(test: (value: Scalar) => boolean): (operands: readonly Operand[]) => Operand {
  return ([value]) => test(one(value));
}

const EAGER: Readonly<
  Record<string, (operands: readonly Operand[], isReference: readonly boolean[]) => Operand>
> = {
  SUM: aggregate(sum),
  PRODUCT: aggregate((numbers) => fold(numbers, 0, (product, number) => product.times(number))),
  MIN: aggregate((numbers) => fold(numbers, 0, (least, number) => (number.lessThan(least) ? number : least))),
  MAX: aggregate((numbers) => fold(numbers, 0, (most, number) => (number.greaterThan(most) ? number : most))),
  AVERAGE: aggregate(average),
  COUNT: (operands, isReference) => {
    let count = 0;
    for (const [at, operand] of operands.entries()) {
      const fromCells = isRange(operand) || isReference[at] === true;
      for (const value of flat([operand])) {
        if (value instanceof Decimal) count += 1;
        else if (!fromCells && value !== null && !isErrorOperand(value))
          throw new Unjudged('COUNT of a literal', 'text');
      }
    }
    return new Decimal(count);
  },
  COUNTA: (operands) => new Decimal(flat(operands).filter((value) => value !== null).length),
  COUNTBLANK: (operands) =>
    new Decimal(flat(operands).filter((value) => value === null || value === '').length),
  ROUND: rounding(Decimal.ROUND_HALF_UP),
  ROUNDUP: rounding(Decimal.ROUND_UP),
  ROUNDDOWN: rounding(Decimal.ROUND_DOWN),
  ABS: ([value]) => {
    const scalar = one(value);
    if (isErrorOperand(scalar)) return scalar;
    const number = toNumber(scalar);
    return number instanceof Decimal ? number.abs() : number;
  },
  INT: ([value]) => {
    const scalar = one(value);
    if (isErrorOperand(scalar)) return scalar;
    const number = toNumber(scalar);
    return number instanceof Decimal ? number.toSignificantDigits(15).floor() : number;
  },
  N: ([value]) => {
    const scalar = one(value);
    if (isErrorOperand(scalar) || scalar instanceof Decimal) return scalar;
    return new Decimal(scalar === true ? 1 : 0);
  },
  AND: logic(true),
  OR: logic(false),
  NOT: ([value]) => {
    const condition = toCondition(one(value));
    return isErrorOperand(condition) ? condition : !condition;
  },
  TRUE: () => true,
  FALSE: () => false,
  ISNUMBER: inspect((value) => value instanceof Decimal),
  ISTEXT: inspect((value) => typeof value === 'string'),
  ISBLANK: inspect((value) => value === null),
  ISERROR: inspect(isErrorOperand),
};
