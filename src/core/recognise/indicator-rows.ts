import { printedWeight } from '../table/labels';
import type { AidField, IndicatorField } from '../table/layout';
import { cellName } from '../workbook/address';
import { figure, isBlank } from './figures';
import type { ColumnStretch, IndicatorHeader } from './find-headers';
import {
  fundHeading,
  headLabel,
  indicatorHeading,
  isFooter,
  isSubtotalLabel,
  isTableTitle,
  totalLabel,
} from './headings';
import { LevelFill } from './level-cells';
import type {
  FieldCell,
  RecognisedIndicator,
  RecognisedSubtotal,
  RecognisedTable,
  RecognitionDoubt,
} from './recognised-table';
import type { GridCell, SheetGrid } from './sheet-grid';

export interface IndicatorRows {
  readonly rows: readonly RecognisedIndicator[];
  readonly subtotals: readonly RecognisedSubtotal[];
  readonly total: RecognisedTable['total'];
  readonly lastRow: number;
  readonly doubts: readonly RecognitionDoubt[];
}

/** More blank rows than this end a table. */
const LONGEST_GAP = 12;

/** Reads the rows under a header down to the total row, or to where something else begins. */
export function readIndicatorRows(
  grid: SheetGrid,
  header: IndicatorHeader,
  aids: Partial<Record<AidField, number>>,
  bounds: { readonly left: number; readonly bottom: number },
): IndicatorRows {
  const rows: RecognisedIndicator[] = [];
  const subtotals: RecognisedSubtotal[] = [];
  const doubts: RecognitionDoubt[] = [];
  const levels = new LevelFill();
  let lastRow = header.lastRow;
  for (let row = header.lastRow + 1; row <= bounds.bottom; row += 1) {
    const cells = grid.between(row, bounds.left, header.right);
    if (cells.length === 0 || isRepeatedHeader(cells)) {
      if (row - lastRow > LONGEST_GAP) break;
      continue;
    }
    const label = totalCell(cells, header);
    if (label !== null) {
      return { rows, subtotals, total: totalRow(grid, header, label), lastRow: row, doubts };
    }
    const partial = cells.find(({ label: text }) => isSubtotalLabel(text));
    if (partial !== undefined) {
      const { label: name, weight, score } = totalRow(grid, header, partial);
      subtotals.push({ row, label: name, weight, score });
      lastRow = row;
      continue;
    }
    if (endsTable(cells, header)) break;
    const own = ownCells(grid, header, row);
    const standing = {
      label: leftLabel(grid, header, row, bounds.left),
      l1: shown(own.l1),
      l2: shown(own.l2),
      l3: shown(own.l3),
    };
    const placed = levels.next(standing);
    const hasFigures = (['target', 'actual', 'weight', 'score'] as const).some(
      (field) => !isBlank(own[field]),
    );
    if (placed.l3 === null && !hasFigures) continue;
    const shift = shiftedFigures(own);
    if (shift !== null) doubts.push({ row, column: shift.column, message: shift.message });
    rows.push({
      row,
      cells: withImpliedWeight(
        {
          ...own,
          ...shift?.cells,
          ...(placed.l1 === null ? {} : { l1: placed.l1 }),
          ...(placed.l2 === null ? {} : { l2: placed.l2 }),
          ...(placed.l3 === null ? {} : { l3: placed.l3 }),
        },
        aidCells(grid, aids, row).weight,
      ),
      aids: aidCells(grid, aids, row),
    });
    lastRow = row;
  }
  return { rows, subtotals, total: null, lastRow, doubts };
}

function ownCells(
  grid: SheetGrid,
  header: IndicatorHeader,
  row: number,
): Partial<Record<IndicatorField, FieldCell>> {
  const cells: Partial<Record<IndicatorField, FieldCell>> = {};
  for (const [field, { from, to }] of header.columns) cells[field] = grid.fieldIn(row, from, to);
  return cells;
}

function shown(cell: FieldCell | undefined): FieldCell | null {
  return cell === undefined || cell.text.trim() === '' ? null : cell;
}

