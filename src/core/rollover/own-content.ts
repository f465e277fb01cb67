import type { RecognisedTable } from '../recognise/recognised-table';
import { SheetGrid, type GridCell } from '../recognise/sheet-grid';
import { normaliseText } from '../table/labels';
import { LAYOUTS } from '../table/layouts';
import { contains, rangeName, type CellRange } from '../workbook/address';
import { cellKey, type WorkbookSnapshot } from '../workbook/snapshot';
import type { RolloverItem } from './rollover-report';

/** What stands above the block of last year's figures; recognition and audits leave it alone. */
export const REFERENCE_TITLE = '上年参考';

/** Columns of that block, its title above the first. */
const REFERENCE_COLUMNS = 2;
/** More is told as one. */
const MOST_PIECES = 30;
const LONGEST_TEXT = 200;

type Side = '表右侧' | '表左侧' | '表上方' | '表下方' | '表内';

/** Cells of one sheet that are told together. */
interface Piece {
  readonly side: Side;
  readonly range: CellRange;
  readonly cells: readonly GridCell[];
}

/** Lines that forms print below themselves. */
const PRINTED = new Set(LAYOUTS.flatMap(({ footLines }) => footLines ?? []).map(normaliseText));

/**
 * What a person wrote beside, above, below and between the columns of each form. Next year's form is made anew and holds none
 * of it, so that each piece is named: where it stands, what it says, and that it was not taken over. `tables` are all of the
 * workbook: what stands between two of them belongs to one.
 */
export function ownContent(
  tables: readonly RecognisedTable[],
  workbook: WorkbookSnapshot,
): ReadonlyMap<RecognisedTable, readonly RolloverItem[]> {
  const found = new Map<RecognisedTable, readonly RolloverItem[]>();
  for (const sheet of workbook.sheets) {
    const forms = tables.filter((table) => table.sheet === sheet.name);
    if (forms.length === 0) continue;
    const pieces = sheetPieces(new SheetGrid(sheet), forms.map(formOf));
    for (const [table, own] of pieces) found.set(table, told(own));
  }
  return found;
}

/** A table with what tells its own cells from those of a person. */
interface Form {
  readonly table: RecognisedTable;
  /** Columns that the form reads, by indicator row. */
  readonly columns: ReadonlyMap<number, ReadonlySet<number>>;
}

function formOf(table: RecognisedTable): Form {
  const header = Object.values(table.indicatorHeader.columns).map(({ column }) => column);
  const columns = table.indicators.map(({ row, cells }) => {
    const read = Object.values(cells).map(({ column }) => column);
    return [row, new Set([...header, ...read])] as const;
  });
  return { table, columns: new Map(columns) };
}

function sheetPieces(grid: SheetGrid, forms: readonly Form[]): Map<RecognisedTable, Piece[]> {
  const isOurs = ownBlocks(grid, forms);
  const sides = new Map<RecognisedTable, Map<Side, GridCell[]>>();
  for (let row = 0; row <= grid.lastRow; row += 1) {
    for (const cell of grid.row(row)) {
      if (isBlank(cell) || PRINTED.has(cell.label) || isOurs(cell)) continue;
      const place = placeOf(cell, forms);
      if (place === null) continue;
      const ofTable = sides.get(place.table) ?? new Map<Side, GridCell[]>();
      const cells = ofTable.get(place.side) ?? [];
      cells.push(cell);
      sides.set(place.table, ofTable.set(place.side, cells));
    }
  }
  return new Map(
    [...sides].map(([table, bySide]) => [
      table,
      [...bySide].flatMap(([side, cells]) => piecesOf(side, cells)),
    ]),
  );
}

function isBlank({ text, snapshot }: GridCell): boolean {
  return text.trim() === '' && snapshot.formula === null;
}

/** Which form a cell is told with and where it stands; null where it is the form's own. */
function placeOf(
  { row, column }: GridCell,
  forms: readonly Form[],
): { readonly table: RecognisedTable; readonly side: Side } | null {
  const inside = forms.find(({ table }) => contains(table.range, row, column));
  if (inside !== undefined) {
    const label = inside.table.indicatorLabel?.column ?? -1;
    const read = inside.columns.get(row);
    const isOwn = read !== undefined && column > label && !read.has(column);
    return isOwn ? { table: inside.table, side: '表内' } : null;
  }
  const table = nearest(row, column, forms)?.table;
  if (table === undefined) return null;
  const { range } = table;
  if (row < range.top) return { table, side: '表上方' };
  if (row > range.bottom) return { table, side: '表下方' };
  return { table, side: column > range.right ? '表右侧' : '表左侧' };
}

