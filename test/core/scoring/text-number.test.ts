import { parseTextNumber, textNumberFormula } from '../../../src/core/scoring/text-number';
import { NUMBER_TEXTS } from '../../support/number-texts';

test.each(NUMBER_TEXTS)('“%s” → %s', (text, number) => {
  expect(parseTextNumber(text)?.toFixed() ?? null).toBe(number);
});

test('the formula names its cell only, and stays below what a person can still read', () => {
  const formula = textNumberFormula('E13');
  expect(formula).toMatch(/^=IF\(ISNUMBER\(E13\),E13,IFERROR\(/);
  expect(formula.length).toBeLessThan(500);
});

test('a text of more digits than Excel can count to is no number, and one below its least is 0', () => {
  expect(parseTextNumber('9'.repeat(5000))).toBeNull();
  expect(parseTextNumber(`0.${'0'.repeat(400)}1`)?.toFixed()).toBe('0');
  expect(parseTextNumber('9'.repeat(308))?.toNumber()).toBe(1e308);
});
