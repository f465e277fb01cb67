import { readXlsx as readWithHucre, type Workbook } from 'hucre/xlsx';
import type { ReadGap, SheetSnapshot, WorkbookSnapshot } from '../../core/workbook/snapshot';
import { fileKind, type FileKind } from './file-kind';
import { nameSnapshots, sheetSnapshot } from './snapshot-from-hucre';
import {
  readSheetParts,
  readWorkbookPart,
  WORKBOOK,
  type ListedSheet,
  type SheetParts,
  type WorkbookPart,
} from './workbook-part';
import { checkZip } from './zip-guard';

export type FileReadResult =
  | { readonly ok: true; readonly workbook: WorkbookSnapshot }
  | {
      readonly ok: false;
      /** Chinese: which file, what is wrong, what to do. */
      readonly message: string;
      /** The reader's own words, for a report of the fault. */
      readonly detail?: string;
    };

/** Why each kind of file that is no .xlsx cannot be read, and what to do. */
const REFUSALS: Readonly<Record<Exclude<FileKind, 'zip'>, string>> = {
  xls: '是 Excel 97–2003 的旧格式（.xls）。请在 Excel 或 WPS 里打开它，另存为 .xlsx 再试',
  encrypted: '设有打开密码。请在 Excel 或 WPS 里取消密码、另存一份再试',
  ole: '不是 Excel 工作簿，可能是 Word 或其他文档。请核对文件',
  html: '其实是网页（HTML），只是后缀像 Excel。请用 Excel 打开它，另存为 .xlsx 再试',
  text: '其实是文本文件，不是 Excel 工作簿。请用 Excel 打开它，另存为 .xlsx 再试',
  empty: '是空文件，没有任何内容。请重新取得这个文件',
  unknown: '不是 Excel 工作簿（.xlsx）。请核对文件',
};

const ZIP_REFUSALS = {
  truncated: '不完整，可能没有下载或复制完。请重新取得这个文件',
  bomb: '解压后大得异常，为安全起见没有打开。请核对它的来源，或在 Excel 里打开后另存一份',
  encrypted: '里面的内容加了密。请去掉密码再试',
} as const;

/** Why a sheet of another kind holds no cells to read. */
const SHEET_KINDS: Readonly<Record<Exclude<ListedSheet['kind'], 'worksheet'>, string>> = {
  chartsheet: '是图表工作表，没有单元格可读',
  dialogsheet: '是对话框工作表，没有单元格可读',
  macrosheet: '是宏工作表，没有读取',
  missing: '在文件里没有内容，没有读取',
};

/** What is read of a sheet whose cells reach so far that they cannot all be held: no form is larger. */
const LARGEST_AREA = { range: 'A1:CV20000', said: '前 20000 行、前 100 列' } as const;

/**
 * Reads an .xlsx or .xlsm from bytes, in Node or a browser. Never throws for a bad file: a file that is truncated,
 * encrypted, of another kind or made to harm gives a Chinese message that names it. What of a good file could not be
 * read stands in `workbook.gaps`.
 */
export async function readXlsx(bytes: Uint8Array, fileName: string): Promise<FileReadResult> {
  const kind = fileKind(bytes);
  const refused = (reason: string, detail?: string): FileReadResult => ({
    ok: false,
    message: `文件“${fileName}”${reason}。`,
    ...(detail === undefined ? {} : { detail }),
  });
  if (kind !== 'zip') return refused(REFUSALS[kind]);
  const zip = checkZip(bytes);
  if (!zip.ok) return refused(ZIP_REFUSALS[zip.reason]);
  if (!zip.parts.some((part) => WORKBOOK.test(part))) return refused(otherPackage(zip.parts));
  try {
    const part = readWorkbookPart(bytes, zip.parts);
    if (!part.isWhole) return refused(DAMAGED, 'workbook part cut off');
    if (part.sheets.length === 0) return refused('里没有任何工作表。请核对文件');
    const parts = readSheetParts(bytes, part);
    const read = await readSheets(bytes, part, parts);
    if (read.book === null) return refused(DAMAGED, read.detail);
    return { ok: true, workbook: snapshotOf(part, parts, read.book, [...textGaps(parts), ...read.gaps]) };
  } catch (error) {
    return refused(DAMAGED, words(error));
  }
}

const DAMAGED = '内容已损坏，读不出来。请在 Excel 里打开它，让 Excel 修复后另存一份再试';

function otherPackage(parts: readonly string[]): string {
  if (parts.includes('xl/workbook.bin')) return '是二进制工作簿（.xlsb）。请在 Excel 里另存为 .xlsx 再试';
  if (parts.includes('content.xml')) return '是 ODF 表格（.ods）。请另存为 .xlsx 再试';
  if (parts.some((part) => part.startsWith('word/'))) return '是 Word 文档，不是 Excel 工作簿。请核对文件';
  return '是压缩包，但不是 Excel 工作簿。请核对文件';
}