/** The form that a cell outside of all belongs to: the one left of it, else that above it, else the next one. */
function nearest(row: number, column: number, forms: readonly Form[]): Form | null {
  const beside = forms.filter(({ table: { range } }) => row >= range.top && row <= range.bottom);
  if (beside.length > 0) {
    const left = beside.filter(({ table }) => table.range.right < column);
    return most(left, ({ range }) => range.right) ?? most(beside, ({ range }) => -range.left);
  }
  const above = forms.filter(({ table }) => table.range.bottom < row);
  return most(above, ({ range }) => range.bottom) ?? most(forms, ({ range }) => -range.top);
}

function most(forms: readonly Form[], measure: (table: RecognisedTable) => number): Form | null {
  return forms.reduce<Form | null>(
    (best, form) => (best === null || measure(form.table) > measure(best.table) ? form : best),
    null,
  );
}

/** Whether a cell is of the blocks that this software writes beside a form: 评分辅助区 and last year's figures. */
function ownBlocks(grid: SheetGrid, forms: readonly Form[]): (cell: GridCell) => boolean {
  const keys = new Set<number>();
  for (const { table } of forms) {
    const { range, aidColumns } = table;
    const columns = Object.values(aidColumns);
    for (let row = Math.max(0, range.top - 1); row <= range.bottom; row += 1) {
      for (const { column, text } of grid.row(row)) {
        if (column <= range.right || !text.startsWith(REFERENCE_TITLE)) continue;
        for (let at = 0; at < REFERENCE_COLUMNS; at += 1) columns.push(column + at);
      }
      for (const column of columns) keys.add(cellKey(row, column));
    }
  }
  return ({ row, column }) => keys.has(cellKey(row, column));
}

/** Columns beside a form one by one; lines above and below it by runs of rows without a gap. */
function piecesOf(side: Side, cells: readonly GridCell[]): Piece[] {
  const isColumn = side === '表右侧' || side === '表左侧' || side === '表内';
  const at = ({ row, column }: GridCell): number => (isColumn ? column : row);
  const pieces: Piece[] = [];
  let run: GridCell[] = [];
  for (const cell of [...cells].sort((a, b) => at(a) - at(b) || a.row - b.row || a.column - b.column)) {
    const before = run.at(-1);
    if (before !== undefined && at(cell) - at(before) > (isColumn ? 0 : 1)) {
      pieces.push({ side, cells: run, range: around(run) });
      run = [];
    }
    run.push(cell);
  }
  if (run.length > 0) pieces.push({ side, cells: run, range: around(run) });
  return pieces;
}

function around(cells: readonly GridCell[]): CellRange {
  const range = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column, lastRow, lastColumn } of cells) {
    range.top = Math.min(range.top, row);
    range.left = Math.min(range.left, column);
    range.bottom = Math.max(range.bottom, lastRow);
    range.right = Math.max(range.right, lastColumn);
  }
  return range;
}

function told(pieces: readonly Piece[]): RolloverItem[] {
  const items = pieces.slice(0, MOST_PIECES).map(({ side, range, cells }) => item(side, [range], cells));
  const rest = pieces.slice(MOST_PIECES);
  const [first] = rest;
  if (first === undefined) return items;
  const ranges = rest.map(({ range }) => range);
  return [
    ...items,
    item(
      first.side,
      ranges,
      rest.flatMap(({ cells }) => cells),
    ),
  ];
}

function item(side: Side, ranges: readonly CellRange[], cells: readonly GridCell[]): RolloverItem {
  const formulas = cells.filter(({ snapshot }) => snapshot.formula !== null).length;
  const withFormulas = formulas === 0 ? '' : `（含公式 ${String(formulas)} 处）`;
  return {
    action: 'person',
    place: shortened(`${side} ${ranges.map(rangeName).join('、')}`),
    before: shortened(cells.flatMap(({ text }) => (text.trim() === '' ? [] : [text.trim()])).join('、')),
    after: '',
    reason: `原表上自己加的内容${withFormulas}，没有带入新表；要用请从上年的表复制过来`,
  };
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > LONGEST_TEXT ? `${characters.slice(0, LONGEST_TEXT).join('')}…` : text;
}
