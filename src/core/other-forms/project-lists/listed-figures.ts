import { amount, figure, figureOfText } from '../../recognise/figures';
import { sumOf } from '../../number/sum';
import { constant, Decimal, fromCellNumber } from '../../number/decimal';
import type { RecognisedTable } from '../../recognise/recognised-table';
import { cellAt, type CellValue, type SheetSnapshot } from '../../workbook/snapshot';
import { sameWhenRounded } from '../../texts/narratives';
import { isShownAs } from '../../readings/printed-sums';
import { printedTotal } from '../../readings/printed-total';
import { projectYear } from '../../readings/project-year';
import { totalFundRow } from '../../recognise/row-values';
import { bareWords } from '../../texts/similarity';
import { listYears } from './list-years';
import { IN_WAN_YUAN, type MoneyUnit } from '../../words/money-units';
import type { SummaryColumn, SummaryHeader } from './summary-list';

export type ListedField = 'score' | 'budget' | 'executed';

/** How a figure fits that of the table: but for decimals, rounded to a whole number, or not at all. */
type Way = 'same' | 'rounded' | 'other';

/** How a figure of a list fits that of the table, or that it only does in another unit than the list has. */
export type Fit = Way | 'unit';

/** A figure of a project in a list, and what its 自评表 has for it. */
export interface ListedFigure {
  readonly field: ListedField;
  readonly row: number;
  readonly column: number;
  /** The project, as the list names it. */
  readonly subject: string;
  readonly stated: Decimal;
  readonly exact: Decimal;
  readonly fit: Fit;
  /** The unit in which an amount fits that of the table; null where it fits in none, or in any because it is 0. */
  readonly unit: MoneyUnit | null;
  /** The unit that the list says its amounts to have; null where it says none. */
  readonly saidUnit: MoneyUnit | null;
}

const OF_TABLE: Readonly<Record<ListedField, (table: RecognisedTable) => Decimal | null>> = {
  score: (table) => figure(printedTotal(table)),
  budget: (table) => amount(totalFundRow(table)?.cells.budget),
  executed: (table) => amount(totalFundRow(table)?.cells.executed),
};
const FIELDS = ['score', 'budget', 'executed'] as const;

/** What the lines of a list state of the projects that have a 自评表, from top to bottom. */
export function listedFigures(
  sheet: SheetSnapshot,
  header: SummaryHeader,
  tables: readonly RecognisedTable[],
): ListedFigure[] {
  const years = listYears(sheet, header);
  const byName = new Map<string, RecognisedTable[]>();
  for (const table of tables.filter((one) => isOfYears(one, years))) {
    const name = bareWords(table.projectName?.text ?? '');
    byName.set(name, [...(byName.get(name) ?? []), table]);
  }
  const rows = new Map<string, number[]>();
  for (let row = header.lastRow + 1; row <= (sheet.used?.bottom ?? -1); row += 1) {
    const { value } = cellAt(sheet, row, header.project);
    const name = typeof value === 'string' ? bareWords(value) : '';
    if (name !== '' && byName.has(name)) rows.set(name, [...(rows.get(name) ?? []), row]);
  }
  return withUnits(
    [...rows].flatMap(([name, own]) => {
      const sums = sumsOf(sheet, header, own);
      return own.flatMap((row) => figuresOf(sheet, header, byName.get(name) ?? [], row, sums));
    }),
  );
}

/** What the lines of a project make together, by column. */
function sumsOf(
  sheet: SheetSnapshot,
  { columns }: SummaryHeader,
  own: readonly number[],
): ReadonlyMap<number, Decimal> {
  return new Map(
    columns.map(({ column }) => [column, sumOf(own.flatMap((row) => numberAt(sheet, row, column) ?? []))]),
  );
}

/** Amounts that fit only in another unit than the one that the list says, or that most of its amounts have. */
function withUnits(figures: readonly ListedFigure[]): ListedFigure[] {
  const usual = usualUnit(figures);
  return figures.map((one) => {
    const { unit, saidUnit } = one;
    return unit === null || unit === (saidUnit ?? usual) ? one : { ...one, fit: 'unit' };
  });
}

