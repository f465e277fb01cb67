import { leadingDirection } from '../words/direction-words';
import type { IndicatorField } from '../table/layout';
import { columnName } from '../workbook/address';
import { doubtOf } from './doubt-messages';
import { figure } from './figures';
import { indicatorHeading, isSpareHeading } from './headings';
import type { ColumnStretch } from './indicator-header';
import { PLACE_HEADINGS } from './place-headings';
import type { MappingCorrection, RecognitionDoubt } from './recognised-table';
import type { GridCell, SheetGrid } from './sheet-grid';

/** What the headings of a row say of the columns under them. */
export interface HeadingColumns {
  readonly columns: ReadonlyMap<IndicatorField, ColumnStretch>;
  readonly left: number;
  readonly right: number;
  readonly lastRow: number;
  readonly doubts: readonly RecognitionDoubt[];
}

/** What a heading is: as a person said, else by its words; null where they say nothing to us. */
export function fieldOf(
  cell: GridCell,
  corrections: readonly MappingCorrection[],
): IndicatorField | 'ignore' | null {
  const correction = corrections.find(
    ({ block, column }) => block === 'indicators' && column >= cell.column && column <= cell.lastColumn,
  );
  if (correction !== undefined) return correction.field as IndicatorField | 'ignore';
  return isSpareHeading(cell.label) ? 'ignore' : indicatorHeading(cell.label);
}

/** A 自评表 has indicators with a target and what became of it; a form without actuals or with only scores is another. */
export function isTableHeader(columns: ReadonlyMap<IndicatorField, ColumnStretch>): boolean {
  const has = (field: IndicatorField): boolean => columns.has(field);
  if (!has('l3') && !(has('l2') && has('l1'))) return false;
  if (!has('l1') && !has('l2') && !(has('weight') && has('score'))) return false;
  return has('target') ? has('actual') || (has('score') && has('weight')) : has('actual') && has('score');
}

/** The columns under a row of headings; null where none of them says anything. */
export function columnsUnder(
  grid: SheetGrid,
  row: number,
  cells: readonly GridCell[],
  corrections: readonly MappingCorrection[],
): HeadingColumns | null {
  const reader = new HeadingReader(grid, row);
  const unknown: GridCell[] = [];
  for (const [index, cell] of cells.entries()) {
    const field = fieldOf(cell, corrections);
    if (field === null) unknown.push(cell);
    else if (field !== 'ignore') reader.take(field, cell, cells[index + 1]);
  }
  const { columns } = reader;
  if (columns.size === 0) return null;
  addCorrectedBlanks(columns, corrections, cells);
  signsUnderNature(grid, columns, reader.lastRow);
  reader.takeShares();
  const { left, right, lastRow } = reader;
  const unread = unknown.filter(({ column }) => column > left && column <= right);
  return { columns, left, right, lastRow, doubts: [...reader.doubts, ...unread.map(unknownHeading)] };
}

/** Takes the headings of a row down from left to right. */
class HeadingReader {
  readonly columns = new Map<IndicatorField, ColumnStretch>();
  readonly doubts: RecognitionDoubt[] = [];
  left = Number.POSITIVE_INFINITY;
  right = -1;
  lastRow: number;
  private shares: ColumnStretch | null = null;

  constructor(
    private readonly grid: SheetGrid,
    private readonly row: number,
  ) {
    this.lastRow = row;
  }

  take(field: IndicatorField, cell: GridCell, next: GridCell | undefined): void {
    const { columns } = this;
    if (field === 'weight' && this.isWeightOfLevel()) columns.delete(field);
    const stretch = { from: cell.column, to: stretchEnd(this.grid, cell, next) };
    if (!columns.has(field)) {
      columns.set(field, stretch);
      this.left = Math.min(this.left, stretch.from);
      this.right = Math.max(this.right, stretch.to);
      this.lastRow = Math.max(this.lastRow, Math.min(cell.lastRow, this.row + 3));
    } else if (field === 'score' && cell.label.includes(PLACE_HEADINGS.sharesOfScores.heading)) {
      this.shares = stretch;
    } else {
      const message = doubtOf('repeatedHeading', { cell: at(cell), heading: cell.text.trim() });
      this.doubts.push({ row: cell.row, column: cell.column, message });
    }
  }

