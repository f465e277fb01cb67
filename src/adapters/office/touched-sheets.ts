import { largest } from '../../core/number/extremes';
import type { CellRange } from '../../core/workbook/address';
import type { WritePlan } from '../../core/workbook/plan';
import { originalRanges, originalRow } from './original-row';

/** What a plan touches of one sheet that is there already: what has to be read before it may be written. */
export interface TouchedSheet {
  readonly name: string;
  /** Where it is known: the sheet may bear another name by now. */
  readonly id?: string;
  /** Around all cells that are expected, written, merged or formatted; null when none are. */
  box: CellRange | null;
  formats: boolean;
  merges: boolean;
  /** Rows move: the whole used range counts. */
  whole: boolean;
  /** It goes with all that it holds. */
  goes: boolean;
  /** Rows that go: formulas of other sheets that end on them do not find back to them, and their validations go along. */
  readonly lostRows: Set<number>;
  page: boolean;
  frozen: boolean;
  gridlines: boolean;
  /** Some come or go: which are ours shows only beside those that are there already. */
  conditionals: boolean;
  readonly columns: Set<number>;
  readonly rows: Set<number>;
  /** Rows inserted (`count` > 0) and deleted, in their order. */
  readonly moves: { readonly at: number; readonly count: number }[];
  readonly validations: CellRange[];
  readonly links: { readonly row: number; readonly column: number }[];
}

/** A sheet of which nothing has to be read yet. */
export function untouched(name: string): TouchedSheet {
  return {
    name,
    box: null,
    formats: false,
    merges: false,
    whole: false,
    goes: false,
    page: false,
    frozen: false,
    gridlines: false,
    conditionals: false,
    columns: new Set(),
    rows: new Set(),
    moves: [],
    validations: [],
    lostRows: new Set(),
    links: [],
  };
}

/** Goes through a plan once. Sheets that the plan itself adds are left out, a renamed one counts under its old name. */
export function touchedSheets(plan: WritePlan): TouchedSheet[] {
  const sheets = new Map<string, TouchedSheet>();
  const added = new Set<string>();
  const renamed = new Map<string, string>();
  const of = (name: string): TouchedSheet | null => {
    const key = renamed.get(name.toLowerCase()) ?? name.toLowerCase();
    if (added.has(key)) return null;
    const sheet = sheets.get(key) ?? untouched(name);
    sheets.set(key, sheet);
    return sheet;
  };
  for (const { sheet, row, column } of plan.expects) {
    grow(of(sheet), { top: row, bottom: row, left: column, right: column });
  }
  for (const command of plan.commands) {
    if (command.op === 'setName') continue;
    if (command.op === 'addSheet') {
      added.add(command.sheet.toLowerCase());
      continue;
    }
    const sheet = of(command.sheet);
    if (command.op === 'renameSheet') {
      const key = command.sheet.toLowerCase();
      renamed.set(command.to.toLowerCase(), renamed.get(key) ?? key);
    }
    if (sheet !== null) touch(sheet, command);
  }
  return [...sheets.values()];
}

type SheetCommand = Exclude<WritePlan['commands'][number], { readonly op: 'setName' | 'addSheet' }>;

function touch(sheet: TouchedSheet, command: SheetCommand): void {
  switch (command.op) {
    case 'setCells':
      grow(sheet, blockOf(command));
      break;
    case 'setStyle':
      grow(sheet, command.range);
      sheet.formats = true;
      break;
    case 'merge':
    case 'unmerge':
      grow(sheet, command.range);
      sheet.merges = true;
      break;
    case 'setColumnWidths':
      for (const { column } of command.widths) sheet.columns.add(column);
      break;
    case 'setRowHeights':
      for (const { row } of command.heights) addRow(sheet.rows, row, sheet.moves);
      break;
    case 'deleteRows':
      loseRows(sheet, command);
      break;
    case 'insertRows':
      moveRows(sheet, command.at, command.count);
      break;
    case 'deleteSheet':
      // What nobody expects of it nobody looks at.
      sheet.goes = sheet.box !== null;
      break;
    default:
      touchFittings(sheet, command);
  }
}

type FittingCommand = Exclude<SheetCommand, Extract<SheetCommand, { readonly op: TouchedCells }>>;
type TouchedCells =
  | 'setCells'
  | 'setStyle'
  | 'merge'
  | 'unmerge'
  | 'setColumnWidths'
  | 'setRowHeights'
  | 'deleteRows'
  | 'insertRows'
  | 'deleteSheet';

/** What lies over the cells or belongs to the sheet. */
function touchFittings(sheet: TouchedSheet, command: FittingCommand): void {
  switch (command.op) {
    case 'setValidation':
      for (const range of originalRanges(command.range, sheet.moves)) sheet.validations.push(range);
      break;
    case 'addConditional':
    case 'clearConditionals':
    case 'removeConditionals':
      sheet.conditionals = true;
      break;
    case 'setPage':
      sheet.page = true;
      break;
    case 'freezeRows':
      sheet.frozen = true;
      break;
    case 'showGridlines':
      sheet.gridlines = true;
      break;
    case 'setLink':
      sheet.links.push({ row: command.row, column: command.column });
      break;
    default:
      break;
  }
}

/** The cells of a block; one where it is empty. */
function blockOf({ top, left, rows }: Extract<SheetCommand, { readonly op: 'setCells' }>): CellRange {
  const width = Math.max(1, largest(rows.map((row) => row.length)) ?? 0);
  return { top, left, bottom: top + Math.max(1, rows.length) - 1, right: left + width - 1 };
}

function loseRows(sheet: TouchedSheet, { at, count }: { readonly at: number; readonly count: number }): void {
  // A row that comes back has no height of its own.
  for (let row = at; row < at + count; row += 1) {
    addRow(sheet.rows, row, sheet.moves);
    addRow(sheet.lostRows, row, sheet.moves);
  }
  moveRows(sheet, at, -count);
}

/** A row of the course of a plan, where it stands before it. */
function addRow(rows: Set<number>, row: number, moves: TouchedSheet['moves']): void {
  const original = originalRow(row, moves);
  if (original !== null) rows.add(original);
}

function moveRows(sheet: TouchedSheet, at: number, count: number): void {
  sheet.moves.push({ at, count });
  sheet.whole = true;
  sheet.formats = true;
  sheet.merges = true;
}

function grow(sheet: TouchedSheet | null, range: CellRange): void {
  if (sheet === null) return;
  const { box } = sheet;
  sheet.box =
    box === null
      ? range
      : {
          top: Math.min(box.top, range.top),
          left: Math.min(box.left, range.left),
          bottom: Math.max(box.bottom, range.bottom),
          right: Math.max(box.right, range.right),
        };
}
