import { isDateFormat } from '../../core/number/number-format';
import { cellName } from '../../core/workbook/address';
import {
  cellColumn,
  cellKey,
  cellRow,
  isCellError,
  type CellSnapshot,
  type CellValue,
} from '../../core/workbook/snapshot';
import { cellFormats, PLAIN_LOOK, type CellLook } from './cell-formats';
import { dayFrom1904 } from './cell-value';
import { isWritable, type CellContent } from './cell-xml';
import { generalStyles } from './general-styles';
import { dropCalculationChain } from './package-parts';
import { EditablePackage, NotEditable } from './package/editable-package';
import type { OpenPackage } from './package/open-package';
import { patchSheet, type SheetPatch } from './patch-sheet';
import { openWorkbookFile } from './read-xlsx';
import { sharedStringsOf } from './shared-strings';
import { readSheetPart, readingRoom, type SheetPart } from './sheet-part';
import { calculateOnOpen } from './workbook-edits';
import type { WorkbookPart } from './workbook-part';
import { decodeXml, encodeXml } from './xml/xml-encoding';
import { told } from '../../core/message/message';

/** What one cell is to hold; its format stays. For a formula `value` is the result stored beside it. */
export interface CellPatch extends CellContent {
  readonly sheet: string;
  /** Takes the number format off: for a number in a cell that was formatted as text. */
  readonly isGeneral?: boolean;
}

/** Why a file was not changed. `unusual`: its inner writing is none that can be changed surely. */
export type EditRefusal = 'unreadable' | 'unusual' | 'mismatch';

export type PatchResult =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** Array formulas whose stored result is old until Excel works it out, as it does when it opens the file. */
      readonly left: readonly { readonly sheet: string; readonly row: number; readonly column: number }[];
    }
  | {
      readonly ok: false;
      readonly reason: EditRefusal;
      /** Chinese, to be put behind the name of the file. */
      readonly message: string;
    };

const SAVE_ANEW = '请用 Excel 或 WPS 另存为 .xlsx 后再试。';

/** What is told of a file whose inner writing cannot be changed surely, and why. */
export function unusual(why: string): string {
  return `这个文件的内部写法不常见（${why}），不能直接修改。${SAVE_ANEW}`;
}

/**
 * Changes single cells of a user's file in place: every part that holds none of them stays byte for byte (styles, drawings,
 * macros, custom XML), and on a changed sheet all but the cells. Excel is told to calculate anew when it opens the file. What
 * was made is read back: when a cell does not hold what it was to hold, or another one changed, there is no file.
 */
export function patchCells(original: Uint8Array, patches: readonly CellPatch[]): PatchResult {
  const opening = openWorkbookFile(original);
  if (!opening.ok)
    return { ok: false, reason: 'unreadable', message: `${told(opening.reason, 'zh')}，没有改动。` };
  try {
    const { bytes, left } = patchedFile(opening.parts, opening.part, patches);
    const wrong = firstWrong(opening, bytes, patches, left);
    if (wrong === null) return { ok: true, bytes, left };
    return { ok: false, reason: 'mismatch', message: unusual(`改后核对时 ${wrong} 不符`) };
  } catch (error) {
    if (!(error instanceof NotEditable)) throw error;
    return { ok: false, reason: 'unusual', message: unusual(error.why) };
  }
}

interface Patched {
  readonly bytes: Uint8Array;
  readonly left: readonly CellPatch[];
}

function patchedFile(parts: OpenPackage, book: WorkbookPart, patches: readonly CellPatch[]): Patched {
  const editable = new EditablePackage(parts);
  const general = generalStyles(editable, book.styles);
  const looks = book.from1904 ? cellFormats(parts, book.styles) : [];
  const left: CellPatch[] = [];
  for (const [sheet, own] of bySheet(patches)) {
    const path = sheetPath(book, sheet);
    const part = editable.text(path);
    const wanted = own.map((patch): SheetPatch => {
      const styleFor = patch.isGeneral === true ? general : (style: string | undefined) => style;
      if (!book.from1904) return { ...patch, styleFor };
      return { ...patch, styleFor, contentFor: (style) => contentFrom1904(patch, style, looks) };
    });
    const patched = patchSheet(part.text, wanted);
    const bytes = encodeXml(patched.xml, part);
    if (bytes === null) throw new NotEditable('文字编码不能写回');
    editable.put(path, bytes);
    for (const each of patched.left.map((patch): CellPatch => ({ ...patch, sheet }))) left.push(each);
  }
  dropCalculationChain(editable, book.path);
  calculateOnOpen(editable, book.path);
  return { bytes: editable.written(), left };
}

