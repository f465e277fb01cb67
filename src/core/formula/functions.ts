import { Decimal } from '../number/decimal';
import type { CellError } from '../workbook/snapshot';
import { isError, isRange, toCondition, toNumber, Unjudged, type Operand, type Scalar } from './operand';

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
    if (isError(condition)) return condition;
    if (condition) return yes === undefined ? true : (yes() ?? new Decimal(0));
    return no === undefined ? false : (no() ?? new Decimal(0));
  },
  IFERROR: ([value, otherwise]) => {
    const result = one(value?.());
    return isError(result) ? one(otherwise?.()) : result;
  },
  IFS: (lazy) => {
    for (let at = 0; at + 1 < lazy.length; at += 2) {
      const condition = toCondition(one(lazy[at]?.()));
      if (isError(condition)) return condition;
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
      if (isError(value)) return value;
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
  fold: (numbers: readonly Decimal[]) => Decimal | CellError,
): (operands: readonly Operand[], isReference: readonly boolean[]) => Operand {
  return (operands, isReference) => {
    const numbers = numbersOf(operands, isReference);
    return Array.isArray(numbers) ? fold(numbers) : numbers;
  };
}

function flat(operands: readonly Operand[]): Scalar[] {
  return operands.flatMap((operand): readonly Scalar[] => (isRange(operand) ? operand : [operand]));
}

const sum = (numbers: readonly Decimal[]): Decimal =>
  numbers.reduce((total, number) => total.plus(number), new Decimal(0));

/** AND, OR: texts in ranges do not count. */
function logic(every: boolean): (operands: readonly Operand[]) => Operand {
  return (operands) => {
    let any = false;
    let result = every;
    for (const operand of operands) {
      const inRange = isRange(operand);
      for (const value of isRange(operand) ? operand : [operand]) {
        if (isError(value)) return value;
        if (inRange && (typeof value === 'string' || value === null)) continue;
        if (value === null) continue;
        const condition = toCondition(value);
        if (isError(condition)) return condition;
        any = true;
        result = every ? result && condition : result || condition;
      }
    }
    return any ? result : { error: '#VALUE!' };
  };
}

type RoundingMode = typeof Decimal.ROUND_HALF_UP | typeof Decimal.ROUND_UP | typeof Decimal.ROUND_DOWN;

function rounding(mode: RoundingMode): (operands: readonly Operand[]) => Operand {
  return ([value, digits]) => {
    const scalar = one(value);
    if (isError(scalar)) return scalar;
    const number = toNumber(scalar);
    const places = toNumber(one(digits));
    if (!(number instanceof Decimal)) return number;
    if (!(places instanceof Decimal)) return places;
    const scale = new Decimal(10).pow(places.trunc());
    return number.toSignificantDigits(15).times(scale).toDecimalPlaces(0, mode).dividedBy(scale);
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
  PRODUCT: aggregate((numbers) =>
    numbers.reduce((product, number) => product.times(number), new Decimal(numbers.length === 0 ? 0 : 1)),
  ),
  MIN: aggregate((numbers) => (numbers.length === 0 ? new Decimal(0) : Decimal.min(...numbers))),
  MAX: aggregate((numbers) => (numbers.length === 0 ? new Decimal(0) : Decimal.max(...numbers))),
  AVERAGE: aggregate((numbers) =>
    numbers.length === 0 ? { error: '#DIV/0!' } : sum(numbers).dividedBy(numbers.length),
  ),
  COUNT: (operands, isReference) => {
    let count = 0;
    for (const [at, operand] of operands.entries()) {
      const fromCells = isRange(operand) || isReference[at] === true;
      for (const value of flat([operand])) {
        if (value instanceof Decimal) count += 1;
        else if (!fromCells && value !== null && !isError(value))
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
    if (isError(scalar)) return scalar;
    const number = toNumber(scalar);
    return number instanceof Decimal ? number.abs() : number;
  },
  INT: ([value]) => {
    const scalar = one(value);
    if (isError(scalar)) return scalar;
    const number = toNumber(scalar);
    return number instanceof Decimal ? number.toSignificantDigits(15).floor() : number;
  },
  N: ([value]) => {
    const scalar = one(value);
    if (isError(scalar) || scalar instanceof Decimal) return scalar;
    return new Decimal(scalar === true ? 1 : 0);
  },
  AND: logic(true),
  OR: logic(false),
  NOT: ([value]) => {
    const condition = toCondition(one(value));
    return isError(condition) ? condition : !condition;
  },
  TRUE: () => true,
  FALSE: () => false,
  ISNUMBER: inspect((value) => value instanceof Decimal),
  ISTEXT: inspect((value) => typeof value === 'string'),
  ISBLANK: inspect((value) => value === null),
  ISERROR: inspect(isError),
};