/** The unit in which most amounts of a list fit; 万元 where as many do in others. */
function usualUnit(figures: readonly ListedFigure[]): MoneyUnit {
  const counts = new Map<MoneyUnit, number>([['万元', 0]]);
  for (const { unit, saidUnit } of figures) {
    if (unit !== null && saidUnit === null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const [[most] = ['万元' as const]] = [...counts].sort((a, b) => b[1] - a[1]);
  return most;
}

/** The figures of a line; `sums` are those of all the lines of its project. */
function figuresOf(
  sheet: SheetSnapshot,
  { project, columns }: SummaryHeader,
  tables: readonly RecognisedTable[],
  row: number,
  sums: ReadonlyMap<number, Decimal>,
): ListedFigure[] {
  const { value: printed } = cellAt(sheet, row, project);
  const subject = typeof printed === 'string' ? printed.trim() : '';
  return FIELDS.flatMap((field): ListedFigure[] => {
    const expected = tables.flatMap((table) => OF_TABLE[field](table) ?? []);
    const places = columns.filter((column) => column.field === field);
    const [exact] = expected;
    if (exact === undefined) return [];
    const figures = places.flatMap((place) => {
      const number = numberAt(sheet, row, place.column);
      return number === null ? [] : [{ ...place, number, off: number.minus(exact).abs() }];
    });
    // Beside the scores of parts, the whole is the one that comes nearest.
    const [place] = [...figures].sort((a, b) => a.off.comparedTo(b.off));
    if (place === undefined) return [];
    const stated = figures.map(({ number }) => number);
    // Of 自评 and 复核, or of two years, one is the table's; funds stand side by side or on lines of their own.
    const possible =
      field === 'score' ? stated : [...stated, sumOf(stated), sums.get(place.column) ?? place.number];
    const { column, number, unit: saidUnit } = place;
    const tried = field === 'score' ? (['万元'] as const) : unitsOf(sheet, row, place);
    const fits = tried.flatMap((unit, at) =>
      possible
        // Small amounts are 0 in 亿元: a 0 is only asked for in the unit of the list.
        .filter((one) => at === 0 || !one.isZero())
        .flatMap((one) => expected.map((other) => ({ unit, fit: fitOf(one, other, unit) }))),
    );
    const { fit, unit } = (['same', 'rounded'] as const)
      .map((way) => fits.find((one) => one.fit === way))
      .find((one) => one !== undefined) ?? { fit: 'other' as const, unit: null };
    return [
      {
        ...{ field, row, column, subject, exact, fit },
        stated: number,
        unit: number.isZero() || field === 'score' ? null : unit,
        saidUnit: ownUnit(sheet, row, column) ?? saidUnit,
      },
    ];
  });
}

/** Units in which an amount may be meant: the one that its cell says, else that of the list before the usual ones. */
function unitsOf(sheet: SheetSnapshot, row: number, { column, unit }: SummaryColumn): readonly MoneyUnit[] {
  const own = ownUnit(sheet, row, column);
  if (own !== null) return [own];
  return [...new Set([...(unit === null ? [] : [unit]), ...(['万元', '元', '亿元'] as const)])];
}

/** The unit behind the amount of a cell: 500000元. */
function ownUnit(sheet: SheetSnapshot, row: number, column: number): MoneyUnit | null {
  const { value } = cellAt(sheet, row, column);
  const found = typeof value === 'string' ? /\d\s*((?:万|亿)?元)\s*$/u.exec(value)?.[1] : undefined;
  return (found as MoneyUnit | undefined) ?? null;
}

/** The same but for decimals left out; or a whole number that an amount is rounded or cut to. */
function fitOf(stated: Decimal, inWanYuan: Decimal, unit: MoneyUnit): Way {
  const factor = constant(IN_WAN_YUAN[unit]);
  const exact = inWanYuan.dividedBy(factor);
  if (sameWhenRounded(stated, exact)) return 'same';
  // Nobody prints parts of a 元.
  if ((!stated.isInteger() || factor.lessThan(1)) && isShownAs(stated, exact)) return 'same';
  const whole = [Decimal.ROUND_HALF_UP, Decimal.ROUND_DOWN].map((way) => exact.toDecimalPlaces(0, way));
  return whole.some((one) => one.equals(stated)) ? 'rounded' : 'other';
}

/** A list of last year beside the tables of this one is right. */
function isOfYears(table: RecognisedTable, years: readonly number[]): boolean {
  const year = projectYear(table);
  return year === null || years.length === 0 || years.includes(year);
}

function numberAt(sheet: SheetSnapshot, row: number, column: number): Decimal | null {
  return numberIn(cellAt(sheet, row, column).value);
}

function numberIn(value: CellValue): Decimal | null {
  if (typeof value === 'number') return fromCellNumber(value);
  return typeof value === 'string' ? figureOfText(value) : null;
}
