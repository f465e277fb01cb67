import fc from 'fast-check';
import { Decimal } from '../../src/core/number/decimal';
import { PRESETS } from '../../src/core/profile/presets';
import { gradeOf } from '../../src/core/scoring/grade';
import { scoreIndicator } from '../../src/core/scoring/indicator-score';
import { INDICATOR_VARIANTS } from '../support/profile-variants';
import { inputOf, rowArbitrary } from '../support/scoring-rows';
import { told } from '../../src/core/message/message';

const cases = INDICATOR_VARIANTS.flatMap(({ name, profile, directions }) =>
  directions.map((direction) => ({ name, profile, direction })),
);

/** Cut for lying far above the target, a higher actual may score less: only then. */
const monotoneCases = cases.filter(
  ({ profile, direction }) =>
    (direction === '大于等于' || direction === '大于' || direction === '小于等于' || direction === '小于') &&
    profile.forward.overTarget.kind === 'flag' &&
    !profile.reverse.spentShareForCost,
);

test.each(cases)('$name，方向“$direction”：得分在 0 到分值之间', ({ profile, direction }) => {
  fc.assert(
    fc.property(rowArbitrary(direction), (row) => {
      const input = inputOf(row);
      const { value } = scoreIndicator(input, profile);
      if (value === null) return;
      expect(input.weight).not.toBeNull();
      expect(value.gte(0) && value.lte(input.weight ?? 0)).toBe(true);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test.each(monotoneCases)('$name，方向“$direction”：完成得更好，得分不会更低', ({ profile, direction }) => {
  const more = fc.integer({ min: 0, max: 100_000 }).map((n) => new Decimal(n).dividedBy(1000));
  fc.assert(
    fc.property(rowArbitrary(direction), more, (row, step) => {
      const input = inputOf(row);
      if (input.actual === null) return;
      const better = direction.startsWith('大') ? input.actual.plus(step) : input.actual.minus(step);
      const [before, after] = [input, { ...input, actual: better }].map((one) =>
        scoreIndicator(one, profile),
      );
      if (before?.value === null || after?.value === null) {
        expect(after?.value).toEqual(before?.value);
        return;
      }
      expect(after?.value.gte(before?.value ?? 0)).toBe(true);
    }),
    { seed: 2, numRuns: 1000 },
  );
});

test.each(PRESETS)('$name：推导的末尾就是得分', (profile) => {
  fc.assert(
    fc.property(fc.constantFrom('大于等于', '等于', '小于等于').chain(rowArbitrary), (row) => {
      const { value, derivation } = scoreIndicator(inputOf(row), profile);
      if (value === null) return;
      const last = /(-?[\d.]+)( 分)?$/.exec(told(derivation, 'zh'))?.[1];
      expect(new Decimal(last ?? 'NaN').minus(value).abs().lt('0.000001')).toBe(true);
    }),
    { seed: 3, numRuns: 500 },
  );
});

test.each(PRESETS)('$name：总分越高，等级不会更低', (profile) => {
  const ranks = profile.grades.steps.map((step) => step.grade);
  const points = fc.integer({ min: 0, max: 10_000 }).map((n) => new Decimal(n).dividedBy(100));
  fc.assert(
    fc.property(points, points, (one, other) => {
      const [low, high] = one.lte(other) ? [one, other] : [other, one];
      const rank = (total: Decimal): number => ranks.indexOf(gradeOf(total, profile) ?? '');
      expect(rank(high)).toBeLessThanOrEqual(rank(low));
    }),
    { seed: 4, numRuns: 500 },
  );
});
