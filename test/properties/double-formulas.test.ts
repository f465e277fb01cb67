import fc from 'fast-check';
import { scoreExecution, executionScoreFormula } from '../../src/core/scoring/execution-rate';
import { scoreIndicator } from '../../src/core/scoring/indicator-score';
import { amountRow } from '../support/amount-rows';
import { calculateWithDoubles } from '../support/double-calculator';
import { EXECUTION_VARIANTS, INDICATOR_VARIANTS } from '../support/profile-variants';
import { runCount } from '../support/run-count';
import {
  formulaResults,
  inputOf,
  numberOf,
  onSheets,
  rowArbitrary,
  rowSheets,
  scoreText,
} from '../support/scoring-rows';

const ROWS = runCount(500, 3_000);

const cases = INDICATOR_VARIANTS.flatMap(({ name, profile, directions }) =>
  directions.map((direction, index) => ({ name, profile, direction, seed: 5000 + index })),
);

test.each(cases)(
  '$name，方向“$direction”：公式不靠表格软件修整双精度也与精确计算一致',
  ({ profile, direction, seed }) => {
    const rows = fc.sample(rowArbitrary(direction), { seed, numRuns: ROWS });
    const calculated = formulaResults(calculateWithDoubles(rowSheets(rows, profile)));
    const differences = rows.flatMap((row, index) => {
      const exact = scoreIndicator(inputOf(row), profile);
      const [formula, decimal] = [scoreText(calculated[index] ?? null), scoreText(exact)];
      return formula === decimal ? [] : [{ row, formula, decimal, derivation: exact.derivation }];
    });
    expect(differences.slice(0, 20)).toEqual([]);
  },
  120_000,
);

test.each(EXECUTION_VARIANTS.map((variant, index) => ({ ...variant, seed: 5100 + index })))(
  '执行率得分，$name：公式不靠表格软件修整双精度也与精确计算一致',
  ({ profile, seed }) => {
    const rows = fc.sample(amountRow, { seed, numRuns: ROWS });
    const sheets = onSheets(
      rows.map(({ initial, budget, executed, weight }) => [initial, budget, executed, weight]),
      (line) =>
        executionScoreFormula(profile, {
          initial: `A${line}`,
          budget: `B${line}`,
          executed: `C${line}`,
          weight: `D${line}`,
        }),
    );
    const calculated = formulaResults(calculateWithDoubles(sheets));
    const differences = rows.flatMap((row, index) => {
      const exact = scoreExecution(
        {
          initial: numberOf(row.initial),
          budget: numberOf(row.budget),
          executed: numberOf(row.executed),
          weight: numberOf(row.weight),
        },
        profile,
      );
      const [formula, decimal] = [scoreText(calculated[index] ?? null), scoreText(exact)];
      return formula === decimal ? [] : [{ row, formula, decimal, derivation: exact.derivation }];
    });
    expect(differences.slice(0, 20)).toEqual([]);
  },
  120_000,
);
