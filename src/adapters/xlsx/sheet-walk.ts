import { LAST_COLUMN, LAST_ROW } from '../../core/workbook/address';
import { cellColumn, cellRow, cellKey } from '../../core/workbook/snapshot';
import { textOfRuns } from './shared-strings';
import type { XmlScanner } from './xml/xml-scanner';

/** The formula of a cell as it stands in its part. */
export interface WrittenFormula {
  /** Without "="; "" for a follower of a shared formula. */
  readonly text: string;
  readonly kind: 'normal' | 'shared' | 'array' | 'dataTable';
  /** Which shared formula it is or follows. */
  readonly shared: string | undefined;
  /** Cells that an array formula fills. */
  readonly area: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** A cell as it stands in its part, with its first and last letter. */
export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  /** Its address as written; many programs leave it out, and then the order tells. */
  readonly address: string | undefined;
  readonly type: string;
  readonly style: string | undefined;
  readonly formula: WrittenFormula | null;
  /** What stands in its <v>, null without one. */
  readonly value: string | null;
  /** The text of its <is>, null without one. */
  readonly inline: string | null;
  readonly start: number;
  /** Behind its opening tag. */
  readonly openEnd: number;
  readonly end: number;
}

export interface WrittenRow {
  readonly row: number;
  readonly hasNumber: boolean;
  readonly start: number;
  readonly openEnd: number;
  readonly isEmpty: boolean;
}

/** Who looks on while a sheet is gone through, in the order of the part. */
export interface SheetVisitor {
  /** The scanner stands on the opening tag around all rows. */
  data(scan: XmlScanner): void;
  /** The scanner stands on the closing tag around all rows. */
  dataEnd(scan: XmlScanner): void;
  /** The scanner stands on the opening tag of the row. */
  row(row: WrittenRow, scan: XmlScanner): void;
  cell(cell: WrittenCell): void;
  /** Any opening tag outside the cells; `section` is the child of the root that it is or lies in. */
  other(scan: XmlScanner, section: string): void;
  /** Text outside the cells, where a formula of a rule stands. */
  text(scan: XmlScanner, section: string): void;
}

export interface SheetWalk {
  /** `damaged`: breaks off, is no XML, no worksheet, or names a cell that no sheet has. */
  readonly state: 'whole' | 'damaged';
  /** Whether nothing stands among the cells that a sheet does not need: comments, letters, tags that no cell has. */
  readonly isPlain: boolean;
}

/** Goes through the part of a worksheet once. */
export function walkSheet(scan: XmlScanner, visitor: SheetVisitor): SheetWalk {
  let section = '';
  let isPlain = true;
  let isSheet = true;
  while (scan.next()) {
    if (isLetters(scan)) visitor.text(scan, section);
    if (scan.kind !== 'open') continue;
    const level = scan.isEmpty ? scan.depth + 1 : scan.depth;
    if (level === 1) isSheet = scan.is('worksheet');
    if (level === 2) section = scan.local;
    const isData = level === 2 && section === 'sheetData';
    if (isData) visitor.data(scan);
    if (!isData || scan.isEmpty) {
      visitor.other(scan, section);
      continue;
    }
    const data = walkData(scan, visitor);
    if (data === null) return { state: 'damaged', isPlain: false };
    isPlain &&= data;
  }
  return { state: scan.isWhole && isSheet ? 'whole' : 'damaged', isPlain };
}

/** The rows, up to the end of <sheetData>: whether nothing odd stands among them; null when a place is none. */
function walkData(scan: XmlScanner, visitor: SheetVisitor): boolean | null {
  const inside = scan.depth;
  let isPlain = true;
  let row = -1;
  while (scan.next()) {
    if (scan.kind === 'close' && scan.depth < inside) {
      visitor.dataEnd(scan);
      return isPlain;
    }
    if (scan.kind !== 'open') {
      isPlain &&= isFiller(scan);
    } else if (!scan.is('row')) {
      isPlain = false;
    } else {
      const number = scan.attribute('r');
      const said = rowNumber(number);
      row = said ?? row + 1;
      if (row > LAST_ROW) return null;
      const { start, end, isEmpty } = scan;
      visitor.row({ row, hasNumber: said !== null, start, openEnd: end, isEmpty }, scan);
      if (number !== undefined && said === null) isPlain = false;
      if (isEmpty) continue;
      const cells = walkRow(scan, row, visitor);
      if (cells === null) return null;
      isPlain &&= cells;
    }
  }
  return isPlain;
}

