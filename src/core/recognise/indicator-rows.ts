import type { AidField, IndicatorField } from '../table/layout';
import { cellName } from '../workbook/address';
import type { IndicatorHeader } from './indicator-header';
import { MARK } from './cell-marks';
import { resolveLevels, tierOfLabel, type LevelState, type LevelText } from './level-labels';
import type {
  FieldCell,
  RecognisedIndicator,
  RecognisedSubtotal,
  RecognisedTable,
  RecognitionDoubt,
} from './recognised-table';
import { shiftedFigures, withImpliedWeight } from './row-repairs';
import { unlabelledTotal } from './unlabelled-total';
import {
  formCells,
  hasFigures,
  hasTotalBelow,
  readTotal,
  startsTable,
  totalCell,
  type FormRows,
} from './row-kinds';
import type { GridCell } from './sheet-grid';
import { doubtOf } from './doubt-messages';
import type { Message } from '../message/message';

/** What stands under the headings of one table. */
export interface IndicatorBlock {
  readonly indicators: readonly RecognisedIndicator[];
  readonly subtotals: readonly RecognisedSubtotal[];
  readonly total: RecognisedTable['total'];
  readonly lastRow: number;
  readonly doubts: readonly RecognitionDoubt[];
}

type Cells = Partial<Record<IndicatorField, FieldCell>>;

/** A table without a total ends after more blank rows than this. */
const LONGEST_GAP = 12;
const FIGURES: readonly IndicatorField[] = ['target', 'actual', 'weight', 'score'];
const WORDS: readonly IndicatorField[] = ['nature', 'direction', 'unit', 'note', 'method'];

/** Reads the rows under the headings down to the total, to the next table, or to the last row that is an indicator. */
export function readIndicators(
  form: FormRows,
  aidColumns: Partial<Record<AidField, number>>,
): IndicatorBlock {
  return new BlockReader(form, aidColumns).read();
}

/** Takes down the rows under the headings of one table. */
class BlockReader {
  private readonly indicators: RecognisedIndicator[] = [];
  private readonly subtotals: RecognisedSubtotal[] = [];
  private readonly doubts: RecognitionDoubt[] = [];
  private state: LevelState = { l1: null, l2: null };
  private lastRow: number;

  constructor(
    private readonly form: FormRows,
    private readonly aidColumns: Partial<Record<AidField, number>>,
  ) {
    this.lastRow = form.header.lastRow;
  }

  read(): IndicatorBlock {
    const { grid, header } = this.form;
    const { indicators, subtotals, doubts } = this;
    for (
      let row = header.lastRow + 1;
      row <= grid.lastRow && row - this.lastRow <= LONGEST_GAP + 1;
      row += 1
    ) {
      const end = this.take(row);
      if (end === 'end') break;
      if (end === null) continue;
      return { indicators, subtotals, total: end.total, lastRow: row, doubts: [...doubts, ...end.doubts] };
    }
    return this.withoutLabelledTotal();
  }

  /** Takes a row down; "end" where the table ends before it, and the total that ends it. */
  private take(row: number): 'end' | ReturnType<typeof readTotal> | null {
    const { form } = this;
    const other = form.otherHeader(row);
    if (other === 'repeat') return null;
    if (other === 'other' || startsTable(form, row)) return 'end';
    const cells = formCells(form, row);
    const sum = totalCell(form, cells);
    if (sum !== null && !hasTotalBelow(form, row, true)) return readTotal(form, sum);
    const partial = sum ?? cells.find(({ marks }) => (marks & MARK.subtotal) !== 0);
    if (partial !== undefined) {
      this.subtotals.push(subtotal(form, row, partial));
      this.lastRow = row;
      return null;
    }
    const [first] = cells;
    if (first === undefined) return null;
    if ((first.marks & MARK.footer) !== 0) {
      if (!hasTotalBelow(form, row, false)) return 'end';
      // 其他需要说明事项 above the total: words, not an indicator.
      if (first.column <= form.header.left && !hasFigures(form, row)) return null;
    }
    this.takeIndicator(row);
    return null;
  }

  private takeIndicator(row: number): void {
    const { form, doubts } = this;
    const read = readRow(form, row, this.state);
    if (read === null) return;
    this.state = read.state;
    for (const each of read.doubts) doubts.push(each);
    if (read.subtotal !== null) this.subtotals.push(read.subtotal);
    if (read.cells !== null) {
      const aids = aidCells(form, this.aidColumns, row);
      const shift = shiftedFigures(read.cells);
      if (shift !== null) doubts.push({ row, column: shift.column, message: shift.message });
      const cells = withImpliedWeight({ ...read.cells, ...shift?.cells }, aids.weight);
      this.indicators.push({ row, cells, aids });
    }
    this.lastRow = row;
  }

  /** The last row may be the total, though nothing says so. */
  private withoutLabelledTotal(): IndicatorBlock {
    const { form, indicators, subtotals, lastRow, doubts } = this;
    const total = unlabelledTotal(form, indicators);
    if (total === null) return { indicators, subtotals, total, lastRow, doubts };
    return {
      indicators: indicators.slice(0, -1),
      subtotals,
      total,
      lastRow,
      doubts: doubts.filter(({ row }) => row !== total.row),
    };
  }
}

interface ReadRow {
  readonly state: LevelState;
  /** null for a row that only names or sums a tier. */
  readonly cells: Cells | null;
  readonly subtotal: RecognisedSubtotal | null;
  readonly doubts: readonly RecognitionDoubt[];
}