interface ReadSheets {
  /** null when no sheet at all could be read. */
  readonly book: Workbook | null;
  readonly gaps: readonly ReadGap[];
  readonly detail: string;
}

/** Reads all worksheets at once; when one is bad, each by itself, so that the good ones are not lost with it. */
async function readSheets(
  bytes: Uint8Array,
  { sheets }: WorkbookPart,
  { cutOff }: SheetParts,
): Promise<ReadSheets> {
  const gaps: ReadGap[] = sheets.flatMap(({ name, kind }) => {
    if (kind !== 'worksheet') return [{ sheet: name, what: `工作表“${name}”${SHEET_KINDS[kind]}` }];
    return cutOff.has(name) ? [{ sheet: name, what: damagedSheet(name) }] : [];
  });
  const unread = new Set(gaps.map(({ sheet }) => sheet));
  const names = sheets.map(({ name }) => name).filter((name) => !unread.has(name));
  if (names.length === 0) {
    const onlyOther = sheets.some(({ kind }) => kind !== 'worksheet' && kind !== 'missing');
    if (!onlyOther || cutOff.size > 0) return { book: null, gaps, detail: 'no worksheet is whole' };
    return { book: { sheets: [] }, gaps, detail: '' };
  }
  try {
    return { book: await readWithHucre(bytes, { readStyles: true, sheets: names }), gaps, detail: '' };
  } catch (error) {
    return readOneByOne(bytes, names, gaps, words(error));
  }
}

/** Texts that cells name and the file does not hold: the cells read as blank, and that is said. */
function textGaps({ strings, withoutText }: SheetParts): ReadGap[] {
  if (withoutText.size === 0 && strings.state !== 'cut off') return [];
  const gaps: ReadGap[] = [];
  if (strings.state !== 'whole') {
    const why = strings.state === 'missing' ? '缺失' : '不完整';
    gaps.push({
      sheet: null,
      what: `文件里存放文字的部分（sharedStrings.xml）${why}，表上的文字没有读全。请在 Excel 里打开它，让 Excel 修复后另存一份再试`,
    });
  }
  for (const [sheet, cells] of withoutText) {
    const named = cells.filter((cell) => cell !== '').slice(0, MOST_NAMED);
    const rest = cells.length > named.length ? `等 ${String(cells.length)} 个单元格` : '';
    const which = [named.join('、'), rest].filter((part) => part !== '').join(' ');
    gaps.push({ sheet, what: `${which}${rest === '' ? ' ' : ''}的文字在文件里找不到，按空白读` });
  }
  return gaps;
}

/** Cells that one sentence names. */
const MOST_NAMED = 5;

function damagedSheet(name: string): string {
  return `工作表“${name}”的内容已损坏，没有读取`;
}

async function readOneByOne(
  bytes: Uint8Array,
  names: readonly string[],
  known: readonly ReadGap[],
  firstDetail: string,
): Promise<ReadSheets> {
  const gaps = [...known];
  const books: Workbook[] = [];
  for (const name of names) {
    try {
      books.push(await readWithHucre(bytes, { readStyles: true, sheets: [name] }));
    } catch (error) {
      const partial = /over the \d+ limit/u.test(words(error)) ? await readArea(bytes, name) : null;
      if (partial === null) {
        gaps.push({ sheet: name, what: damagedSheet(name) });
      } else {
        books.push(partial);
        gaps.push({ sheet: name, what: `工作表“${name}”的内容伸展得太远，只读了${LARGEST_AREA.said}` });
      }
    }
  }
  const [first] = books;
  const book = first === undefined ? null : { ...first, sheets: books.flatMap(({ sheets }) => sheets) };
  return { book, gaps, detail: firstDetail };
}

async function readArea(bytes: Uint8Array, name: string): Promise<Workbook | null> {
  try {
    return await readWithHucre(bytes, { readStyles: true, sheets: [name], range: LARGEST_AREA.range });
  } catch {
    return null;
  }
}

function snapshotOf(
  part: WorkbookPart,
  { withPassword }: SheetParts,
  book: Workbook,
  gaps: readonly ReadGap[],
): WorkbookSnapshot {
  const sheets = book.sheets.map(sheetSnapshot);
  return {
    sheets: sheets.map((sheet): SheetSnapshot => {
      if (!sheet.protection.isProtected) return sheet;
      return { ...sheet, protection: { isProtected: true, hasPassword: withPassword.has(sheet.name) } };
    }),
    names: nameSnapshots(book).map((name) => ({ ...name, hidden: part.hiddenNames.has(name.name) })),
    calculationMode: part.calculationMode,
    gaps,
  };
}

function words(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
