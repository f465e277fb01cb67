import type { IndicatorField } from '../table/layout';
import { cellName } from '../workbook/address';
import { figure, isBlank } from './figures';
import type { IndicatorHeader } from './indicator-header';
import { MARK } from './cell-marks';
import { fundHeading, headLabel, isTableTitle, totalLabel } from './headings';
import type { FieldCell, RecognisedTable, RecognitionDoubt } from './recognised-table';
import { inPoints } from './row-repairs';
import type { GridCell, SheetGrid } from './sheet-grid';
import { doubtOf } from './doubt-messages';

/** The rows under the headings of one table, and what bounds them. */
export interface FormRows {
  readonly grid: SheetGrid;
  readonly header: IndicatorHeader;
  /** Column left of 一级指标 in which the vertical label stands; -1 when there is none. */
  readonly outerColumn: number;
  /** Whether a row repeats the headings, or holds those of another table. */
  readonly otherHeader: (row: number) => 'repeat' | 'other' | null;
}

/** The shown cells of a row within the form. */
export function formCells({ grid, header, outerColumn }: FormRows, row: number): readonly GridCell[] {
  return grid.between(row, outerColumn < 0 ? header.left : outerColumn, header.right);
}

/** A title, a label of the head at the left edge, or the headings of a money block: the next table begins. */
export function startsTable(form: FormRows, row: number): boolean {
  if (!form.grid.hasMark(row, MARK.title | MARK.head | MARK.fund)) return false;
  const cells = formCells(form, row);
  const [first] = cells;
  if (first === undefined) return false;
  if (cells.some((cell) => isTableTitle(cell.label) && cells.length <= 2)) return true;
  // An indicator may be called 使用单位; the labels of the next form stand at its left edge, with names beside them.
  const head = first.column <= form.header.left ? headLabel(first.label, first.text) : null;
  if (head?.kind === 'project' || (head !== null && !hasFigures(form, row))) return true;
  const fields = new Set(cells.map((cell) => fundHeading(cell.label)));
  return fields.has('executed') && (fields.has('budget') || fields.has('initial'));
}

/** Whether a number stands under 分值 or 得分. */
export function hasFigures({ grid, header }: FormRows, row: number): boolean {
  return (['weight', 'score'] as const).some((field) => {
    const stretch = header.columns.get(field);
    return stretch !== undefined && figure(grid.fieldIn(row, stretch.from, stretch.to)) !== null;
  });
}

/** The cell that says 总分 or 合计, left of the figures. */
export function totalCell({ header }: FormRows, cells: readonly GridCell[]): GridCell | null {
  if (!cells.some(({ marks }) => (marks & MARK.total) !== 0)) return null;
  const firstFigure = (header.columns.get('weight') ?? header.columns.get('score'))?.from ?? header.right + 1;
  const from = Math.max(firstFigure, header.columns.get('l3')?.to ?? 0);
  return cells.find(({ column, marks }) => column <= from && (marks & MARK.total) !== 0) ?? null;
}

/**
 * Whether another total follows in the same table: then the sum above it is a partial one. With `indicatorsBetween` only
 * when indicators stand between the two.
 */
export function hasTotalBelow(form: FormRows, row: number, indicatorsBetween: boolean): boolean {
  const { grid, header } = form;
  let between = !indicatorsBetween;
  for (let below = row + 1; below <= Math.min(grid.lastRow, row + 80); below += 1) {
    if (form.otherHeader(below) === 'other' || startsTable(form, below)) return false;
    if (totalCell(form, formCells(form, below)) !== null) return between;
    const name = header.columns.get('l3') ?? header.columns.get('l2');
    const value = header.columns.get('actual') ?? header.columns.get('target');
    const stands = (stretch: typeof name): boolean =>
      stretch !== undefined && grid.between(below, stretch.from, stretch.to).length > 0;
    if (stands(name) && stands(value)) between = true;
  }
  return false;
}

/** The total row: its label, weight and score, wherever in the row they stand, and the grade beside them. */
export function readTotal(
  { grid, header }: FormRows,
  label: GridCell,
): { readonly total: NonNullable<RecognisedTable['total']>; readonly doubts: RecognitionDoubt[] } {
  const { row } = label;
  const at = (field: IndicatorField): FieldCell | null => {
    const stretch = header.columns.get(field);
    // A label merged over the whole row covers the other columns.
    if (stretch === undefined || stretch.from <= label.lastColumn) return null;
    return grid.fieldIn(row, stretch.from, stretch.to);
  };
  const labelField = grid.field(row, label.column);
  const [weightCell, score, note] = [at('weight'), at('score'), at('note')];
  const weight = weightCell === null ? null : inPoints(weightCell);
  const inline = totalLabel(label.label)?.score ?? null;
  if (inline !== null && isBlank(score)) {
    const cell = { ...labelField, text: inline, value: inline };
    return { total: { row, label: labelField, weight, score: cell, grade: note }, doubts: [] };
  }
  const grade = gradeCell(grid, row, header.right) ?? note;
  const stray =
    header.columns.has('score') && isBlank(score) ? strayScore(grid, header, label, weight) : null;
  if (stray === null) return { total: { row, label: labelField, weight, score, grade }, doubts: [] };
  const message = doubtOf('strayTotal', { cell: cellName(row, stray.column), text: stray.text.trim() });
  return {
    total: {
      row,
      label: labelField,
      weight,
      score: stray,
      grade: grade?.column === stray.column ? null : grade,
    },
    doubts: [{ row, column: stray.column, message }],
  };
}

function strayScore(
  grid: SheetGrid,
  header: IndicatorHeader,
  label: GridCell,
  weight: FieldCell | null,
): FieldCell | null {
  const numbers = grid
    .between(label.row, label.lastColumn + 1, header.right)
    .map(({ column }) => grid.field(label.row, column))
    .filter((cell) => figure(cell) !== null && cell.column !== weight?.column);
  return numbers[numbers.length - 1] ?? null;
}

/** 优, 良 … in the note column or right beside the form. */
function gradeCell(grid: SheetGrid, row: number, right: number): FieldCell | null {
  const cell = grid
    .between(row, 0, right + 2)
    .find(({ text }) =>
      /^(?:(?:自评)?等级|评级)?[:：]?\s*(?:优秀?|良好?|中|差|一般|合格|不合格|较差|[A-D])$/u.test(
        text.trim(),
      ),
    );
  return cell === undefined ? null : grid.field(row, cell.column);
}
