import type {
  FieldCell,
  RecognisedIndicator,
  RecognisedTable,
} from '../../../src/core/recognise/recognised-table';
import { figure } from '../../../src/core/recognise/figures';
import { directionOf, isCost, isQualitative, measuresOf } from '../../../src/core/recognise/row-values';
import type { CellAddress, CellRange } from '../../../src/core/workbook/address';
import type { Random } from '../random';
import type { WorkbookDraft } from './workbook-draft';

/** Which clean workbook a fault is put into: typed figures, an office's own formulas, or the formulas of this product. */
export type Base = 'typed T11' | 'typed T8' | 'own formulas' | 'our formulas';

/** Where a fault was put. */
export interface Injected {
  /** The finding must cover one of these cells; null when it has no place. */
  readonly at: CellAddress | CellRange | null;
  /** Where it is not the table's sheet; "" for the workbook. */
  readonly sheet?: string;
}

export interface FaultKind {
  /** English, for the accuracy table: "score changed". */
  readonly name: string;
  /** The rule that must find it. */
  readonly rule: string;
  readonly bases: readonly Base[];
  /** Rules that are right to give an error as well, because the fault makes them true. */
  readonly alsoTrue?: readonly string[];
  /** null where this table has no place for the fault. */
  inject(draft: WorkbookDraft, table: RecognisedTable, random: Random): Injected | null;
}

export type Row = RecognisedIndicator;

/** The rows that are measured, with their cells. */
export function measuredRows(table: RecognisedTable): Row[] {
  return table.indicators.filter((row) => !isQualitative(row) && measuresOf(row) !== null);
}

export function forwardRows(table: RecognisedTable): Row[] {
  return measuredRows(table).filter((row) => ['大于等于', '大于'].includes(directionOf(row)));
}

export function reverseRows(table: RecognisedTable): Row[] {
  return measuredRows(table).filter((row) => ['小于等于', '小于'].includes(directionOf(row)));
}

export function qualitativeRows(table: RecognisedTable): Row[] {
  return table.indicators.filter((row) => isQualitative(row) || directionOf(row) === '定性');
}

export function costRows(table: RecognisedTable): Row[] {
  return table.indicators.filter(isCost);
}

/** One of the rows; null when there is none. */
export function oneOf(rows: readonly Row[], random: Random): Row | null {
  return rows.length === 0 ? null : random.pick(rows);
}

/** A cell that must be there in a clean table. */
export function cellOf(row: Row, field: keyof Row['cells']): FieldCell {
  const cell = row.cells[field];
  if (cell === undefined) throw new Error(`no ${field} in row ${String(row.row)}`);
  return cell;
}

/** The number in a cell of a clean table. */
export function numberOf(cell: FieldCell | null | undefined): number {
  const number = figure(cell);
  if (number === null) throw new Error('no number in a clean cell');
  return number.toNumber();
}

export function totalFunds(table: RecognisedTable): RecognisedTable['funds'][number] {
  const row = table.funds.find(({ kind }) => kind === 'total');
  if (row === undefined) throw new Error('no total row of the funds');
  return row;
}

/** A number to two decimals, as a person types it. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
