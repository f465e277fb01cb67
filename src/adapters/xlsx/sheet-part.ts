import { parseRange, type CellRange, LAST_COLUMN } from '../../core/workbook/address';
import { interned } from '../../core/formula/interned';
import { shiftFormula } from '../../core/formula/shift-formula';
import {
  type CellValue,
  cellKey,
  type CellSnapshot,
  type SheetProtection,
  type ValidationSnapshot,
} from '../../core/workbook/snapshot';
import { PLAIN_LOOK, type CellLook } from './cell-formats';
import { cellValue } from './cell-value';
import { apartMerges } from './merge-areas';
import { walkSheet, type WrittenCell, type WrittenFormula } from './sheet-walk';
import { ValidationReader } from './validation-reader';
import { XmlScanner } from './xml/xml-scanner';

/** What all sheets of a file share while they are read. */
export interface SheetReading {
  readonly texts: readonly string[];
  readonly looks: readonly CellLook[];
  readonly from1904: boolean;
  readonly room: ReadingRoom;
}

/** What may still be held of a file: no workbook that a person made has more, and a file made to harm stays small. */
export interface ReadingRoom {
  /** Cells with something in them, and ranges that are told of a sheet. */
  cells: number;
  /** Letters of formulas that followers of a shared one are given. */
  letters: number;
}

/** Room for one file: 600,000 cells are read in a second. */
export function readingRoom(): ReadingRoom {
  return { cells: 1_000_000, letters: 16_000_000 };
}

/** The part of a worksheet as it was read. */
export interface SheetPart {
  readonly cells: Map<number, CellSnapshot>;
  readonly used: CellRange | null;
  /** The cells that the part lists, blank ones too, in a rectangle. */
  readonly listed: CellRange | null;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly protection: SheetProtection;
  readonly validations: readonly ValidationSnapshot[];
  readonly unlocked: readonly CellRange[];
  /** Cells whose text is not in the file: the first of them, and how many. */
  readonly withoutText: NamedCells;
  /** Cells with a number that no cell can hold. */
  readonly withoutNumber: NamedCells;
  readonly overlappingMerges: number;
  /** Whether there was more than there is room for. */
  readonly isCut: boolean;
}

export interface NamedCells {
  count: number;
  readonly first: CellRange[];
}

/** Cells that one sentence names. */
export const MOST_NAMED = 5;

/** Reads the part of a worksheet; null when it is damaged. */
export function readSheetPart(xml: string, reading: SheetReading): SheetPart | null {
  const reader = new SheetReader(reading);
  const walk = walkSheet(new XmlScanner(xml), reader);
  return walk.state === 'whole' && reader.isSound ? reader.result() : null;
}

