import fc from 'fast-check';
import { scoreExecution, executionScoreFormula } from '../../src/core/scoring/execution-rate';
import { scoreIndicator } from '../../src/core/scoring/indicator-score';
import { parseTextNumber, textNumberFormula } from '../../src/core/scoring/text-number';
import { totalFormula, scoreTotal } from '../../src/core/scoring/total';
import { amountRow } from '../support/amount-rows';
import { calculateWithLibreOffice } from '../support/libreoffice';
import { MERGED_CATEGORY_RESULTS, mergedCategorySheet } from '../support/merged-category-sheet';
import { NUMBER_TEXTS, numberText, SEPARATED_NUMBERS } from '../support/number-texts';
import { EXECUTION_VARIANTS, INDICATOR_VARIANTS, TOTAL_VARIANTS } from '../support/profile-variants';
import { describeWithLibreOffice } from '../support/programs';
import {
  formulaResults,
  inputOf,
  numberOf,
  onSheets,
  rowArbitrary,
  rowSheets,
  scoreText,
} from '../support/scoring-rows';
import type { TestSheet } from '../support/sheet-calculation';

/** Rows for each direction of each variant. */
const ROWS = 120;

/** One part of the workbook: its sheets, and what the decimal engine says for each of their formulas. */
interface Batch {
  readonly sheets: readonly TestSheet[];
  readonly expected: readonly string[];
  readonly about: readonly unknown[];
}

function indicatorBatches(): Batch[] {
  return INDICATOR_VARIANTS.flatMap(({ name, profile, directions }, variant) =>
    directions.map((direction, index) => {
      const seed = 1000 + variant * 10 + index;
      const rows = fc.sample(rowArbitrary(direction), { seed, numRuns: ROWS });
      return {
        sheets: rowSheets(rows, profile, `行${String(seed)}-`),
        expected: rows.map((row) => scoreText(scoreIndicator(inputOf(row), profile))),
        about: rows.map((row) => ({ name, ...row })),
      };
    }),
  );
}

function executionBatches(): Batch[] {
  return EXECUTION_VARIANTS.map(({ name, profile }, index) => {
    const rows = fc.sample(amountRow, { seed: 2000 + index, numRuns: ROWS });
    return {
      sheets: onSheets(
        rows.map(({ initial, budget, executed, weight }) => [initial, budget, executed, weight]),
        (line) =>
          executionScoreFormula(profile, {
            initial: `A${line}`,
            budget: `B${line}`,
            executed: `C${line}`,
            weight: `D${line}`,
          }),
        `执行率${String(index)}-`,
      ),
      expected: rows.map((row) =>
        scoreText(
          scoreExecution(
            {
              initial: numberOf(row.initial),
              budget: numberOf(row.budget),
              executed: numberOf(row.executed),
              weight: numberOf(row.weight),
            },
            profile,
          ),
        ),
      ),
      about: rows.map((row) => ({ name, ...row })),
    };
  });
}

function totalBatches(): Batch[] {
  return TOTAL_VARIANTS.map(({ name, profile }, index) => {
    const scores = fc.tuple(
      ...[1, 2, 3].map(() => fc.oneof(fc.integer({ min: 0, max: 4000 }), fc.constantFrom('', null))),
    );
    const rows = fc.sample(fc.tuple(scores, amountRow), { seed: 3000 + index, numRuns: ROWS });
    const points = rows.map(([cells]) => cells.map((cell) => (typeof cell === 'number' ? cell / 100 : cell)));
    return {
      sheets: onSheets(
        rows.map(([, amounts], row) => [
          ...(points[row] ?? []),
          amounts.weight,
          amounts.executed,
          amounts.budget,
        ]),
        (line) =>
          totalFormula(profile, {
            indicatorScores: `A${line}:B${line}`,
            execution: {
              score: `C${line}`,
              weight: `D${line}`,
              executed: `E${line}`,
              denominator: `F${line}`,
            },
          }),
        `总分${String(index)}-`,
      ),
      expected: rows.map(([, amounts], row) => {
        const [one = null, two = null, execution = null] = points[row] ?? [];
        return scoreText(
          scoreTotal(
            {
              indicatorScores: [numberOf(one), numberOf(two)],
              executionScore: numberOf(execution),
              executionWeight: numberOf(amounts.weight),
              executed: numberOf(amounts.executed),
              denominator: numberOf(amounts.budget),
            },
            profile,
          ),
        );
      }),
      about: rows.map(([, amounts], row) => ({ name, scores: points[row], ...amounts })),
    };
  });
}

function textBatch(): Batch {
  const texts = [
    ...NUMBER_TEXTS.map(([text]) => text),
    ...SEPARATED_NUMBERS,
    ...fc.sample(numberText, { seed: 4000, numRuns: 3000 }),
  ];
  return {
    sheets: onSheets(
      texts.map((text) => [text]),
      (line) => textNumberFormula(`A${line}`),
      '文本',
    ),
    expected: texts.map((text) => {
      const number = parseTextNumber(text);
      return number === null ? '空白' : scoreText(number.toNumber());
    }),
    about: texts,
  };
}

describeWithLibreOffice('LibreOffice 与精确计算', () => {
  test('所有评分公式逐格一致', async () => {
    const batches = [...indicatorBatches(), ...executionBatches(), ...totalBatches(), textBatch()];
    const calculated = formulaResults(
      await calculateWithLibreOffice(batches.flatMap((batch) => batch.sheets)),
    );
    const expected = batches.flatMap((batch) => batch.expected);
    const about = batches.flatMap((batch) => batch.about);
    expect(calculated.length).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(6000);
    const differences = expected.flatMap((decimal, index) => {
      const formula = scoreText(calculated[index] ?? null);
      return formula === decimal ? [] : [{ about: about[index], formula, decimal }];
    });
    expect(differences.slice(0, 20)).toEqual([]);
  }, 600_000);

  test('合并的二级指标在每一行都读得到', async () => {
    const [sheet = []] = await calculateWithLibreOffice([mergedCategorySheet()]);
    const results = sheet.map((row) => row.slice(-3).map((cell) => cell ?? ''));
    expect(results).toEqual(MERGED_CATEGORY_RESULTS);
  }, 120_000);
});