  /** Lets the shares be the scores where the single scores are out of a hundred. */
  takeShares(): void {
    if (this.shares === null || !isOutOfHundred(this.grid, this.columns, this.lastRow)) return;
    this.columns.set('score', this.shares);
    this.right = Math.max(this.right, this.shares.to);
  }

  /** A weight for each of the levels: the one behind 三级指标 is that of the row. */
  private isWeightOfLevel(): boolean {
    const names = this.columns.get('l3');
    const known = this.columns.get('weight');
    return names !== undefined && known !== undefined && known.to < names.from;
  }
}

function unknownHeading(cell: GridCell): RecognitionDoubt {
  const message = doubtOf('unknownHeading', { cell: at(cell), heading: cell.text.trim().slice(0, 20) });
  return { row: cell.row, column: cell.column, message };
}

/** Where merges cannot be read a heading covers the blanks up to the next heading, at most three columns more. */
function stretchEnd(grid: SheetGrid, cell: GridCell, next: GridCell | undefined): number {
  if (cell.lastColumn > cell.column || next === undefined) return cell.lastColumn;
  if (grid.sheet.merges.length > 0) return cell.column;
  return Math.max(cell.column, Math.min(next.column - 1, cell.column + 3));
}

/** A correction may also name a column that has no heading at all. */
function addCorrectedBlanks(
  columns: Map<IndicatorField, ColumnStretch>,
  corrections: readonly MappingCorrection[],
  cells: readonly GridCell[],
): void {
  for (const { block, column, field } of corrections) {
    if (block !== 'indicators' || field === 'ignore' || columns.has(field as IndicatorField)) continue;
    if (cells.some((cell) => column >= cell.column && column <= cell.lastColumn)) continue;
    columns.set(field as IndicatorField, { from: column, to: column });
  }
}

/** Takes 指标性质 for the direction where signs stand under it. */
function signsUnderNature(
  grid: SheetGrid,
  columns: Map<IndicatorField, ColumnStretch>,
  headerRow: number,
): void {
  const printed = PLACE_HEADINGS.signsUnderNature;
  const nature = columns.get('nature');
  if (nature === undefined || columns.has('direction')) return;
  for (let row = headerRow + 1; row <= Math.min(grid.lastRow, headerRow + 60); row += 1) {
    const label = grid.firstIn(row, nature.from, nature.to)?.label ?? '';
    if (printed.nature.test(label)) return;
    if (leadingDirection(label) !== null) {
      columns.delete('nature');
      columns.set('direction', nature);
      return;
    }
  }
  const text = [...columns.values()].map(({ from }) => grid.at(headerRow, from)?.label ?? '');
  if (text.includes(printed.besideHeading)) {
    columns.delete('nature');
    columns.set('direction', nature);
  }
}

/** Whether a row scores more than its share. */
function isOutOfHundred(
  grid: SheetGrid,
  columns: ReadonlyMap<IndicatorField, ColumnStretch>,
  headerRow: number,
): boolean {
  const [weight, score] = [columns.get('weight'), columns.get('score')];
  if (weight === undefined || score === undefined) return false;
  for (let row = headerRow + 1; row <= Math.min(grid.lastRow, headerRow + 60); row += 1) {
    const points = figure(grid.fieldIn(row, score.from, score.to));
    const most = figure(grid.fieldIn(row, weight.from, weight.to));
    if (points !== null && most !== null && points.greaterThan(most)) return true;
  }
  return false;
}

function at(cell: GridCell): string {
  return `${columnName(cell.column)}${String(cell.row + 1)}`;
}
