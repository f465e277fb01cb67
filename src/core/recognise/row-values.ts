import { largest, smallest } from '../number/extremes';
import type { FieldCell, RecognisedIndicator, RecognisedTable } from './recognised-table';
import { isBlank, isDash } from './figures';
import { onceARow } from './once-a-row';
import { constant, fromCellNumber, type Decimal } from '../number/decimal';
import { IN_WAN_YUAN, type MoneyUnit } from '../words/money-units';
import { unitBehind } from '../words/units';
import {
  directionInTarget,
  inferDirection,
  isCostCategory,
  isDateLike,
  normaliseDirection,
  normaliseNature,
  type Direction,
  type Nature,
} from '../scoring/direction';
import { parseTextNumber } from '../scoring/text-number';
import type { IndicatorField } from '../table/layout';
import type { CellRange } from '../workbook/address';
import { DIRECTION, NATURE } from '../words/form-names';

/** 三级指标 of a row, on one line. */
export const subjectOf = onceARow((row: RecognisedIndicator): string => {
  return (row.cells.l3?.text ?? '').replace(/\s+/gu, '');
});

/** The text of a field, blanks at the ends taken off; "" where there is no such cell. */
export function textOf(row: RecognisedIndicator, field: IndicatorField): string {
  return (row.cells[field]?.text ?? '').trim();
}

/** 指标性质 as it stands in the row; "" where it says none. */
export const natureOf = onceARow((row: RecognisedIndicator): Nature => {
  return normaliseNature(textOf(row, 'nature'));
});

/** What the row itself says of its direction, in its column or in the aid beside the form; "" when it says nothing. */
export const statedDirection = onceARow((row: RecognisedIndicator): Direction => {
  const inColumn = normaliseDirection(textOf(row, 'direction'));
  if (inColumn !== '') return inColumn;
  const inNature = normaliseDirection(textOf(row, 'nature'));
  if (inNature !== '') return inNature;
  return normaliseDirection(row.aids.direction?.text ?? '');
});

/** Whether a person judges the row: 指标性质 or the aid says 定性. */
export function isQualitative(row: RecognisedIndicator): boolean {
  return natureOf(row) === NATURE.qualitative || statedDirection(row) === DIRECTION.qualitative;
}

/** Whether the row says that it is measured: 正向 or 反向, or a direction that compares numbers. */
export function isQuantitative(row: RecognisedIndicator): boolean {
  if (isQualitative(row)) return false;
  const nature = natureOf(row);
  return nature === NATURE.forward || nature === NATURE.reverse || statedDirection(row) !== '';
}

/** Whether less is better in the row, as far as it says. */
export function isReverse(row: RecognisedIndicator): boolean {
  const direction = statedDirection(row);
  return (
    direction === DIRECTION.atMost ||
    direction === DIRECTION.less ||
    (direction === '' && natureOf(row) === NATURE.reverse)
  );
}

/** Whether the row is a 成本指标. */
export function isCost(row: RecognisedIndicator): boolean {
  return isCostCategory(textOf(row, 'l2')) || isCostCategory(textOf(row, 'l1'));
}

/** The direction that the row says, or else the one that its values and its category suggest. */
export const directionOf = onceARow((row: RecognisedIndicator): Direction => {
  const stated = statedDirection(row);
  if (stated !== '') return stated;
  const nature = natureOf(row);
  if (nature === NATURE.qualitative) return DIRECTION.qualitative;
  if (nature === NATURE.forward) return DIRECTION.atLeast;
  if (nature === NATURE.reverse) return DIRECTION.atMost;
  return inferDirection(narrow(textOf(row, 'target')), narrow(textOf(row, 'actual')), rowCategory(row));
});

/** Wide digits and signs, as a paste from Word leaves them, made narrow. */
function narrow(text: string): string {
  return text.normalize('NFKC').trim();
}

/** Whether the row itself says its direction: in its columns, in the aid, or by a sign in its target. */
export function saysDirection(row: RecognisedIndicator): boolean {
  return (
    statedDirection(row) !== '' ||
    natureOf(row) !== '' ||
    directionInTarget(narrow(textOf(row, 'target'))) !== ''
  );
}

/** 二级指标 of the row, or 一级指标 where that is all there is. */
export function rowCategory(row: RecognisedIndicator): string {
  const l2 = textOf(row, 'l2');
  return l2 === '' ? textOf(row, 'l1') : l2;
}

export interface Measures {
  readonly target: Decimal;
  readonly actual: Decimal;
}

/**
 * Target and actual value of the row as numbers of one unit; null where one of them is no number, a date, or counts
 * something else than the other ("1年" beside "12个月").
 */
export const measuresOf = onceARow((row: RecognisedIndicator): Measures | null => {
  const [target, actual] = [row.cells.target, row.cells.actual];
  const pair = { target: measure(target), actual: measure(actual) };
  if (pair.target === null || pair.actual === null) return null;
  const measures = { target: pair.target, actual: pair.actual };
  if (isPercent(target) !== isPercent(actual)) {
    return isPercent(target)
      ? { target: beside(measures.target, measures.actual), actual: measures.actual }
      : { target: measures.target, actual: beside(measures.actual, measures.target) };
  }
  const units = [unitOfCell(target), unitOfCell(actual)] as const;
  if (units[0] === '' || units[1] === '' || units[0] === units[1]) return measures;
  const [targetYuan, actualYuan] = [inYuan(units[0]), inYuan(units[1])];
  if (targetYuan === undefined || actualYuan === undefined) return null;
  return { target: measures.target.times(targetYuan), actual: measures.actual.times(actualYuan) };
});

