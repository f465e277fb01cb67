import fc from 'fast-check';
import { scoreIndicator } from '../../src/core/scoring/indicator-score';
import { INDICATOR_VARIANTS } from '../support/profile-variants';
import { runCount } from '../support/run-count';
import { formulaResults, inputOf, rowArbitrary, rowSheets, scoreText } from '../support/scoring-rows';
import { calculateSeparately } from '../support/univer-calculator';

const ROWS = runCount(250, 10_000);

const cases = INDICATOR_VARIANTS.flatMap(({ name, profile, directions }) =>
  directions.map((direction, index) => ({ name, profile, direction, seed: index + 1 })),
);

describe.each(cases)('$name，方向“$direction”', ({ profile, direction, seed }) => {
  test(`公式与精确计算在 ${String(ROWS)} 行上一致`, async () => {
    const rows = fc.sample(rowArbitrary(direction), { seed, numRuns: ROWS });
    const calculated = formulaResults(await calculateSeparately(rowSheets(rows, profile)));
    expect(calculated).toHaveLength(ROWS);
    const differences = rows.flatMap((row, index) => {
      const exact = scoreIndicator(inputOf(row), profile);
      const [formula, decimal] = [scoreText(calculated[index] ?? null), scoreText(exact)];
      return formula === decimal ? [] : [{ row, formula, decimal, derivation: exact.derivation }];
    });
    expect(differences.slice(0, 20)).toEqual([]);
  }, 600_000);
});
