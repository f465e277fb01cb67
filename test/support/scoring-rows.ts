import fc from 'fast-check';
import { Decimal, fromCellNumber } from '../../src/core/number/decimal';
import type { RuleProfile } from '../../src/core/profile/rule-profile';
import type { Derived } from '../../src/core/scoring/derived';
import type { Direction } from '../../src/core/scoring/direction';
import type { IndicatorInput } from '../../src/core/scoring/indicator-score';
import { indicatorScoreFormula } from '../../src/core/scoring/indicator-score';
import type { CalculatedCell, TestCell, TestSheet } from './sheet-calculation';

/** What stands in the cells of an indicator row. */
export interface RowCells {
  readonly weight: TestValue;
  readonly target: TestValue;
  readonly actual: TestValue;
  readonly direction: Direction;
  readonly nature: string;
  readonly category: string;
  readonly indicator: string;
  readonly judged: TestValue;
}

export type TestValue = null | number | string;

/**
 * Few rows on many sheets: Univer compares a cell with every distinct value of its column, and keeps the parsed
 * formula of a cell address.
 */
const ROWS_PER_SHEET = 40;

const decimals = (min: number, max: number, places: number): fc.Arbitrary<number> => {
  const scale = 10 ** places;
  return fc.integer({ min: Math.ceil(min * scale), max: Math.floor(max * scale) }).map((n) => n / scale);
};

/** Numbers as people type them, and those that trip a rule. */
export const typedNumber: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 200 }) },
  { weight: 6, arbitrary: decimals(0, 100, 2) },
  { weight: 3, arbitrary: decimals(0, 10, 5) },
  { weight: 2, arbitrary: decimals(0, 1, 4) },
  { weight: 2, arbitrary: fc.constantFrom(0, 1, 100, 0.01, 0.5, 1.005, 4.885, 9.225, 2.675, 0.1, 0.3) },
  { weight: 1, arbitrary: decimals(-100, 0, 2) },
  { weight: 1, arbitrary: fc.constantFrom(1e9, 123456789012, 99999999999999, 1e15, 0.000001, 1e-9, -1e12) },
);

/** What stands in a cell in which a number is wanted and none is. */
export const noNumber: fc.Arbitrary<TestValue> = fc.constantFrom(
  null,
  null,
  '',
  '完成',
  '100',
  '50%',
  '——',
  ' ',
  '≥90',
);

const weightValue: fc.Arbitrary<TestValue> = fc.oneof(
  { weight: 10, arbitrary: fc.integer({ min: 1, max: 20 }) },
  { weight: 6, arbitrary: decimals(0, 20, 1) },
  { weight: 4, arbitrary: decimals(0, 50, 2) },
  // A huge weight would leave too few of the 15 digits behind the point to speak of cents.
  { weight: 1, arbitrary: fc.constantFrom(0, -5, -0.01, 1.005, 4.885, 100, 1e6, 123456.78) },
  { weight: 1, arbitrary: noNumber },
);

/** Target and actual independent of each other. */
const anyPair = fc.tuple(typedNumber, typedNumber);

/** Actual at a ratio of the target at which a rule turns: the target itself, 1.2, 1.3, twice … */
const edgePair = fc
  .tuple(
    fc.oneof(typedNumber, decimals(0.1, 60, 1)),
    fc.constantFrom('0', '0.5', '0.6', '0.8', '1', '1.2', '1.3', '1.5', '2', '-1', '2.5'),
    fc.constantFrom('0', '0', '0', '0.01', '-0.01', '0.001'),
  )
  .map(([target, ratio, more]): [number, number] => [
    target,
    new Decimal(target).times(ratio).plus(more).toSignificantDigits(15).toNumber(),
  ]);

type Triple = readonly [weight: TestValue, target: TestValue, actual: TestValue];

/** w × B ÷ A exactly on a half cent, where ROUND must go up whatever the double says. */
const halfCent: fc.Arbitrary<Triple> = fc
  .tuple(
    fc.integer({ min: 1, max: 200 }),
    fc.integer({ min: 0, max: 1999 }),
    fc.constantFrom('0.1', '0.2', '0.5', '1', '2', '4', '7', '11', '0.03', '12.5', '100', '33.3'),
    fc.constantFrom(1, 10),
    fc.boolean(),
  )
  .map(([w, n, unit, scale, reversed]) => {
    // score = n.nn5; A = w × u, B = score × u, so that w × B ÷ A = score; the other way round for 反向.
    const weight = new Decimal(w).dividedBy(scale);
    const score = new Decimal(n).plus('0.5').dividedBy(100);
    const [a, b] = [weight.times(unit), score.times(unit)].map((x) => x.toSignificantDigits(15).toNumber());
    return reversed ? [weight.toNumber(), b ?? 0, a ?? 0] : [weight.toNumber(), a ?? 0, b ?? 0];
  });