function leftLabel(grid: SheetGrid, header: IndicatorHeader, row: number, left: number): FieldCell | null {
  const cell = grid.between(row, left, header.left - 1).at(-1);
  return cell === undefined ? null : grid.field(cell.row, cell.column);
}

function aidCells(
  grid: SheetGrid,
  aids: Partial<Record<AidField, number>>,
  row: number,
): Partial<Record<AidField, FieldCell>> {
  const cells: Partial<Record<AidField, FieldCell>> = {};
  for (const [field, column] of Object.entries(aids)) cells[field as AidField] = grid.field(row, column);
  return cells;
}

/** A header printed again at the top of the next page. */
function isRepeatedHeader(cells: readonly GridCell[]): boolean {
  return cells.filter(({ label }) => indicatorHeading(label) !== null).length >= 4;
}

/** The label of the total row stands left of the figures. */
function totalCell(cells: readonly GridCell[], header: IndicatorHeader): GridCell | null {
  const firstFigure = (header.columns.get('weight') ?? header.columns.get('score'))?.from ?? header.right + 1;
  return cells.find((cell) => cell.column < firstFigure && totalLabel(cell.label) !== null) ?? null;
}

function endsTable(cells: readonly GridCell[], header: IndicatorHeader): boolean {
  const [first] = cells;
  if (first === undefined) return false;
  const alone = cells.length <= 2;
  if (alone && isFooter(first.label, first.text)) return true;
  if (cells.some((cell) => isTableTitle(cell.label) && cell.lastColumn > header.left)) return true;
  // An indicator may be called 使用单位; the labels of the next form stand at its left edge.
  if (first.column <= header.left && headLabel(first.label, first.text) !== null) return true;
  return cells.filter(({ label }) => fundHeading(label) !== null).length >= 4;
}

function totalRow(
  grid: SheetGrid,
  header: IndicatorHeader,
  label: GridCell,
): NonNullable<RecognisedTable['total']> {
  const at = (field: IndicatorField): FieldCell | null => {
    const stretch: ColumnStretch | undefined = header.columns.get(field);
    // A label merged over the whole row covers the other columns.
    if (stretch === undefined || stretch.from <= label.lastColumn) return null;
    return grid.fieldIn(label.row, stretch.from, stretch.to);
  };
  const labelField = grid.field(label.row, label.column);
  const inline = totalLabel(label.label)?.score ?? null;
  const score = at('score');
  const note = at('note');
  return {
    row: label.row,
    label: labelField,
    weight: at('weight'),
    score: inline !== null && isBlank(score) ? { ...labelField, text: inline, value: inline } : score,
    grade: note,
  };
}

/**
 * Weight and score that stand one cell to the right of their columns, a thing that happens when a blank cell slips into a
 * row: the weight is blank, and numbers stand under 得分 and 偏差原因.
 */
function shiftedFigures(own: Partial<Record<IndicatorField, FieldCell>>): {
  readonly cells: Partial<Record<IndicatorField, FieldCell>>;
  readonly column: number;
  readonly message: string;
} | null {
  const { weight, score, note } = own;
  if (weight === undefined || score === undefined || note === undefined || !isBlank(weight)) return null;
  if (figure(score) === null || figure(note) === null) return null;
  return {
    cells: { weight: score, score: note, note: { ...note, value: null, formula: null, text: '' } },
    column: score.column,
    message: `${cellName(score.row, score.column)} 起的分值和得分看来右移了一格，已按分值 ${score.text}、得分 ${note.text} 读取；请把它们移回原列。`,
  };
}

/** A form without a 分值 column: the weight stands in the aid block, or in brackets behind the indicator. */
function withImpliedWeight(
  cells: Partial<Record<IndicatorField, FieldCell>>,
  aid: FieldCell | undefined,
): Partial<Record<IndicatorField, FieldCell>> {
  if (cells.weight !== undefined) return cells;
  if (aid !== undefined) return { ...cells, weight: aid };
  const printed = cells.l3 === undefined ? null : printedWeight(cells.l3.text);
  if (printed === null || cells.l3 === undefined) return cells;
  return { ...cells, weight: { ...cells.l3, text: printed, value: printed, formula: null } };
}
