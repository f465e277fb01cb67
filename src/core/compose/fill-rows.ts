import { fromCellNumber, parseDecimal, type Decimal } from '../number/decimal';
import type { FieldCell, RecognisedIndicator, RecognisedTable } from '../recognise/recognised-table';
import { inferDirection, normaliseDirection, normaliseNature, type Direction } from '../scoring/direction';
import type { IndicatorInput } from '../scoring/indicator-input';
import { parseTextNumber } from '../scoring/text-number';
import type { AidField } from '../table/layout';
import type { CellValue } from '../workbook/snapshot';

/** A row as 填分 sees it. */
export interface FillRow {
  readonly row: number;
  readonly subject: string;
  readonly direction: Direction;
  readonly input: IndicatorInput;
  /** 定性, with no cell in which its score could be entered besides the score cell itself. */
  readonly scoreIsTyped: boolean;
}

/** Which aid columns a table needs that it does not have: parsed numbers and directions that its form cannot say. */
export function neededAids(table: RecognisedTable): AidField[] {
  const has = (field: AidField): boolean => table.aidColumns[field] !== undefined;
  const needed: AidField[] = [];
  const { columns } = table.indicatorHeader;
  if (!has('direction') && !saysDirections(table)) needed.push('direction');
  const parses = columns.unit === undefined && columns.nature === undefined;
  if (parses && !has('targetNumber')) needed.push('targetNumber');
  if (parses && !has('actualNumber')) needed.push('actualNumber');
  return needed;
}

/** Whether formulas can read the direction column of the form: it is there, and says only the words they know. */
function saysDirections(table: RecognisedTable): boolean {
  if (table.indicatorHeader.columns.direction === undefined) return false;
  return table.indicators.every(({ cells }) => {
    const text = cells.direction?.text ?? '';
    return text === '' || normaliseDirection(text) === text;
  });
}

/** The rows of a table with what their formulas will read. */
export function fillRows(table: RecognisedTable): FillRow[] {
  const parses = table.aidColumns.targetNumber !== undefined || neededAids(table).includes('targetNumber');
  return table.indicators.map((indicator) => fillRow(indicator, table, parses));
}

function fillRow(
  { row, cells, aids }: RecognisedIndicator,
  table: RecognisedTable,
  parses: boolean,
): FillRow {
  const nature = normaliseNature(textOf(cells.nature));
  const direction = nature === '定性' ? '' : rowDirection({ row, cells, aids }, table);
  const qualitative = nature === '定性' || direction === '定性';
  const number = (cell: FieldCell | undefined): Decimal | null => cellDecimal(cell?.value ?? null, parses);
  return {
    row,
    subject: textOf(cells.l3),
    direction,
    scoreIsTyped: qualitative && table.aidColumns.judgedScore === undefined,
    input: {
      direction,
      qualitative,
      category: textOf(cells.l2 ?? cells.l1),
      indicator: textOf(cells.l3),
      target: number(cells.target),
      actual: number(cells.actual),
      weight: cellDecimal(cells.weight?.value ?? aids.weight?.value ?? null, false),
      judged: cellDecimal(aids.judgedScore?.value ?? null, false),
    },
  };
}

function rowDirection({ cells, aids }: RecognisedIndicator, table: RecognisedTable): Direction {
  const entered = normaliseDirection(textOf(aids.direction));
  if (entered !== '') return entered;
  if (table.indicatorHeader.columns.direction !== undefined)
    return normaliseDirection(textOf(cells.direction));
  if (table.aidColumns.direction !== undefined) return '';
  return inferDirection(textOf(cells.target), textOf(cells.actual), textOf(cells.l2 ?? cells.l1));
}

function textOf(cell: FieldCell | undefined): string {
  return cell?.text ?? '';
}

/** The number of a cell; with `parses` also the one in a text. */
export function cellDecimal(value: CellValue, parses: boolean): Decimal | null {
  if (typeof value === 'number') return fromCellNumber(value);
  return parses && typeof value === 'string' ? parseTextNumber(value) : null;
}

/** A typed score counts even when it was stored as a text. */
export function typedScore(value: CellValue): Decimal | null {
  if (typeof value === 'string') return parseDecimal(value);
  return cellDecimal(value, false);
}
