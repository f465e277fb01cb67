import fc from 'fast-check';
import { evaluateFormula, judgeFormula, type CellReader } from '../../../src/core/formula/evaluate';
import { summedReferences } from '../../../src/core/formula/summed-references';
import { isCellError, type CellValue } from '../../../src/core/workbook/snapshot';

const blank: CellReader = () => null;
const value = (formula: string, read: CellReader = blank): CellValue | undefined =>
  evaluateFormula(formula, read)?.value;
const NUM = { error: '#NUM!' };

describe('formulas within the range of Excel', () => {
  it('ends a tower of powers at once', () => {
    expect(value('=((((((((((10^9)^9)^9)^9)^9)^9)^9)^9)^9)^9)&""')).toEqual(NUM);
  });

  it.each<[string, CellValue]>([
    ['=10^308', 1e308],
    ['=10^309', NUM],
    ['=1E308*10', NUM],
    ['=1E308+1E308', NUM],
    ['=-1E308-1E308', NUM],
    ['=1E308/0.1', NUM],
    ['=1E-308/100', 0],
    ['=10^-400', 0],
    ['=0^0', NUM],
    ['=0^-1', { error: '#DIV/0!' }],
    ['=(-8)^(1/3)', NUM],
    ['=4^0.5', 2],
    ['=2^-2', 0.25],
    ['=2^10', 1024],
    ['=PRODUCT(1E200,1E200)', NUM],
    ['=SUM(1E308,1E308)', NUM],
    ['=1.7976931348623157E308', Number.MAX_VALUE],
    ['=ROUND(1.25,300)', 1.25],
    ['=ROUND(1.25,-300)', 0],
    ['=1E-320', 0],
  ])('gives %s as Excel does', (formula, expected) => {
    expect(value(formula)).toEqual(expected);
  });

  it('takes a number that no cell can hold for #NUM!', () => {
    expect(value('=A1+1', () => Infinity)).toEqual(NUM);
    expect(value('=SUM(A1:B2)', () => NaN)).toEqual(NUM);
  });

  it('gives #VALUE! for a text that no cell can hold', () => {
    const read: CellReader = () => '数'.repeat(20_000);
    expect(value('=A1&""', read)).toBe('数'.repeat(20_000));
    expect(value(`=${Array.from({ length: 2_000 }, () => 'A1').join('&')}`, read)).toEqual({
      error: '#VALUE!',
    });
  });

  it('keeps 15 digits of a number that is written as text', () => {
    expect(value('=A1+0', () => '1'.repeat(30))).toBe(1.11111111111111e29);
    expect(judgeFormula('=A1+0', () => '1'.repeat(32_700))).toMatchObject({ reason: 'text' });
  });

  it('calculates a chain of operators as long as Excel takes', () => {
    expect(value(`=${Array.from({ length: 4_095 }, () => '1').join('+')}`)).toBe(4_095);
    expect(value(`=1${'%'.repeat(200)}`)).toBe(0);
    const cells = Array.from({ length: 1_000 }, (_, at) => `A${String(at + 1)}`).join('+');
    expect(summedReferences(`=${cells}`)).toHaveLength(1_000);
  });

  it('calculates 64 functions one within another, and judges none beyond', () => {
    const nested = (levels: number): string => `=${'ABS('.repeat(levels)}1${')'.repeat(levels)}`;
    expect(value(nested(64))).toBe(1);
    expect(evaluateFormula(nested(65), blank)).toBeNull();
    expect(evaluateFormula(nested(1_600), blank)).toBeNull();
    expect(value(`=${'('.repeat(64)}1${')'.repeat(64)}`)).toBe(1);
    expect(evaluateFormula(`=${'('.repeat(4_000)}1${')'.repeat(4_000)}`, blank)).toBeNull();
    expect(evaluateFormula(`=${'-'.repeat(8_000)}1`, blank)).toBeNull();
  });

  it.each(['MAX', 'MIN', 'SUM', 'COUNT', 'AVERAGE', 'PRODUCT', 'COUNTA', 'COUNTBLANK', 'AND'])(
    'takes several large ranges in one %s',
    (name) => {
      const ranges = Array.from({ length: 20 }, (_, at) => {
        const column = String.fromCharCode(65 + at);
        return `${column}1:${column}20000`;
      });
      const expected = { COUNT: 400_000, SUM: 400_000, COUNTA: 400_000, COUNTBLANK: 0, AND: true }[name] ?? 1;
      expect(value(`=${name}(${ranges.join(',')})`, () => 1)).toBe(expected);
    },
  );

  it('does not read more cells than a rule may take', () => {
    const ranges = Array.from({ length: 600 }, () => 'A1:A20000').join(',');
    let reads = 0;
    const judged = judgeFormula(`=SUM(${ranges})`, () => (reads += 1));
    expect(judged).toMatchObject({ reason: 'range' });
    expect(reads).toBeLessThanOrEqual(1_000_000);
  });

  it('gives a finite number, a text that a cell can hold, or an error, whatever is calculated', () => {
    const leaf = fc.oneof(
      fc.constantFrom(
        '0',
        '1',
        '-1',
        '0.5',
        '9',
        '10',
        '1E300',
        '1E-300',
        '1E308',
        '2E-308',
        'A1',
        'B1',
        'C1',
      ),
      fc.constantFrom('"长"', '"12"', 'TRUE', '1E400', 'D1', 'A1:C1'),
    );
    const { formula } = fc.letrec<{ formula: string }>((tie) => ({
      formula: fc.oneof(
        { depthSize: 'medium', maxDepth: 8 },
        leaf,
        fc
          .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/', '^', '&', '<', '='), tie('formula'))
          .map(([a, operator, b]) => `(${a}${operator}${b})`),
        fc
          .tuple(
            fc.constantFrom(
              'SUM',
              'PRODUCT',
              'MAX',
              'MIN',
              'AVERAGE',
              'ROUND',
              'ROUNDUP',
              'ROUNDDOWN',
              'REPT',
            ),
            tie('formula'),
            tie('formula'),
          )
          .map(([name, a, b]) => `${name}(${a},${b})`),
        tie('formula').map((a) => `(${a})%`),
        tie('formula').map((a) => `ABS(${a})`),
        tie('formula').map((a) => `INT(-${a})`),
      ),
    }));
    const values = [1e308, -1e-307, Infinity, '9'.repeat(300)];
    const read: CellReader = (_, __, column) => values[column] ?? null;
    let numbers = 0;
    fc.assert(
      fc.property(formula, (text) => {
        const result = value(`=${text}`, read);
        if (typeof result === 'number') {
          numbers += 1;
          expect(Number.isFinite(result)).toBe(true);
        } else if (typeof result === 'string') expect(result.length).toBeLessThanOrEqual(32_767);
        else if (isCellError(result ?? null)) expect(result).toEqual({ error: expect.stringMatching(/^#/u) });
      }),
      { numRuns: 3_000, seed: 7 },
    );
    expect(numbers).toBeGreaterThan(300);
  });
});