/**
 * What there is of the two values where they cannot be compared: the one that is a number, or else, where both are, their
 * units, which differ.
 */
export function measuresApart(row: RecognisedIndicator): {
  readonly target: Decimal | null;
  readonly actual: Decimal | null;
  readonly units: readonly [string, string] | undefined;
} {
  const { target, actual } = row.cells;
  const pair = { target: measure(target), actual: measure(actual) };
  if (pair.target === null || pair.actual === null) return { ...pair, units: undefined };
  return { target: null, actual: null, units: [unitOfCell(target), unitOfCell(actual)] };
}

/**
 * A percentage beside a bare number, on the scale of that number: 95% beside 90 is 95. Beside a number up to 1 it stays a
 * fraction, for there 0.9 is 90% typed without its format.
 */
function beside(fraction: Decimal, bare: Decimal): Decimal {
  return bare.abs().lte(1) ? fraction : fraction.times(100);
}

/** Of the units of money, what one is in 元; undefined for any other word. */
function inYuan(unit: string): Decimal | undefined {
  return Object.hasOwn(IN_WAN_YUAN, unit)
    ? constant(IN_WAN_YUAN[unit as MoneyUnit]).times(10_000)
    : undefined;
}

function unitOfCell(cell: FieldCell | undefined): string {
  return unitBehind(cell?.text ?? '');
}

function measure(cell: FieldCell | undefined): Decimal | null {
  if (cell === undefined) return null;
  if (typeof cell.value === 'number') return fromCellNumber(cell.value);
  if (typeof cell.value !== 'string' || isDateLike(cell.value)) return null;
  return parseTextNumber(narrow(cell.value));
}

function isPercent(cell: FieldCell | undefined): boolean {
  return cell !== undefined && /[%％]/u.test(cell.text);
}

/** Names that a form prints where an indicator may be written, and 无 where there is none to write. */
const NO_NAME = /^(?:(?:三级)?指标[0-9一二三四五六七八九十]*[:：]?|[.。…·]{2,}|无|不适用|[—–\-－/\\一]+)?$/u;

/**
 * Whether the row is a place that nobody used: the name that the form prints (指标2：, ……) or none at all, and neither
 * value, weight, score nor note. The form has more such places than a project has indicators.
 */
export const isUnused = onceARow((row: RecognisedIndicator): 'unused' | 'used' => {
  const { target, actual, weight, score, note } = row.cells;
  const isEmpty = [target, actual, weight, score, note].every((cell) => isBlank(cell) || isDash(cell));
  return isEmpty && NO_NAME.test(subjectOf(row).normalize('NFKC')) ? 'unused' : 'used';
});

/** Whether a blank lies under a merge: what was written once for several rows stands in the first of them. */
export function isSharedBlank(cell: FieldCell | undefined): boolean {
  return cell?.isCovered === true && isBlank(cell);
}

/** A row with those under it that its score is merged over: it is the score of all of them. */
export function rowsOfScore(
  rows: readonly RecognisedIndicator[],
  at: number,
): readonly RecognisedIndicator[] {
  let end = at + 1;
  while (isSharedBlank(rows[end]?.cells.score)) end += 1;
  return rows.slice(at, end);
}

/** The rows that hold an indicator. */
export function usedRows(table: RecognisedTable): readonly RecognisedIndicator[] {
  return table.indicators.filter((row) => isUnused(row) === 'used');
}

/** Whether the row scores the execution rate among the indicators: its figures are those of the money block. */
export function isExecutionRow(row: RecognisedIndicator): boolean {
  return /^(?:预算|资金)?执行(?:率|情况)/u.test(textOf(row, 'l1'));
}

/** Whether the row's 偏差原因 says something; 无 and dashes do not. */
export function hasNote(row: RecognisedIndicator): boolean {
  const note = textOf(row, 'note').replace(/\s+/gu, '');
  return !/^(无|没有|不适用|[—–\-－/\\一]+)?[。.]?$/u.test(note);
}

/** Whether the table has a column for the field. */
export function hasColumn(table: RecognisedTable, field: IndicatorField): boolean {
  return table.indicatorHeader.columns[field] !== undefined;
}

/** The cells of one field from the first to the last indicator row; null where the table has no such column. */
export function columnRange(table: RecognisedTable, field: IndicatorField): CellRange | null {
  const cells = table.indicators.flatMap((row) => row.cells[field] ?? []);
  return cells.length === 0 ? null : spanning(cells);
}

/** The smallest rectangle over the cells. */
export function spanning(cells: readonly FieldCell[]): CellRange {
  return {
    top: smallest(cells.map((cell) => cell.row)) ?? 0,
    left: smallest(cells.map((cell) => cell.column)) ?? 0,
    bottom: largest(cells.map((cell) => cell.row)) ?? 0,
    right: largest(cells.map((cell) => cell.column)) ?? 0,
  };
}

/** The row 年度资金总额 of the money block. */
export function totalFundRow(table: RecognisedTable): RecognisedTable['funds'][number] | null {
  return table.funds.find((row) => row.kind === 'total') ?? null;
}
