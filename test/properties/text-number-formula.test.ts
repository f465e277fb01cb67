import fc from 'fast-check';
import { parseTextNumber, textNumberFormula } from '../../src/core/scoring/text-number';
import { NUMBER_TEXTS, numberText, SEPARATED_NUMBERS } from '../support/number-texts';
import { runCount } from '../support/run-count';
import { formulaResults, onSheets, scoreText } from '../support/scoring-rows';
import { calculateSeparately } from '../support/univer-calculator';

const ROWS = runCount(1_000, 10_000);

test(`文本中的数：公式与解析在 ${String(ROWS)} 个文本上一致`, async () => {
  const texts = [
    ...NUMBER_TEXTS.map(([text]) => text),
    ...SEPARATED_NUMBERS,
    ...fc.sample(numberText, { seed: 400, numRuns: ROWS }),
  ];
  const sheets = onSheets(
    texts.map((text) => [text]),
    (line) => textNumberFormula(`A${line}`),
  );
  const calculated = formulaResults(await calculateSeparately(sheets));
  const differences = texts.flatMap((text, index) => {
    const number = parseTextNumber(text);
    const decimal = number === null ? '空白' : scoreText(number.toNumber());
    const formula = scoreText(calculated[index] ?? null);
    return formula === decimal ? [] : [{ text, formula, decimal }];
  });
  expect(differences.slice(0, 40)).toEqual([]);
}, 600_000);

test('数字单元格原样通过', async () => {
  const numbers = [0, 1.005, -3, 1e15, 0.9231];
  const sheets = onSheets(
    numbers.map((number) => [number]),
    (line) => textNumberFormula(`A${line}`),
  );
  expect(formulaResults(await calculateSeparately(sheets))).toEqual(numbers);
});
