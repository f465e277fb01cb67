import type { FundField } from '../table/layout';
import { cellName } from '../workbook/address';
import type { CellRange } from '../workbook/address';
import { figureOfText } from './figures';
import type { ColumnStretch } from './indicator-header';
import { MARK } from './cell-marks';
import type { FundsArea, FundsBlock } from './found-funds';
import { fundHeading, fundRowKind, isFundsLabel } from './headings';
import { correctionsAt } from './place-corrections';
import type { FieldCell, MappingCorrection, RecognisedFundRow, RecognitionDoubt } from './recognised-table';
import { findPairedFunds } from './paired-funds';
import { inPoints } from './row-repairs';
import type { GridCell, SheetGrid } from './sheet-grid';
import { doubtOf } from './doubt-messages';

/** Finds the money block between two rows, looking up from the indicators; null when there is none. */
export function findFundsBlock(
  grid: SheetGrid,
  area: FundsArea,
  corrections: readonly MappingCorrection[],
  isGoalRow: (row: number) => boolean,
): FundsBlock | null {
  const mayBeCorrected = corrections.some(({ block }) => block === 'funds');
  const paired = mayBeCorrected ? null : findPairedFunds(grid, area, isGoalRow);
  if (paired !== null) return paired;
  for (let row = area.bottom; row >= area.top; row -= 1) {
    if (!mayBeCorrected && !grid.hasMark(row, MARK.fund)) continue;
    const cells = adjoining(grid, row, area);
    const columns = classify(cells, correctionsAt(corrections, row), grid.sheet.merges.length > 0);
    if (columns.has('executed') && (columns.has('budget') || columns.has('initial'))) {
      return readBlock(grid, row, cells, columns, area, isGoalRow);
    }
  }
  return null;
}

/** The cells of a row within the form, and those that go on right of it without a gap. */
function adjoining(
  grid: SheetGrid,
  row: number,
  { left, right, rightLimit }: FundsArea,
): readonly GridCell[] {
  const cells = grid.between(row, left, rightLimit);
  const gap = cells.findIndex(
    ({ column }, index) => column > right && column > (cells[index - 1]?.lastColumn ?? right) + 1,
  );
  return gap < 0 ? cells : cells.slice(0, gap);
}

function classify(
  cells: readonly GridCell[],
  corrections: readonly MappingCorrection[],
  mergesKnown: boolean,
): Map<FundField, ColumnStretch> {
  const columns = new Map<FundField, ColumnStretch>();
  for (const [index, cell] of cells.entries()) {
    const correction = corrections.find(
      ({ block, column }) => block === 'funds' && column >= cell.column && column <= cell.lastColumn,
    );
    const field =
      correction === undefined ? fundHeading(cell.label) : (correction.field as FundField | 'ignore');
    if (field === null || field === 'ignore') continue;
    // "年度预算数" may head the whole block, with 年初预算 and 调整后预算数 after it: the one nearest to 执行数 counts.
    if (columns.has(field) && (field !== 'budget' || columns.has('executed'))) continue;
    const next = cells[index + 1];
    const to =
      mergesKnown || next === undefined ? cell.lastColumn : Math.max(cell.lastColumn, next.column - 1);
    columns.set(field, { from: cell.column, to });
  }
  // 中央, 省级, 本级, 其他, 合计, 执行数: where the sources stand beside each other their sum is the budget.
  const sum = cells.find(({ label }) => /^合计(?:\(.*\))?$/u.test(label));
  if (sum !== undefined && columns.has('executed') && !columns.has('budget') && !columns.has('initial')) {
    columns.set('budget', { from: sum.column, to: sum.lastColumn });
  }
  return columns;
}

/** What is known of the block from its headings. */
interface BlockFrame {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<FundField, ColumnStretch>;
  readonly area: CellRange;
  readonly firstAmount: number;
  readonly labelCell: GridCell | null;
  /** Of the amounts, where it is another than 万元. */
  readonly unit: string | null;
}

