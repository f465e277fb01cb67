import type { CellReader } from '../../formula/evaluate';
import { isFooter, isSubtotalLabel, totalLabel } from '../../recognise/headings';
import type { FieldCell } from '../../recognise/recognised-table';
import type { GridCell, SheetGrid } from '../../recognise/sheet-grid';
import { figureOfText } from '../../recognise/figures';
import { currentNumber } from '../../readings/printed-sums';
import type { FormFigure, FormRow, FormTotal } from './evaluation-form';
import type { FormColumns } from './form-columns';

/** A row as read, before it is known which rows sum others. */
export interface ReadRow extends FormRow {
  /** 小计 by its own words; the row of a tier, named in the first columns only; or an indicator. */
  readonly kind: 'subtotal' | 'tier' | 'indicator';
}

export interface ReadRows {
  readonly rows: readonly ReadRow[];
  readonly total: FormTotal | null;
  readonly bottom: number;
}

const MOST_ROWS = 400;
const GRADE = /^(?:自?评?价?等级|评级|等次)?[:：]?(优秀?|良好?|中|差|一般|合格|不合格|较差|[A-D])$/u;

/** The rows under the headings of a form down to its total, a blank stretch, or the headings of another form. */
export function readRows(
  grid: SheetGrid,
  columns: FormColumns,
  read: CellReader,
  isHeading: (row: number) => boolean,
): ReadRows {
  const rows: ReadRow[] = [];
  const above: string[] = columns.levels.map(() => '');
  let total: FormTotal | null = null;
  let bottom = columns.lastRow;
  let blanks = 0;
  const last = Math.min(grid.lastRow, columns.lastRow + MOST_ROWS);
  for (let row = columns.lastRow + 1; row <= last && blanks < 2 && !isHeading(row); row += 1) {
    const cells = grid.between(row, columns.left, columns.right);
    const [first] = cells;
    if (first === undefined) {
      blanks += 1;
      continue;
    }
    blanks = 0;
    const sums = totalCellOf(columns, cells);
    if (sums !== null) {
      // A total above the rows sums what follows; a second one ends the form.
      if (total !== null) break;
      total = totalRow(grid, columns, row, sums, read);
      bottom = row;
      if (rows.length > 0) break;
      continue;
    }
    if (isFooter(first.label, first.text) && !hasNumber(rowAt(grid, columns, row, [], read))) break;
    const named = columns.levels.map((column) => grid.at(row, column)?.text.trim() ?? '');
    fillDown(above, named);
    const found = rowAt(grid, columns, row, [...above], read);
    if (!hasNumber(found)) continue;
    bottom = row;
    rows.push({ ...found, kind: kindOf(cells, columns, named) });
  }
  return { rows, total, bottom };
}

/** A label reaches down to the next one of its column, but no further than that of a column to its left. */
function fillDown(above: string[], named: readonly string[]): void {
  const from = named.findIndex((text) => text !== '');
  if (from < 0) return;
  for (let at = from; at < above.length; at += 1) above[at] = named[at] ?? '';
}

function kindOf(cells: readonly GridCell[], columns: FormColumns, named: readonly string[]): ReadRow['kind'] {
  const labels = cells.filter(({ column }) => column < columns.weight);
  if (labels.some(({ label }) => isSubtotalLabel(label))) return 'subtotal';
  return columns.levels.length > 1 && named[0] !== '' && named.slice(1).every((text) => text === '')
    ? 'tier'
    : 'indicator';
}

function totalCellOf(columns: FormColumns, cells: readonly GridCell[]): GridCell | null {
  const limit = Math.max(columns.weight, ...columns.levels);
  return (
    cells.find(
      ({ column, label }) =>
        column < limit &&
        !isSubtotalLabel(label) &&
        (totalLabel(label) !== null || /^(?:综合|最终|评价)(?:得分|评分)(?:\(.*\))?:?$/u.test(label)),
    ) ?? null
  );
}

function totalRow(
  grid: SheetGrid,
  columns: FormColumns,
  row: number,
  label: GridCell,
  read: CellReader,
): FormTotal {
  const found = rowAt(grid, columns, row, [label.text.trim()], read);
  const inline = totalLabel(label.label)?.score ?? null;
  const [only] = found.scores;
  const scores =
    inline !== null && only?.number === null && found.scores.length === 1
      ? [{ cell: { ...grid.field(row, label.column), text: inline }, number: figureOfText(inline) }]
      : found.scores;
  const grade = grid
    .between(row, label.lastColumn + 1, columns.right + 3)
    .find(({ text }) => GRADE.test(text.replace(/\s+/gu, '')));
  return { ...found, scores, grade: grade === undefined ? null : grid.field(row, grade.column) };
}

function rowAt(
  grid: SheetGrid,
  { weight, scores, rate }: FormColumns,
  row: number,
  labels: readonly string[],
  read: CellReader,
): FormRow {
  const at = (column: number): FormFigure => {
    const cell: FieldCell = grid.field(row, column);
    return { cell, number: currentNumber(cell, read) };
  };
  return {
    row,
    labels,
    weight: at(weight),
    scores: scores.map(({ column }) => at(column)),
    rate: rate === null ? null : at(rate),
  };
}

function hasNumber({ weight, scores }: FormRow): boolean {
  return weight.number !== null || scores.some(({ number }) => number !== null);
}

/** 优 for 优秀, 良 for 良好: the grade that a cell of the total row shows. */
export function gradeIn(text: string): string {
  return (GRADE.exec(text.replace(/\s+/gu, ''))?.[1] ?? '').replace(/^(优|良).$/u, '$1');
}
