import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { columnIndex, parseRange, type CellRange } from '../../core/workbook/address';
import {
  cellKey,
  type CellSnapshot,
  type CellValue,
  type SheetSnapshot,
  type SheetVisibility,
  type WorkbookSnapshot,
} from '../../core/workbook/snapshot';
import type { FileReadResult } from './read-xlsx';
import { gapOf } from './gap-messages';
import { fileRefusal, refusedFile } from './file-refusals';

const VISIBILITY: readonly SheetVisibility[] = ['visible', 'hidden', 'veryHidden'];

/**
 * Reads an old .xls (Excel 97–2003) with its formulas. Such a file is only ever read: nothing is written back to it.
 * Loaded on demand, for the reader is large.
 */
export function readXls(bytes: Uint8Array, fileName: string): FileReadResult {
  let book: WorkBook;
  try {
    book = read(bytes, { type: 'array', cellFormula: true, cellNF: true, cellText: false, cellStyles: true });
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (/password|encrypt/iu.test(detail)) {
      return {
        ok: false,
        message: refusedFile(fileName, fileRefusal('encrypted')),
        detail,
      };
    }
    return {
      ok: false,
      message: refusedFile(fileName, fileRefusal('damagedOld')),
      detail,
    };
  }
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    return sheet === undefined
      ? []
      : [sheetSnapshot(name, sheet, book.Workbook?.Sheets?.[index]?.Hidden ?? 0)];
  });
  if (sheets.length === 0) {
    return { ok: false, message: refusedFile(fileName, fileRefusal('noSheets')) };
  }
  const workbook: WorkbookSnapshot = {
    sheets,
    names: (book.Workbook?.Names ?? [])
      .filter(({ Name }) => !/^_xlnm\./iu.test(Name) && !/^Print_(?:Area|Titles)$/iu.test(Name))
      .map(({ Name, Ref, Sheet }) => ({
        name: Name,
        refersTo: `=${Ref}`,
        scope: Sheet === undefined ? null : (book.SheetNames[Sheet] ?? null),
        hidden: false,
      })),
    calculationMode: 'unknown',
    gaps: [{ sheet: null, what: gapOf('oldFormat'), isHarmless: true }],
  };
  return { ok: true, workbook };
}

function sheetSnapshot(name: string, sheet: WorkSheet, hidden: number): SheetSnapshot {
  const cells = new Map<number, CellSnapshot>();
  const rows: number[] = [];
  const columns: number[] = [];
  for (const [address, cell] of Object.entries(sheet) as [string, CellObject][]) {
    const match = /^([A-Z]+)(\d+)$/u.exec(address);
    if (match === null) continue;
    const [row, column] = [Number(match[2]) - 1, columnIndex(match[1] ?? 'A')];
    const snapshot = cellSnapshot(cell);
    if (snapshot.value === null && snapshot.formula === null) continue;
    cells.set(cellKey(row, column), snapshot);
    rows.push(row);
    columns.push(column);
  }
  const hiddenOf = (list: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] =>
    Array.from(list ?? [], (one, index) => (one?.hidden === true ? index : -1)).filter((index) => index >= 0);
  return {
    id: name,
    name,
    visibility: VISIBILITY[hidden] ?? 'visible',
    used: spanOf(rows, columns),
    cells,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols']),
    protection: { isProtected: sheet['!protect'] !== undefined },
    validations: [],
  };
}

function spanOf(rows: readonly number[], columns: readonly number[]): CellRange | null {
  if (rows.length === 0) return null;
  const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
  return { top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) };
}

function cellSnapshot(cell: CellObject): CellSnapshot {
  return {
    value: valueOf(cell),
    formula: cell.f === undefined ? null : `=${arrayFormula(cell)}`,
    format: typeof cell.z === 'string' && cell.z !== '' ? cell.z : 'General',
  };
}

/** Followers of an array formula name the whole area; only its text matters here. */
function arrayFormula({ f = '', F }: CellObject): string {
  return F !== undefined && parseRange(F) === null ? f : f.replace(/^=/u, '');
}

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

function valueOf({ t, v, w }: CellObject): CellValue {
  if (t === 'e') return { error: ERRORS.get(Number(v)) ?? w ?? '#N/A' };
  if (v === undefined || v === '' || t === 'z') return null;
  if (typeof v === 'number' || typeof v === 'boolean' || typeof v === 'string') return v;
  return null;
}