function readBlock(
  grid: SheetGrid,
  headerRow: number,
  cells: readonly GridCell[],
  columns: ReadonlyMap<FundField, ColumnStretch>,
  area: CellRange,
  isGoalRow: (row: number) => boolean,
): FundsBlock {
  const firstAmount = Math.min(...[...columns.values()].map(({ from }) => from));
  const labelCell = fundsLabelCell(grid, headerRow, firstAmount, area.left);
  const besideCell = cells.find(
    (cell) =>
      cell !== labelCell &&
      cell.column < firstAmount &&
      cell.column > (labelCell?.lastColumn ?? -1) &&
      /\d/u.test(cell.text),
  );
  const unit = statedUnit(grid, [labelCell, ...cells], { ...area, headerRow });
  const frame = { headerRow, columns, area, firstAmount, labelCell, unit };
  const { rows, doubts } = readRows(grid, frame, isGoalRow);
  const header: Partial<Record<FundField, FieldCell>> = {};
  for (const [field, { from, to }] of columns) header[field] = grid.fieldIn(headerRow, from, to);
  return {
    headerRow,
    lastRow: rows.at(-1)?.row ?? headerRow,
    left: Math.min(firstAmount, labelCell?.column ?? firstAmount),
    right: Math.max(...[...columns.values()].map(({ to }) => to)),
    label: labelCell === null ? null : grid.field(labelCell.row, labelCell.column),
    besideLabel: besideCell === undefined ? null : grid.field(headerRow, besideCell.column),
    header: { row: headerRow, columns: header },
    rows,
    doubts: [...unreadColumns(cells, columns, labelCell, besideCell), ...doubts],
  };
}

/** The rows under the headings, as long as they are about money. */
function readRows(
  grid: SheetGrid,
  frame: BlockFrame,
  isGoalRow: (row: number) => boolean,
): { readonly rows: readonly RecognisedFundRow[]; readonly doubts: readonly RecognitionDoubt[] } {
  const rows: RecognisedFundRow[] = [];
  const doubts: RecognitionDoubt[] = [];
  for (let row = frame.headerRow + 1; row <= frame.area.bottom && !isGoalRow(row); row += 1) {
    const read = readRow(grid, row, frame);
    if (read === 'end') break;
    if (read === null) continue;
    if (read.kind === 'unknown') doubts.push(unknownRow(read, frame));
    rows.push({ ...read, kind: firstTotalOnly(rows, read.kind) });
  }
  const [only] = rows;
  if (only !== undefined && rows.length === 1 && only.cells.label === undefined) {
    // A single row of amounts under the headings needs no label: it is the whole of the money.
    return { rows: [{ ...only, kind: 'total' }], doubts: [] };
  }
  return { rows, doubts };
}

/** A row of the block; null for a blank one, "end" for one that belongs to another part of the form. */
function readRow(grid: SheetGrid, row: number, frame: BlockFrame): RecognisedFundRow | 'end' | null {
  const { area, labelCell, firstAmount } = frame;
  const own = grid.between(row, area.left, area.right).filter((cell) => cell !== labelCell);
  if (own.length === 0) return null;
  if (own.some(({ label, marks }) => (marks & MARK.head) !== 0 || isManagementLabel(label))) return 'end';
  const cells = rowCells(grid, row, frame);
  const label = rowLabel(own, area.left, firstAmount);
  const kind = label === undefined ? 'unknown' : fundRowKind(label.label);
  // 评价标准 where an amount should stand: what follows is another part of the form. 不涉及 beside a source is its amount.
  if (kind === 'unknown' && [...AMOUNTS].some((field) => isProse(cells[field]))) return 'end';
  if (label !== undefined) return { row, kind, cells: { ...cells, label: grid.field(row, label.column) } };
  return Object.values(cells).some((cell) => cell.text.trim() !== '') ? { row, kind, cells } : null;
}

/** What names a row; a number left of the known columns stands in a column whose heading says nothing to us. */
function rowLabel(own: readonly GridCell[], left: number, firstAmount: number): GridCell | undefined {
  const labels = own.filter((cell) => cell.column < firstAmount && figureOfText(cell.text) === null);
  const isOfBlock = ({ label, column }: GridCell): boolean =>
    isFundsLabel(label) && column <= left + 1 && labels.some((other) => other.column > column);
  return labels.find((cell) => !isOfBlock(cell));
}

