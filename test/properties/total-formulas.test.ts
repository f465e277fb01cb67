import fc from 'fast-check';
import { gradeOf, gradeFormula } from '../../src/core/scoring/grade';
import { totalFormula, scoreTotal } from '../../src/core/scoring/total';
import { amountRow } from '../support/amount-rows';
import { TOTAL_VARIANTS } from '../support/profile-variants';
import { runCount } from '../support/run-count';
import { formulaResults, numberOf, onSheets, scoreText } from '../support/scoring-rows';
import type { TestValue } from '../support/scoring-rows';
import type { CalculatedCell } from '../support/sheet-calculation';
import { calculateSeparately } from '../support/univer-calculator';

const ROWS = runCount(1_000, 10_000);

/** Scores as the score cells hold them: two decimals, or "" where a row has none. */
const scoreValue: fc.Arbitrary<TestValue> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 3000 }).map((n) => n / 100) },
  { weight: 1, arbitrary: fc.constantFrom<TestValue>(null, '', '——', 0) },
);

const totalRow = fc.record({
  scores: fc.oneof(
    fc.tuple(scoreValue, scoreValue, scoreValue, scoreValue, scoreValue),
    fc.constant<TestValue[]>([null, '', null, '', null]),
  ),
  execution: fc.oneof(scoreValue, fc.constantFrom<TestValue>('', 10)),
  amounts: amountRow,
});

describe.each(TOTAL_VARIANTS.map((variant, index) => ({ ...variant, seed: 300 + index })))(
  '总分和等级，$name',
  ({ profile, seed }) => {
    test(`公式与精确计算在 ${String(ROWS)} 行上一致`, async () => {
      const rows = fc.sample(totalRow, { seed, numRuns: ROWS });
      // Columns: five scores, the execution score, its weight, executed, budget, total; the grade comes last.
      const cells = rows.map(({ scores, execution, amounts }, index) => {
        const line = String((index % 40) + 1);
        const total = totalFormula(profile, {
          indicatorScores: `A${line}:E${line}`,
          execution: { score: `F${line}`, weight: `G${line}`, executed: `H${line}`, denominator: `I${line}` },
        });
        return [...scores, execution, amounts.weight, amounts.executed, amounts.budget, { formula: total }];
      });
      const calculated = await calculateSeparately(
        onSheets(cells, (line) => gradeFormula(profile.grades.steps, `J${line}`)),
      );
      const totals = calculated.flatMap((sheet) => sheet.map((row) => row[9] ?? null));
      const grades = formulaResults(calculated);
      const differences = rows.flatMap(({ scores, execution, amounts }, index) => {
        const exact = scoreTotal(
          {
            indicatorScores: scores.map(numberOf),
            executionScore: numberOf(execution),
            executionWeight: numberOf(amounts.weight),
            executed: numberOf(amounts.executed),
            denominator: numberOf(amounts.budget),
          },
          profile,
        );
        const decimal = `${scoreText(exact)} ${gradeOf(exact.value, profile) ?? ''}`;
        const formula = `${scoreText(totals[index] ?? null)} ${gradeText(grades[index])}`;
        return formula === decimal
          ? []
          : [{ scores, execution, amounts, formula, decimal, derivation: exact.derivation }];
      });
      expect(differences.slice(0, 20)).toEqual([]);
    }, 600_000);
  },
);

function gradeText(cell: CalculatedCell | undefined): string {
  return typeof cell === 'string' ? cell : '';
}