/** A day counts from 1904 where the file's dates do; styles that we added have no date format. */
function contentFrom1904(
  patch: CellPatch,
  style: string | undefined,
  looks: readonly CellLook[],
): CellContent {
  const { format } = (style === undefined ? undefined : looks[Number(style)]) ?? PLAIN_LOOK;
  if (typeof patch.value !== 'number' || !isDateFormat(format)) return patch;
  const value = dayFrom1904(patch.value);
  if (value !== null) return { ...patch, value };
  const place = cellName(patch.row, patch.column);
  throw new NotEditable(`日期从 1904 年算起，${place} 是日期格式，放不下要写的数`);
}

function bySheet(patches: readonly CellPatch[]): Map<string, CellPatch[]> {
  const sheets = new Map<string, CellPatch[]>();
  for (const patch of patches) {
    const own = sheets.get(patch.sheet);
    if (own === undefined) sheets.set(patch.sheet, [patch]);
    else own.push(patch);
  }
  return sheets;
}

/** The part of a sheet that is that sheet's alone. */
function sheetPath({ sheets }: WorkbookPart, name: string): string {
  const [sheet, another] = sheets.filter((one) => one.name === name);
  if (sheet?.kind !== 'worksheet' || another !== undefined) throw new NotEditable(`找不到工作表“${name}”`);
  if (sheets.filter(({ path }) => path === sheet.path).length > 1)
    throw new NotEditable(`工作表“${name}”与别的工作表共用内容`);
  return sheet.path;
}

/** The first cell that is not as it should be after patching; null when all are. */
function firstWrong(
  before: { readonly parts: OpenPackage; readonly part: WorkbookPart },
  bytes: Uint8Array,
  patches: readonly CellPatch[],
  left: readonly CellPatch[],
): string | null {
  const after = openWorkbookFile(bytes);
  if (!after.ok) return '文件';
  const stay = new Set(left.map(({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`));
  for (const [sheet, own] of bySheet(patches)) {
    const [old, made] = [sheetContent(before, sheet), sheetContent(after, sheet)];
    if (old === null || made === null) return `工作表“${sheet}”`;
    const wanted = new Map(
      own
        .filter(({ row, column }) => !stay.has(`${sheet}!${cellName(row, column)}`))
        .map((patch) => [cellKey(patch.row, patch.column), patch] as const),
    );
    for (const key of new Set([...old.cells.keys(), ...made.cells.keys(), ...wanted.keys()])) {
      const patch = wanted.get(key);
      const is = made.cells.get(key);
      const isRight = patch === undefined ? sameCell(old.cells.get(key), is) : holds(is, patch);
      if (!isRight) return `${sheet}!${cellName(cellRow(key), cellColumn(key))} `;
    }
  }
  return null;
}

/** A sheet as it reads; null when it does not, or not all of it. */
function sheetContent(
  { parts, part }: { readonly parts: OpenPackage; readonly part: WorkbookPart },
  name: string,
): SheetPart | null {
  const read = parts.read(part.sheets.find((sheet) => sheet.name === name)?.path ?? '');
  if (!read.ok) return null;
  const content = readSheetPart(decodeXml(read.bytes).text, {
    texts: sharedStringsOf(parts, part.sharedStrings).texts,
    looks: cellFormats(parts, part.styles),
    from1904: part.from1904,
    room: readingRoom(),
  });
  return content === null || content.isCut ? null : content;
}

function sameCell(a: CellSnapshot | undefined, b: CellSnapshot | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.formula === b.formula && a.format === b.format && sameValue(a.value, b.value);
}

function holds(
  cell: CellSnapshot | undefined,
  { value, formula, row, column, isGeneral }: CellPatch,
): boolean {
  const wanted = value === '' || !isWritable(value, formula, row, column) ? null : value;
  if (cell === undefined) return wanted === null && formula === null;
  if (isGeneral === true && cell.format !== 'General') return false;
  const text = formula === null || formula.startsWith('=') ? formula : `=${formula}`;
  return cell.formula === text && sameValue(cell.value, wanted);
}

/** A result that reads as an error value is one, however it was given. */
function sameValue(a: CellValue, b: CellValue): boolean {
  const plain = (value: CellValue): Exclude<CellValue, object> | string =>
    isCellError(value) ? value.error : value;
  return plain(a) === plain(b);
}