function readRow(form: FormRows, row: number, state: LevelState): ReadRow | null {
  const standing = levelCells(form, row);
  const own = ownCells(form, row);
  const filled = (fields: readonly IndicatorField[]): boolean =>
    fields.some((field) => (own[field]?.text ?? '').trim() !== '');
  const labels = [standing.l1, standing.l2, standing.l3].filter((cell) => cell !== null);
  const hasFigures = filled(FIGURES);
  if (labels.length === 0 && !hasFigures && !filled(WORDS)) return null;

  const levels = resolveLevels(standing, state, form.header.columns.has('l1'));
  const next: LevelState = { l1: levels.l1, l2: levels.l2 };
  const isTier = !filled(['target', 'actual']) && isTierRow(standing);
  if (levels.l3 === null && (isTier || !hasFigures)) {
    // A row of its own for the tier, with or without its sum: "一、产出指标 … 50".
    const sum = isTier && hasFigures ? standing.l1 : null;
    return { state: next, cells: null, subtotal: sum && subtotal(form, row, sum), doubts: [] };
  }
  if (levels.l3 !== null && levels.l3.cell === standing.l1 && !hasFigures) {
    return { state, cells: null, subtotal: null, doubts: [loneText(row, levels.l3)] };
  }
  const doubts = levelDoubts(form, row, levels, labels[0] ?? null);
  return { state: next, cells: withLevels(own, levels), subtotal: null, doubts };
}

function ownCells({ grid, header }: FormRows, row: number): Cells {
  const cells: Cells = {};
  for (const [field, { from, to }] of header.columns) cells[field] = grid.fieldIn(row, from, to);
  return cells;
}

/** A text alone in the first column is a line between indicators, not one of them: 年度目标2：…… */
function loneText(row: number, { cell: { column }, text }: LevelText): RecognitionDoubt {
  const data = { cell: cellName(row, column), text: text.trim().slice(0, 20) };
  return { row, column, message: doubtOf('noMeasures', data) };
}

/** The labels that stand in the row itself; `outer` is left of the table's own columns. */
function levelCells(form: FormRows, row: number) {
  return {
    outer: form.outerColumn < 0 ? null : form.grid.at(row, form.outerColumn),
    l1: levelCell(form, row, 'l1'),
    l2: levelCell(form, row, 'l2'),
    l3: levelCell(form, row, 'l3'),
  };
}

function levelCell({ grid, header }: FormRows, row: number, field: 'l1' | 'l2' | 'l3'): GridCell | null {
  const stretch = header.columns.get(field);
  const cell = stretch === undefined ? undefined : grid.firstIn(row, stretch.from, stretch.to);
  return cell === undefined || /^[-—–/\\]+$/u.test(cell.label) ? null : cell;
}

function isTierRow({ l1, l2 }: { readonly l1: GridCell | null; readonly l2: GridCell | null }): boolean {
  return l1 !== null && l2 === null && tierOfLabel(l1.text) !== null;
}

interface Levels {
  readonly l1: LevelText | null;
  readonly l2: LevelText | null;
  readonly l3: LevelText | null;
  readonly doubt: Message | null;
}

function levelDoubts(
  form: FormRows,
  row: number,
  levels: Levels,
  first: GridCell | null,
): RecognitionDoubt[] {
  const { header } = form;
  const at = { row, column: (levels.l3?.cell ?? first)?.column ?? header.left };
  const doubts: RecognitionDoubt[] = [];
  const cell = cellName(row, at.column);
  if (levels.doubt !== null) {
    doubts.push({ ...at, message: doubtOf('level', { cell, reading: levels.doubt }) });
  }
  if (levels.l3 === null) {
    const column = header.columns.get('l3')?.from ?? header.left;
    doubts.push({
      row,
      column,
      message: doubtOf('namelessRow', { row: row + 1, cell: cellName(row, column) }),
    });
  }
  if (levels.l1 === null) {
    doubts.push({ ...at, message: doubtOf('noTier', { cell }) });
  }
  return doubts;
}

/** Level labels keep the address of the cell in which they stand: the first of a merged or blank stretch. */
function withLevels(own: Cells, levels: Levels): Cells {
  const cells: Cells = { ...own };
  for (const field of ['l1', 'l2', 'l3'] as const) {
    const label = levels[field];
    if (label !== null) {
      const { row, column, snapshot } = label.cell;
      const value =
        snapshot.value === label.cell.text && label.text !== label.cell.text ? label.text : snapshot.value;
      cells[field] = { row, column, value, formula: snapshot.formula, text: label.text };
    }
  }
  return cells;
}

function aidCells(
  { grid }: FormRows,
  columns: Partial<Record<AidField, number>>,
  row: number,
): RecognisedIndicator['aids'] {
  const cells: Partial<Record<AidField, FieldCell>> = {};
  for (const [field, column] of Object.entries(columns)) cells[field as AidField] = grid.field(row, column);
  return cells;
}

function subtotal({ grid, header }: FormRows, row: number, label: GridCell): RecognisedSubtotal {
  const cell = (field: IndicatorField): FieldCell | null => {
    const stretch: IndicatorHeader['columns'] extends ReadonlyMap<IndicatorField, infer S>
      ? S | undefined
      : never = header.columns.get(field);
    return stretch === undefined ? null : grid.fieldIn(row, stretch.from, stretch.to);
  };
  return { row, label: grid.field(row, label.column), weight: cell('weight'), score: cell('score') };
}