/** Columns that all tags for columns name together; each is named once in a sound sheet. */
const MOST_COLUMNS = 4 * (LAST_COLUMN + 1);

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Takes down what a snapshot holds while a part is gone through. */
class SheetReader {
  private readonly cells = new Map<number, CellSnapshot>();
  private used: CellRange | null = null;
  private listed: CellRange | null = null;
  private readonly merges: CellRange[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns = new Set<number>();
  private columns = 0;
  private protection: SheetProtection | null = null;
  private readonly validations: ValidationReader;
  private readonly unlocked: CellRange[] = [];
  private readonly withoutText: NamedCells = { count: 0, first: [] };
  private readonly withoutNumber: NamedCells = { count: 0, first: [] };
  private readonly masters = new Map<string, Master>();
  /** Followers that stand before the formula which they follow. */
  private readonly early: { readonly key: number; readonly shared: string; readonly cell: CellSnapshot }[] =
    [];
  private isCut = false;

  constructor(private readonly reading: SheetReading) {
    this.validations = new ValidationReader(() => this.takeRoom());
  }

  data(): void {
    // What stands in the rows counts, not the tag around them.
  }

  dataEnd(): void {
    // As above.
  }

  row({ row }: { readonly row: number }, scan: XmlScanner): void {
    if (isOn(scan.attribute('hidden'))) this.hiddenRows.push(row);
  }

  cell(cell: WrittenCell): void {
    this.listed = grown(this.listed, cell.row, cell.column);
    const look = this.lookOf(cell);
    if (look.isUnlocked) this.noteUnlocked(cell.row, cell.column);
    if (cell.value === null && cell.formula === null && cell.inline === null) return;
    const value = this.valueOf(cell, look);
    const key = cellKey(cell.row, cell.column);
    const snapshot: CellSnapshot = { value, formula: this.formulaOf(cell), format: look.format };
    const follows = cell.formula === null ? null : followed(cell.formula);
    if (snapshot.formula === null && follows !== null)
      this.early.push({ key, shared: follows, cell: snapshot });
    if (value === null && snapshot.formula === null && follows === null) return;
    if (!this.takeRoom()) return;
    this.cells.set(key, snapshot);
    this.used = grown(this.used, cell.row, cell.column);
  }

  private lookOf({ style }: WrittenCell): CellLook {
    return (style === undefined ? undefined : this.reading.looks[Number(style)]) ?? PLAIN_LOOK;
  }

  private valueOf(cell: WrittenCell, look: CellLook): CellValue {
    const { value, missing } = cellValue(cell, this.reading.texts, look.format, this.reading.from1904);
    if (missing === 'text') tell(this.withoutText, cell);
    if (missing === 'number') tell(this.withoutNumber, cell);
    return value;
  }

  other(scan: XmlScanner, section: string): void {
    switch (section) {
      case 'cols':
        if (scan.is('col')) this.noteColumns(scan);
        break;
      case 'mergeCells':
        if (scan.is('mergeCell')) this.noteMerge(scan.attribute('ref') ?? '');
        break;
      case 'sheetProtection':
        this.protection = protectionOf(scan);
        break;
      case 'dataValidations':
        this.validations.tag(scan);
        break;
      default:
    }
  }

  text(scan: XmlScanner, section: string): void {
    if (section === 'dataValidations') this.validations.text(scan);
  }

  result(): SheetPart {
    for (const { key, shared, cell } of this.early) {
      const at = { row: Math.floor(key / (LAST_COLUMN + 1)), column: key % (LAST_COLUMN + 1) };
      const formula = this.shifted(this.masters.get(shared), at);
      if (formula !== null) this.cells.set(key, { ...cell, formula });
      else if (cell.value === null) this.cells.delete(key);
    }
    const merges = apartMerges(this.merges);
    return {
      cells: this.cells,
      used: this.used,
      listed: this.listed,
      merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: [...this.hiddenColumns].sort((a, b) => a - b),
      protection: this.protection ?? { isProtected: false },
      validations: this.validations.result(),
      unlocked: this.unlocked,
      withoutText: this.withoutText,
      withoutNumber: this.withoutNumber,
      overlappingMerges: this.merges.length - merges.length,
      isCut: this.isCut,
    };
  }

  /** Tags for columns that lie on one another a thousandfold stand in no sheet. */
  get isSound(): boolean {
    return this.columns <= MOST_COLUMNS;
  }

  private takeRoom(): boolean {
    if (this.reading.room.cells <= 0) {
      this.isCut = true;
      return false;
    }
    this.reading.room.cells -= 1;
    return true;
  }

  private formulaOf({ formula, row, column }: WrittenCell): string | null {
    if (formula === null) return null;
    if (formula.text !== '') {
      const text = interned(formula.text.startsWith('=') ? formula.text : `=${formula.text}`);
      if (formula.kind === 'shared' && formula.shared !== undefined)
        this.masters.set(formula.shared, { formula: text, row, column });
      return text;
    }
    const shared = followed(formula);
    return shared === null ? null : this.shifted(this.masters.get(shared), { row, column });
  }

  private shifted(master: Master | undefined, at: { row: number; column: number }): string | null {
    if (master === undefined) return null;
    if (this.reading.room.letters <= 0) {
      this.isCut = true;
      return null;
    }
    this.reading.room.letters -= master.formula.length;
    return interned(shiftFormula(master.formula, master, at));
  }

  /** Unlocked cells side by side are told as one range. */
  private noteUnlocked(row: number, column: number): void {
    const last = this.unlocked.at(-1);
    if (last?.top === row && last.bottom === row && last.right === column - 1) {
      this.unlocked[this.unlocked.length - 1] = { ...last, right: column };
    } else if (this.takeRoom()) {
      this.unlocked.push({ top: row, left: column, bottom: row, right: column });
    }
  }

  private noteColumns(scan: XmlScanner): void {
    const first = Math.max(1, Math.trunc(Number(scan.attribute('min') ?? '1')) || 1);
    const last = Math.min(LAST_COLUMN + 1, Math.trunc(Number(scan.attribute('max') ?? '0')) || 0);
    this.columns += 1 + Math.max(0, last - first);
    if (this.columns > MOST_COLUMNS || !isOn(scan.attribute('hidden'))) return;
    for (let column = first; column <= last; column += 1) this.hiddenColumns.add(column - 1);
  }

  private noteMerge(ref: string): void {
    const range = parseRange(ref);
    if (range !== null && this.takeRoom()) this.merges.push(range);
  }
}

/** Which shared formula this one follows; null when it does not. */
function followed({ kind, text, shared }: WrittenFormula): string | null {
  return kind === 'shared' && text === '' && shared !== undefined ? shared : null;
}

function protectionOf(scan: XmlScanner): SheetProtection {
  if (!isOn(scan.attribute('sheet'))) return { isProtected: false };
  const secret = `${scan.attribute('password') ?? ''}${scan.attribute('hashValue') ?? ''}`;
  return { isProtected: true, hasPassword: secret !== '' };
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function tell(told: NamedCells, { row, column }: WrittenCell): void {
  told.count += 1;
  if (told.first.length < MOST_NAMED) told.first.push({ top: row, left: column, bottom: row, right: column });
}

function grown(used: CellRange | null, row: number, column: number): CellRange {
  if (used === null) return { top: row, left: column, bottom: row, right: column };
  if (row <= used.bottom && row >= used.top && column >= used.left && column <= used.right) return used;
  return {
    top: Math.min(used.top, row),
    left: Math.min(used.left, column),
    bottom: Math.max(used.bottom, row),
    right: Math.max(used.right, column),
  };
}