function rowCells(
  grid: SheetGrid,
  row: number,
  { columns, unit }: BlockFrame,
): Partial<Record<FundField, FieldCell>> {
  const cells: Partial<Record<FundField, FieldCell>> = {};
  for (const [field, { from, to }] of columns) {
    const cell = grid.fieldIn(row, from, to);
    if (AMOUNTS.has(field)) cells[field] = unit === null ? cell : { ...cell, unit };
    else cells[field] = field === 'weight' ? inPoints(cell) : cell;
  }
  return cells;
}

/** The doubt about a row whose name says nothing to us. */
function unknownRow({ row, cells }: RecognisedFundRow, { firstAmount }: BlockFrame): RecognitionDoubt {
  const { label } = cells;
  const column = label?.column ?? firstAmount;
  const data = { cell: cellName(row, column), label: label?.text.trim() ?? '' };
  return { row, column, message: doubtOf('unknownFundRow', data) };
}

/** 资金管理情况: words about how the money was handled, which follow the amounts in forms of transfer payments. */
function isManagementLabel(label: string): boolean {
  return /^资金管理(?:情况)?$/u.test(label);
}

function isProse(cell: FieldCell | undefined): boolean {
  return cell !== undefined && /\p{Script=Han}{3}/u.test(cell.text) && !/\d/u.test(cell.text);
}

const AMOUNTS: ReadonlySet<FundField> = new Set(['initial', 'budget', 'executed']);

/** The unit of the amounts where it is another than 万元: in a heading — 项目资金（元） — or above the form: 单位：元. */
function statedUnit(
  grid: SheetGrid,
  headings: readonly (GridCell | null)[],
  area: { readonly top: number; readonly left: number; readonly right: number; readonly headerRow: number },
): string | null {
  const printed = headings.flatMap((cell) => UNIT_IN_HEADING.exec(cell?.label ?? '')?.[1] ?? []);
  for (let row = area.headerRow; row >= area.top && printed.length === 0; row -= 1) {
    printed.push(
      ...grid
        .between(row, area.left, area.right)
        .flatMap(({ label }) => /单位:(元|千元|万元|百万元|亿元)\)?$/u.exec(label)?.[1] ?? []),
    );
  }
  const [unit = '万元'] = printed;
  return unit === '万元' ? null : unit;
}

const UNIT_IN_HEADING = /\((?:单位:)?(元|千元|万元|百万元|亿元)\)/u;

/** Columns between the label and the last known one whose headings say nothing to us. */
function unreadColumns(
  cells: readonly GridCell[],
  columns: ReadonlyMap<FundField, ColumnStretch>,
  labelCell: GridCell | null,
  besideCell: GridCell | undefined,
): RecognitionDoubt[] {
  const known = [...columns.values()];
  const last = Math.max(...known.map(({ to }) => to));
  return cells
    .filter((cell) => cell !== labelCell && cell !== besideCell && cell.column <= last)
    .filter((cell) => !known.some(({ from, to }) => cell.column >= from && cell.column <= to))
    .filter((cell) => !isFundsLabel(cell.label) && fundHeading(cell.label) === null)
    .map((cell) => ({
      row: cell.row,
      column: cell.column,
      message: doubtOf('unknownFundHeading', {
        cell: cellName(cell.row, cell.column),
        heading: cell.text.trim().slice(0, 20),
      }),
    }));
}

/** "合计" below a first total is a part whose name we misread, not a second total. */
function firstTotalOnly(
  rows: readonly RecognisedFundRow[],
  kind: RecognisedFundRow['kind'],
): RecognisedFundRow['kind'] {
  return kind === 'total' && rows.some((row) => row.kind === 'total') ? 'unknown' : kind;
}

/** The label cell stands left of the headings, in their row or, unmerged, in one of the rows around. */
function fundsLabelCell(grid: SheetGrid, headerRow: number, before: number, left: number): GridCell | null {
  for (const row of [headerRow, headerRow - 1, headerRow + 1, headerRow + 2]) {
    const found = grid.between(row, left, before - 1).find((cell) => isFundsLabel(cell.label));
    if (found !== undefined && (row <= headerRow || fundRowKind(found.label) !== 'total')) return found;
  }
  return null;
}
