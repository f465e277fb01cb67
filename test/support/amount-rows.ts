import fc from 'fast-check';
import { Decimal } from '../../src/core/number/decimal';
import { noNumber, typedNumber } from './scoring-rows';
import type { TestValue } from './scoring-rows';

/** The total row of a money block. */
export interface AmountCells {
  readonly initial: TestValue;
  readonly budget: TestValue;
  readonly executed: TestValue;
  readonly weight: TestValue;
}

const amount: fc.Arbitrary<TestValue> = fc.oneof(
  { weight: 12, arbitrary: typedNumber },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: noNumber },
);

/** Executed at a rate at which steps and caps turn, and a hair beside it. */
const edge = fc
  .tuple(
    fc.integer({ min: 1, max: 500_000 }).map((n) => n / 100),
    fc.constantFrom('0', '0.5', '0.6', '0.7', '0.8', '0.9', '0.92305', '1', '1.1'),
    fc.constantFrom('0', '0', '0.0001', '-0.0001', '0.01', '-0.01'),
  )
  .map(([budget, rate, more]): [TestValue, TestValue] => [
    budget,
    new Decimal(budget).times(rate).plus(more).toSignificantDigits(15).toNumber(),
  ]);

/** Money rows: edges of the rate, half cents of the score, blanks, texts, zero and negative budgets. */
export const amountRow: fc.Arbitrary<AmountCells> = fc
  .tuple(
    fc.oneof(fc.tuple(amount, amount), edge),
    amount,
    fc.boolean(),
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom<TestValue>(10, 20) },
      { weight: 3, arbitrary: fc.constantFrom<TestValue>(0, 5, 7.5, 1.005, 9.225, -10) },
      { weight: 1, arbitrary: noNumber },
    ),
  )
  .map(([[divisor, executed], other, initialDivides, weight]) => ({
    initial: initialDivides ? divisor : other,
    budget: initialDivides ? other : divisor,
    executed,
    weight,
  }))
  .filter((row) => isSaneRate(row.executed, row.budget) && isSaneRate(row.executed, row.initial));

/** A rate of more than 9 digits with its 4 decimals is beyond what a double holds: engines differ in its noise. */
function isSaneRate(executed: TestValue, divisor: TestValue): boolean {
  if (typeof executed !== 'number' || typeof divisor !== 'number' || divisor === 0) return true;
  return Math.abs(executed / divisor) < 1e9;
}
