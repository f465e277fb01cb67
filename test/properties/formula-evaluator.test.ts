import { evaluateFormula, type CellReader } from '../../src/core/formula/evaluate';
import { isCellError, type CellValue } from '../../src/core/workbook/snapshot';
import { Random } from '../support/random';
import { runCount } from '../support/run-count';
import { resultText, type TestCell, type TestSheet } from '../support/sheet-calculation';
import { calculateWithUniver } from '../support/univer-calculator';

/** Values that score tables hold: edge cases of rounding, blanks, texts, zeros, negatives. */
const VALUES: readonly TestCell[] = [
  0,
  1,
  1.005,
  4.885,
  9.225,
  2.5,
  -3,
  100,
  0.1,
  0.2,
  37.6,
  5.41,
  null,
  '完成',
  '100%',
];
const COLUMNS = ['A', 'B', 'C', 'D', 'E', 'F'];
const ROWS = 8;
const FORMULAS = runCount(200, 600);

/** A random formula of the functions that are calculated here, over the first cells of the sheet. */
function formulaOf(random: Random, depth = 3): string {
  const cell = (): string => `${random.pick(COLUMNS)}${String(random.whole(1, ROWS))}`;
  const range = (): string => {
    const column = random.pick(COLUMNS);
    const top = random.whole(1, ROWS - 1);
    return `${column}${String(top)}:${column}${String(random.whole(top + 1, ROWS))}`;
  };
  const inner = (): string => formulaOf(random, depth - 1);
  if (depth === 0) return random.pick([cell(), cell(), String(random.whole(0, 20)), '2.5', '"完成"']);
  return random.pick<() => string>([
    () => `${inner()}${random.pick(['+', '-', '*', '/'])}${inner()}`,
    () => `(${inner()}${random.pick(['+', '-', '*'])}${inner()})`,
    () => `ROUND(${inner()},${String(random.whole(0, 3))})`,
    () => `MIN(${inner()},${cell()})`,
    () => `MAX(${range()},${inner()})`,
    () => `SUM(${range()})`,
    () => `COUNT(${range()},${cell()})`,
    () => `IF(${cell()}${random.pick(['>', '>=', '=', '<>', '<'])}${inner()},${inner()},${inner()})`,
    () => `IF(AND(ISNUMBER(${cell()}),${cell()}<>""),${inner()},"")`,
    () => `IF(OR(${cell()}="完成",NOT(ISNUMBER(${cell()}))),0,${inner()})`,
    () => `IFERROR(${inner()},${String(random.whole(0, 9))})`,
    () => `ABS(${inner()})`,
    () => `N(${cell()})`,
  ])();
}

function sheetOf(random: Random): TestSheet {
  const values = Array.from({ length: ROWS }, () => COLUMNS.map(() => random.pick(VALUES)));
  const formulas = Array.from({ length: FORMULAS }, () => [{ formula: `=${formulaOf(random)}` }]);
  return { name: '计算', rows: [...values, ...formulas] };
}

/** At 12 digits: the other engine calculates with binary numbers, whose last digits are noise. */
function text(value: CellValue): string {
  if (isCellError(value)) return '错误';
  // Univer keeps a boolean as 1 or 0.
  const plain = typeof value === 'boolean' ? Number(value) : value;
  return resultText(typeof plain === 'number' ? Number(plain.toPrecision(12)) : plain);
}

describe('formulas calculated for the audit', () => {
  it(`agree with another engine on ${String(FORMULAS * 3)} random formulas`, async () => {
    const sheets = [11, 12, 13].map((seed) => sheetOf(new Random(seed)));
    let judged = 0;
    const different: string[] = [];
    for (const sheet of sheets) {
      const [calculated] = await calculateWithUniver([sheet]);
      const read: CellReader = (_, row, column) => {
        const cell = sheet.rows[row]?.[column] ?? null;
        return typeof cell === 'object' ? null : cell;
      };
      for (let row = ROWS; row < sheet.rows.length; row += 1) {
        const cell = sheet.rows[row]?.[0];
        if (typeof cell !== 'object' || cell === null) throw new Error('a formula expected');
        const own = evaluateFormula(cell.formula, read);
        if (own === null) continue;
        judged += 1;
        const other = calculated?.[row]?.[0];
        // A formula that hands on an empty cell shows 0.
        const theirs = text(other ?? (own.value === 0 ? 0 : null));
        if (text(own.value) !== theirs) different.push(`${cell.formula} → ${text(own.value)}, ${theirs}`);
      }
    }
    expect(different).toEqual([]);
    // Texts such as "100%" in arithmetic are left unjudged; most formulas must not be.
    expect(judged).toBeGreaterThan(FORMULAS * 2);
  }, 300_000);
});
