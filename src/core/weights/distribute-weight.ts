import { Decimal } from '../number/decimal';

/** The smallest part that a weight may be split into: hundredths, halves or whole points. */
export type WeightStep = '0.01' | '0.5' | '1';

export type Distribution =
  | { readonly ok: true; readonly weights: readonly Decimal[] }
  | { readonly ok: false; readonly message: string };

/**
 * Splits a tier's weight over `count` rows as evenly as the step allows; the parts sum exactly to `total`, and rows
 * further up get the larger ones. Fails, in Chinese, when the total is no multiple of the step or a row would get nothing.
 */
export function distributeEvenly(total: Decimal, count: number, step: WeightStep): Distribution {
  return distributeByProportion(
    total,
    Array.from({ length: count }, () => new Decimal(1)),
    step,
  );
}

/**
 * Splits a tier's weight over rows in proportion to `shares` (the weights they have now), by the largest remainder: each
 * row first gets its share cut to the step and at least one step, then the rest goes to the rows that lost most. The parts
 * sum exactly to `total`. Shares that are all zero count as equal. Same failures as `distributeEvenly`.
 */
export function distributeByProportion(
  total: Decimal,
  shares: readonly Decimal[],
  step: WeightStep,
): Distribution {
  const size = new Decimal(step);
  const steps = total.div(size);
  const problem = problemOf(total, steps, shares, step);
  if (problem !== null) return { ok: false, message: problem };
  const sum = Decimal.sum(...shares);
  const ideal = shares.map((share) =>
    sum.isZero() ? steps.div(shares.length) : steps.times(share).div(sum),
  );
  const parts = ideal.map((part) => Decimal.max(1, part.floor()));
  const counts = settle(parts, ideal, steps);
  return { ok: true, weights: counts.map((count) => count.times(size)) };
}

function problemOf(
  total: Decimal,
  steps: Decimal,
  shares: readonly Decimal[],
  step: WeightStep,
): string | null {
  if (shares.length === 0) return '没有可以分配分值的指标行。';
  if (!total.isPositive() || total.isZero()) return `分值 ${total.toString()} 不是正数，无法分配。`;
  if (!steps.isInteger()) return `分值 ${total.toString()} 不是 ${step} 的整数倍，请换一个最小单位。`;
  if (shares.some((share) => share.isNegative())) return '现有分值中有负数，不能按比例分配。';
  if (steps.lt(shares.length)) {
    return `${total.toString()} 分按 ${step} 分给 ${String(shares.length)} 行，会有指标得不到分值。请减少指标或换更小的单位。`;
  }
  return null;
}

/** Moves single steps until the parts sum to the whole: to the row that lacks most, from the row that has most too much. */
function settle(parts: readonly Decimal[], ideal: readonly Decimal[], whole: Decimal): readonly Decimal[] {
  const result = [...parts];
  let rest = whole.minus(Decimal.sum(...result));
  while (!rest.isZero()) {
    const gain = rest.isPositive();
    const row = mostOff(result, ideal, gain);
    result[row] = at(result, row).plus(gain ? 1 : -1);
    rest = rest.minus(gain ? 1 : -1);
  }
  return result;
}

/** The first row with the largest lack (gain) or surplus above one step (loss). */
function mostOff(parts: readonly Decimal[], ideal: readonly Decimal[], gain: boolean): number {
  let best = -1;
  let worst: Decimal | null = null;
  parts.forEach((part, row) => {
    if (!gain && part.lte(1)) return;
    const off = gain ? at(ideal, row).minus(part) : part.minus(at(ideal, row));
    if (worst === null || off.gt(worst)) {
      worst = off;
      best = row;
    }
  });
  return best;
}

function at(values: readonly Decimal[], index: number): Decimal {
  return values[index] ?? new Decimal(0);
}
