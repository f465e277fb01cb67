import { amount, figure, figureOfText, sumOf } from '../figures';
import { constant, Decimal, fromCellNumber } from '../../number/decimal';
import type { RecognisedTable } from '../../recognise/recognised-table';
import { cellAt, type CellValue, type SheetSnapshot } from '../../workbook/snapshot';
import { sameWhenRounded } from '../narratives';
import { isShownAs } from '../printed-sums';
import { projectYear } from '../project-year';
import { totalFundRow } from '../rows';
import { bareWords } from '../similarity';
import { listYears } from './list-years';
import type { SummaryHeader } from './summary-list';

export type ListedField = 'score' | 'budget' | 'executed';

/** How a figure of a list fits that of the table: but for decimals, rounded to a whole number, or not at all. */
export type Fit = 'same' | 'rounded' | 'other';

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
}

const OF_TABLE: Readonly<Record<ListedField, (table: RecognisedTable) => Decimal | null>> = {
  score: (table) => figure(table.total?.score),
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
  return [...rows].flatMap(([name, own]) =>
    own.flatMap((row) => figuresOf(sheet, header, byName.get(name) ?? [], row, own)),
  );
}

/** The figures of a line; `own` are all the lines of its project. */
function figuresOf(
  sheet: SheetSnapshot,
  { project, columns }: SummaryHeader,
  tables: readonly RecognisedTable[],
  row: number,
  own: readonly number[],
): ListedFigure[] {
  const { value: printed } = cellAt(sheet, row, project);
  const subject = typeof printed === 'string' ? printed.trim() : '';
  return FIELDS.flatMap((field): ListedFigure[] => {
    const expected = tables.flatMap((table) => OF_TABLE[field](table) ?? []);
    const places = columns.filter((column) => column.field === field);
    const [exact] = expected;
    if (exact === undefined) return [];
    const figures = places.flatMap(({ column }) => {
      const number = numberAt(sheet, row, column);
      return number === null ? [] : [{ column, number, off: number.minus(exact).abs() }];
    });
    // Beside the scores of parts, the whole is the one that comes nearest.
    const [place] = [...figures].sort((a, b) => a.off.comparedTo(b.off));
    if (place === undefined) return [];
    const stated = figures.map(({ number }) => number);
    // Of 自评 and 复核, or of two years, one is the table's; funds stand side by side or on lines of their own.
    const possible =
      field === 'score'
        ? stated
        : [
            ...stated,
            sumOf(stated),
            sumOf(own.flatMap((other) => numberAt(sheet, other, place.column) ?? [])),
          ];
    const fits = possible.flatMap((one) => expected.map((other) => fitOf(one, other, field)));
    const fit = (['same', 'rounded', 'other'] as const).find((one) => fits.includes(one)) ?? 'other';
    return [{ field, row, column: place.column, subject, stated: place.number, exact, fit }];
  });
}

/** The same but for decimals left out, and for amounts in 元 beside 万元; or a whole number that it rounds or is cut to. */
function fitOf(stated: Decimal, exact: Decimal, field: ListedField): Fit {
  const scales = field === 'score' ? ['1'] : ['1', '10000', '0.0001'];
  const isSame = scales.some((scale) => {
    const scaled = exact.times(constant(scale));
    return sameWhenRounded(stated, scaled) || (!stated.isInteger() && isShownAs(stated, scaled));
  });
  if (isSame) return 'same';
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
