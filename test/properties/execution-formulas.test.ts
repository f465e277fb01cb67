import fc from 'fast-check';
import { Decimal } from '../../src/core/number/decimal';
import {
  denominatorOf,
  rateOf,
  executionRateFormula,
  scoreExecution,
  executionScoreFormula,
} from '../../src/core/scoring/execution-rate';
import { amountRow } from '../support/amount-rows';
import type { AmountCells } from '../support/amount-rows';
import { EXECUTION_VARIANTS } from '../support/profile-variants';
import { runCount } from '../support/run-count';
import { formulaResults, numberOf, onSheets, scoreText } from '../support/scoring-rows';
import type { TestCell } from '../support/sheet-calculation';
import { calculateSeparately } from '../support/univer-calculator';

const ROWS = runCount(1_000, 10_000);

function cellsOf(row: AmountCells): TestCell[] {
  return [row.initial, row.budget, row.executed, row.weight];
}

function referencesOf(line: string): Parameters<typeof executionScoreFormula>[1] {
  return { initial: `A${line}`, budget: `B${line}`, executed: `C${line}`, weight: `D${line}` };
}

describe.each(EXECUTION_VARIANTS.map((variant, index) => ({ ...variant, seed: 100 + index })))(
  '执行率得分，$name',
  ({ profile, seed }) => {
    test(`公式与精确计算在 ${String(ROWS)} 行上一致`, async () => {
      const rows = fc.sample(amountRow, { seed, numRuns: ROWS });
      const sheets = onSheets(rows.map(cellsOf), (line) =>
        executionScoreFormula(profile, referencesOf(line)),
      );
      const calculated = formulaResults(await calculateSeparately(sheets));
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
    }, 600_000);
  },
);

describe.each([
  { as: 'percentNumber' as const, times: 100 },
  { as: 'percentFormat' as const, times: 1 },
])('执行率，$as', ({ as, times }) => {
  test(`公式与精确计算在 ${String(ROWS)} 行上一致`, async () => {
    const profile = EXECUTION_VARIANTS[0]?.profile;
    if (profile === undefined) throw new Error('no variant');
    const rows = fc.sample(amountRow, { seed: 200, numRuns: ROWS });
    const sheets = onSheets(rows.map(cellsOf), (line) =>
      executionRateFormula(profile, referencesOf(line), as),
    );
    const calculated = formulaResults(await calculateSeparately(sheets));
    const differences = rows.flatMap((row, index) => {
      const denominator = denominatorOf(row, profile);
      const { value } = rateOf(numberOf(row.executed), numberOf(denominator));
      const decimal = value === null ? '空白' : scoreText(new Decimal(value).times(times).toNumber());
      const formula = scoreText(calculated[index] ?? null);
      return formula === decimal ? [] : [{ row, formula, decimal }];
    });
    expect(differences.slice(0, 20)).toEqual([]);
  }, 600_000);
});
