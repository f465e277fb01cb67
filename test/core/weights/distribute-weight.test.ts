import fc from 'fast-check';
import { Decimal } from '../../../src/core/number/decimal';
import {
  distributeByProportion,
  distributeEvenly,
  type WeightStep,
} from '../../../src/core/weights/distribute-weight';

const texts = (result: ReturnType<typeof distributeEvenly>): string[] | string =>
  result.ok ? result.weights.map(String) : result.message;

describe('distributeEvenly', () => {
  it.each([
    ['50', 4, '0.5', ['12.5', '12.5', '12.5', '12.5']],
    ['50', 3, '0.01', ['16.67', '16.67', '16.66']],
    ['50', 3, '0.5', ['17', '16.5', '16.5']],
    ['30', 7, '1', ['5', '5', '4', '4', '4', '4', '4']],
    ['10', 1, '1', ['10']],
  ] as const)('splits %s over %i rows by %s', (total, count, step, expected) => {
    expect(texts(distributeEvenly(new Decimal(total), count, step))).toEqual(expected);
  });

  it.each([
    ['50', 0, '1', '没有可以分配'],
    ['0', 3, '1', '不是正数'],
    ['-5', 3, '1', '不是正数'],
    ['50.25', 3, '0.5', '不是 0.5 的整数倍'],
    ['3', 4, '1', '会有指标得不到分值'],
  ] as const)('refuses %s over %i rows by %s', (total, count, step, message) => {
    expect(texts(distributeEvenly(new Decimal(total), count, step))).toContain(message);
  });
});

describe('distributeByProportion', () => {
  it('keeps the proportions of the present weights', () => {
    const shares = ['10', '20', '10'].map((text) => new Decimal(text));
    expect(texts(distributeByProportion(new Decimal(50), shares, '0.5'))).toEqual(['12.5', '25', '12.5']);
  });

  it('counts shares that are all zero as equal', () => {
    const shares = [new Decimal(0), new Decimal(0)];
    expect(texts(distributeByProportion(new Decimal(10), shares, '1'))).toEqual(['5', '5']);
  });

  it('gives a row without a share one step, taken from the largest', () => {
    const shares = [new Decimal(100), new Decimal(0)];
    expect(texts(distributeByProportion(new Decimal(50), shares, '0.5'))).toEqual(['49.5', '0.5']);
  });

  it('refuses negative shares', () => {
    const shares = [new Decimal(-1), new Decimal(2)];
    expect(texts(distributeByProportion(new Decimal(50), shares, '1'))).toContain('负数');
  });
});

const steps = fc.constantFrom<WeightStep>('0.01', '0.5', '1');

describe('any distribution', () => {
  it('sums exactly, in whole steps, with no row empty', () => {
    fc.assert(
      fc.property(
        steps,
        fc.integer({ min: 1, max: 100 }),
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 40 }),
        (step, total, cents) => {
          const shares = cents.map((cent) => new Decimal(cent).div(100));
          const result = distributeByProportion(new Decimal(total), shares, step);
          if (!result.ok) {
            expect(new Decimal(total).div(step).lt(shares.length)).toBe(true);
            return;
          }
          expect(Decimal.sum(...result.weights).toString()).toBe(String(total));
          for (const weight of result.weights) {
            expect(weight.div(step).isInteger()).toBe(true);
            expect(weight.gt(0)).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('differs from an even split by less than one step', () => {
    fc.assert(
      fc.property(
        steps,
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 30 }),
        (step, total, count) => {
          const result = distributeEvenly(new Decimal(total), count, step);
          if (!result.ok) return;
          const even = new Decimal(total).div(count);
          for (const weight of result.weights) expect(weight.minus(even).abs().lt(step)).toBe(true);
        },
      ),
    );
  });
});