const triple: fc.Arbitrary<Triple> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(weightValue, anyPair).map(([w, [a, b]]): Triple => [w, a, b]) },
  { weight: 4, arbitrary: fc.tuple(weightValue, edgePair).map(([w, [a, b]]): Triple => [w, a, b]) },
  { weight: 4, arbitrary: halfCent },
  {
    weight: 1,
    arbitrary: fc.tuple(
      weightValue,
      fc.oneof<fc.Arbitrary<TestValue>[]>(typedNumber, noNumber),
      fc.oneof<fc.Arbitrary<TestValue>[]>(typedNumber, noNumber),
    ),
  },
);

/** Rows with one direction, for one profile. */
export function rowArbitrary(direction: Direction): fc.Arbitrary<RowCells> {
  const qualitative = direction === '定性';
  return fc
    .record({
      triple,
      nature: fc.constantFrom(...(qualitative ? ['定性'] : ['正向', '反向', ''])),
      inDirectionCell: fc.boolean(),
      category: fc.constantFrom('数量指标', '成本指标', '经济成本指标', '社会效益指标', ''),
      indicator: fc.constantFrom('发放数量', '印刷费', '无', '未设置', '', ' '),
      judged: fc.oneof<fc.Arbitrary<TestValue>[]>(typedNumber, decimals(0, 20, 3), noNumber),
    })
    .map(({ triple: [weight, target, actual], inDirectionCell, ...rest }) => ({
      ...rest,
      weight,
      target,
      actual,
      // 定性 is said by 指标性质, or in the direction cell of a layout without such a column.
      nature: qualitative && inDirectionCell ? '' : rest.nature,
      direction: qualitative && !inDirectionCell ? '' : direction,
    }));
}

/** A cell that holds no true number counts as none. */
export function numberOf(value: TestValue): Decimal | null {
  return typeof value === 'number' ? fromCellNumber(value) : null;
}

/** The row as the decimal engine takes it. */
export function inputOf(row: RowCells): IndicatorInput {
  return {
    direction: row.direction,
    qualitative: row.nature === '定性',
    category: row.category,
    indicator: row.indicator,
    target: numberOf(row.target),
    actual: numberOf(row.actual),
    weight: numberOf(row.weight),
    judged: numberOf(row.judged),
  };
}

/** The rows with the profile's formula in the last column, on as many sheets as are quick. */
export function rowSheets(rows: readonly RowCells[], profile: RuleProfile, prefix = '表'): TestSheet[] {
  return onSheets(
    rows.map((row) => [
      row.weight,
      row.target,
      row.actual,
      row.direction,
      row.nature,
      row.category,
      row.indicator,
      row.judged,
    ]),
    (line) =>
      indicatorScoreFormula(profile, {
        weight: `A${line}`,
        target: `B${line}`,
        actual: `C${line}`,
        direction: `D${line}`,
        nature: `E${line}`,
        category: `F${line}`,
        indicator: `G${line}`,
        judged: `H${line}`,
      }),
    prefix,
  );
}

/** Rows of cells, each followed by a formula that is written for its line ("1", "2" …), over many sheets. */
export function onSheets(
  rows: readonly (readonly TestCell[])[],
  formula: (line: string) => string,
  prefix = '表',
): TestSheet[] {
  const sheets: TestSheet[] = [];
  for (let start = 0; start < rows.length; start += ROWS_PER_SHEET) {
    sheets.push({
      name: `${prefix}${String(sheets.length + 1)}`,
      rows: rows
        .slice(start, start + ROWS_PER_SHEET)
        .map((row, index) => [...row, { formula: formula(String(index + 1)) }]),
    });
  }
  return sheets;
}

/** The last cell of every row, in the order of the rows. */
export function formulaResults(
  sheets: readonly (readonly (readonly CalculatedCell[])[])[],
): CalculatedCell[] {
  return sheets.flatMap((rows) => rows.map((row) => row.at(-1) ?? null));
}

/** What an engine or a rule gave, as a text to compare: plain digits, 空白, or the error. */
export function scoreText(result: CalculatedCell | Derived): string {
  if (result === null || result === '') return '空白';
  if (typeof result === 'number') return fromCellNumber(result).toFixed();
  if (typeof result !== 'object') return `“${String(result)}”`;
  if ('error' in result) return result.error;
  return result.value === null ? '空白' : fromCellNumber(result.value.toNumber()).toFixed();
}