function walkRow(scan: XmlScanner, row: number, visitor: SheetVisitor): boolean | null {
  const inside = scan.depth;
  let isPlain = true;
  let column = -1;
  while (scan.next()) {
    if (scan.kind === 'close' && scan.depth < inside) return isPlain;
    if (scan.kind !== 'open') {
      isPlain &&= isFiller(scan);
    } else if (!scan.is('c')) {
      isPlain = false;
    } else {
      const cell = readCell(scan, row, column + 1);
      if (cell === null) return null;
      if (cell.row !== row) isPlain = false;
      column = cell.column;
      visitor.cell(cell);
    }
  }
  return isPlain;
}

function isLetters({ kind }: XmlScanner): boolean {
  return kind === 'text' || kind === 'cdata';
}

/** A closing tag, or blanks between tags. */
function isFiller(scan: XmlScanner): boolean {
  return scan.kind === 'close' || (scan.kind === 'text' && scan.content().trim() === '');
}

/** Reads the cell whose opening tag the scanner stands on, up to its end; null when its address is none. */
function readCell(scan: XmlScanner, row: number, column: number): WrittenCell | null {
  const address = scan.attribute('r');
  const key = address === undefined ? cellKey(row, column) : cellKeyOf(address);
  if (key < 0 || column > LAST_COLUMN) return null;
  const type = scan.attribute('t') ?? 'n';
  const style = scan.attribute('s');
  const { start, end: openEnd, depth: inside } = scan;
  let formula: WrittenFormula | null = null;
  let value: string | null = null;
  let inline: string | null = null;
  if (!scan.isEmpty) {
    while (scan.next()) {
      if (scan.kind === 'close' && scan.depth < inside) break;
      if (scan.kind !== 'open') continue;
      if (scan.is('v')) value = textInside(scan);
      else if (scan.is('f')) formula = readFormula(scan);
      else if (scan.is('is')) inline = textOfRuns(scan) ?? '';
    }
  }
  return {
    row: cellRow(key),
    column: cellColumn(key),
    address,
    type,
    style,
    formula,
    value,
    inline,
    start,
    openEnd,
    end: scan.end,
  };
}

function readFormula(scan: XmlScanner): WrittenFormula {
  const { start } = scan;
  const said = scan.attribute('t');
  const kind = said === 'shared' || said === 'array' || said === 'dataTable' ? said : 'normal';
  const shared = scan.attribute('si');
  const area = scan.attribute('ref');
  return { text: textInside(scan), kind, shared, area, start, end: scan.end };
}

/** The text of the element whose opening tag the scanner stands on; goes to its closing tag. */
function textInside(scan: XmlScanner): string {
  if (scan.isEmpty) return '';
  const inside = scan.depth;
  let text = '';
  while (scan.next()) {
    if (scan.kind === 'close' && scan.depth < inside) break;
    if (isLetters(scan) && scan.depth === inside) text += scan.content();
  }
  return text;
}

/** "12" → 11; null for what is no number of a row. */
function rowNumber(text: string | undefined): number | null {
  if (text === undefined || text.length > 10) return null;
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 ? number - 1 : null;
}

const [LARGE_A, SMALL_A, NOUGHT] = [65, 97, 48] as const;

/** "K12" → its key; -1 for what is no cell of a sheet. */
function cellKeyOf(address: string): number {
  let column = 0;
  let at = 0;
  for (; at < address.length; at += 1) {
    const code = address.charCodeAt(at);
    const letter = code >= SMALL_A ? code - SMALL_A : code - LARGE_A;
    if (letter < 0 || letter > 25) break;
    column = column * 26 + letter + 1;
  }
  if (at === 0 || at > 3 || at === address.length || address.length > at + 7) return -1;
  let row = 0;
  for (; at < address.length; at += 1) {
    const digit = address.charCodeAt(at) - NOUGHT;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
  }
  if (row < 1 || row - 1 > LAST_ROW || column - 1 > LAST_COLUMN) return -1;
  return cellKey(row - 1, column - 1);
}
