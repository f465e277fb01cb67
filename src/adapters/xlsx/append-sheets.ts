import { cellRow, isCellError, type CellSnapshot, type CellValue } from '../../core/workbook/snapshot';
import type { WorkbookModel } from '../../core/workbook/workbook-model';
import { fileKind } from './file-kind';
import { mergeStyles } from './merge-styles';
import { ownSheetXml } from './own-sheet';
import { contentTypeOf, declare, dropCalculationChain, relationsOf } from './package-parts';
import { EditablePackage, NotEditable } from './package/editable-package';
import { openPackage, type OpenPackage } from './package/open-package';
import { relationshipsOf } from './package/part-name';
import { unusual, type EditRefusal } from './patch-cells';
import { OtherKindOfSheet, placeFor, setBookName, setPrintNames } from './place-sheet';
import { openWorkbookFile, readWorkbookFile } from './read-xlsx';
import { readWorkbookPart, workbookPath, type WorkbookPart } from './workbook-part';
import { writeXlsx } from './write-xlsx';
import { childOf, childrenOf, isTrue, valueOf, xmlTree } from './xml/xml-element';
import { setAttribute } from './xml/xml-edits';
import { told } from '../../core/message/message';

/** `kind`: no .xlsx at all. `locked`: the structure of the workbook is. `otherSheet`: a chart sheet bears the name of ours. */
export type AppendRefusal = EditRefusal | 'kind' | 'locked' | 'otherSheet';

export type AppendResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly reason: AppendRefusal;
      /** Chinese, to be put behind the name of the file. */
      readonly message: string;
    };

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OTHER_SHEETS: Readonly<Record<OtherKindOfSheet['kind'], string>> = {
  chartsheet: '图表工作表',
  dialogsheet: '对话框工作表',
  macrosheet: '宏工作表',
  missing: '内容缺失的工作表',
};

/**
 * The file with sheets of ours added: in the place of a worksheet of the same name, else at the end or before all others.
 * Every other part of the user's file stays byte for byte (drawings, macros, custom XML), and the sheet that was in front
 * stays there; the sheets bring their styles, charts, print set-up and names along. What was made is read back: when a cell of the
 * user's sheets changed, or one of ours does not hold what it should, there is no file.
 */
export async function appendSheets(
  original: Uint8Array,
  added: WorkbookModel,
  where: 'first' | 'last' = 'last',
): Promise<AppendResult> {
  const opening = openWorkbookFile(original);
  if (!opening.ok) {
    const reason = fileKind(original) === 'zip' ? 'unreadable' : 'kind';
    return { ok: false, reason, message: `${jsonText(original) ?? told(opening.reason, 'zh')}。` };
  }
  const ours = await writeXlsx(added);
  let sheet = '';
  try {
    const file = new EditablePackage(opening.parts);
    const locked = childOf(file.xml(opening.part.path).root, 'workbookProtection');
    if (locked !== undefined && isTrue(valueOf(locked, 'lockStructure'))) return LOCKED;
    const carried = ownParts(ours);
    const styles = addStyles(file, opening.part, carried);
    for (const [index, { name }] of added.sheets.entries()) {
      sheet = name;
      addSheet(file, opening.part.path, carried, styles, index, where === 'first' ? index : null);
    }
    for (const { name, refersTo } of added.names) {
      setBookName(file, opening.part.path, { name, range: refersTo.replace(/^=/u, '') });
    }
    dropCalculationChain(file, opening.part.path);
    const bytes = file.written();
    const wrong = firstWrong(original, bytes, added);
    if (wrong === null) return { ok: true, bytes };
    return { ok: false, reason: 'mismatch', message: unusual(`核对时 ${wrong} 不符`) };
  } catch (error) {
    if (error instanceof OtherKindOfSheet) {
      const message = `工作簿里已有名为“${sheet}”的${OTHER_SHEETS[error.kind]}，没有动它。请先给它换个名字再试。`;
      return { ok: false, reason: 'otherSheet', message };
    }
    if (error instanceof NotEditable) return { ok: false, reason: 'unusual', message: unusual(error.why) };
    throw error;
  }
}

const LOCKED: AppendResult = {
  ok: false,
  reason: 'locked',
  message: '工作簿的结构受保护，不能往里加工作表。请在 Excel 的“审阅”里点“保护工作簿”解除保护后再试。',
};

/** What to say of a table.json, which is sound and yet no workbook. */
function jsonText(bytes: Uint8Array): string | null {
  if (fileKind(bytes) !== 'text') return null;
  const head = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  if (!head.startsWith('{') && !head.startsWith('[')) return null;
  return '是 JSON，不是工作簿，不能往里加工作表。请先用 ziping new 把它做成 .xlsx';
}

/** A workbook that we made, opened for carrying its sheets over. */
interface OwnParts {
  readonly parts: OpenPackage;
  readonly editable: EditablePackage;
  readonly book: WorkbookPart;
  /** Items of its list of texts as they stand. */
  readonly texts: readonly string[];
}

function ownParts(bytes: Uint8Array): OwnParts {
  const opening = openPackage(bytes);
  const path = opening.ok ? workbookPath(opening.parts) : null;
  const book = opening.ok && path !== null ? readWorkbookPart(opening.parts, path) : null;
  if (!opening.ok || book === null) throw new Error('a workbook of our own cannot be read');
  const editable = new EditablePackage(opening.parts);
  const strings = book.sharedStrings;
  const list = strings === null || !editable.has(strings) ? null : editable.xml(strings);
  const texts = childrenOf(list?.root, 'si').map(
    (item) => list?.xml.slice(item.openEnd, item.closeStart) ?? '',
  );
  return { parts: opening.parts, editable, book, texts };
}

interface AddedStyles {
  readonly cellFormatOffset: number;
  readonly differentialOffset: number;
  readonly xml: string;
}

function addStyles(file: EditablePackage, book: WorkbookPart, ours: OwnParts): AddedStyles {
  if (book.styles === null || !file.has(book.styles) || ours.book.styles === null)
    throw new NotEditable('没有单元格格式的部分');
  const { root } = file.xml(book.path);
  const isUsual = root.attributes.some(({ name, value }) => name.startsWith('xmlns') && value === MAIN);
  if (!isUsual) throw new NotEditable('用的是严格格式');
  const base = file.text(book.styles);
  const styles = mergeStyles(base.text, ours.editable.text(ours.book.styles).text);
  if (styles === null) throw new NotEditable('单元格格式的写法');
  file.edit(book.styles, [{ start: 0, end: base.text.length, text: styles.xml }]);
  return styles;
}

function addSheet(
  file: EditablePackage,
  book: string,
  ours: OwnParts,
  styles: AddedStyles,
  index: number,
  at: number | null,
): void {
  const own = ours.book.sheets[index];
  if (own === undefined) throw new Error('a sheet of our own is missing');
  const to = placeFor(file, book, own.name, at);
  const xml = ownSheetXml(ours.editable.text(own.path).text, ours.texts, styles);
  file.put(to, new TextEncoder().encode(xml));
  carryRelated(ours, own.path, file, to);
  const names = ours.book.printNames.filter(({ scope }) => scope === own.name);
  setPrintNames(
    file,
    book,
    own.name,
    names.map(({ name, refersTo }) => ({ name, range: refersTo.slice(1) })),
  );
}

/** Drawings and charts of one of our parts, copied under free names. */
function carryRelated(ours: OwnParts, from: string, file: EditablePackage, to: string): void {
  const path = relationshipsOf(from);
  if (!ours.editable.has(path)) return;
  const { xml } = ours.editable.xml(path);
  const targets = new Map<string, string>();
  for (const { id, part, isExternal } of relationsOf(ours.editable, from)) {
    const read = ours.parts.read(part);
    if (isExternal || !read.ok) continue;
    const { stem, end } = numberedName(part);
    const copy = file.freeName(stem, end);
    file.put(copy, read.bytes);
    const type = contentTypeOf(ours.editable, part);
    if (type !== null) declare(file, copy, type);
    targets.set(id, copy);
    carryRelated(ours, part, file, copy);
  }
  file.put(relationshipsOf(to), new TextEncoder().encode(xml));
  const edits = childrenOf(xmlTree(xml), 'Relationship').flatMap((tag) => {
    const copy = targets.get(valueOf(tag, 'Id') ?? '');
    return copy === undefined ? [] : [setAttribute(tag, 'Target', `/${copy}`)];
  });
  file.edit(relationshipsOf(to), edits);
}

/** "xl/charts/chart1.xml" → "xl/charts/chart" and ".xml". */
function numberedName(path: string): { readonly stem: string; readonly end: string } {
  const dot = path.lastIndexOf('.');
  let digits = dot;
  while (digits > 0 && '0123456789'.includes(path[digits - 1] ?? 'x')) digits -= 1;
  return { stem: path.slice(0, digits), end: path.slice(dot) };
}

/** The first cell that is not as it should be; null when all are. */
function firstWrong(original: Uint8Array, bytes: Uint8Array, added: WorkbookModel): string | null {
  const [before, after] = [readWorkbookFile(original, ''), readWorkbookFile(bytes, '')];
  if (!before.ok || !after.ok) return '文件';
  const ours = new Set(added.sheets.map(({ name }) => name.toLowerCase()));
  const made = new Map(after.workbook.sheets.map((sheet) => [sheet.name, sheet.cells]));
  for (const { name, cells } of before.workbook.sheets) {
    if (ours.has(name.toLowerCase())) continue;
    const key = firstDifference(cells, made.get(name), (a, b) => a?.format === b?.format);
    if (key !== null) return placeName(name, key);
  }
  for (const { name, cells } of added.sheets) {
    const own = after.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    const key = firstDifference(cells, own?.cells, () => true);
    if (key !== null) return placeName(name, key);
  }
  return null;
}

type Content = Pick<CellSnapshot, 'value' | 'formula'>;

function firstDifference<A extends Content>(
  wanted: ReadonlyMap<number, A>,
  made: ReadonlyMap<number, CellSnapshot> | undefined,
  isAlike: (a: CellSnapshot | undefined, b: CellSnapshot | undefined) => boolean,
): number | null {
  for (const key of new Set([...wanted.keys(), ...(made?.keys() ?? [])])) {
    const [a, b] = [wanted.get(key), made?.get(key)];
    if (plain(a?.value) !== plain(b?.value) || (a?.formula ?? '') !== (b?.formula ?? '')) return key;
    if (!isAlike(a as CellSnapshot | undefined, b)) return key;
  }
  return null;
}

function plain(value: CellValue | undefined): Exclude<CellValue, object> {
  if (value === undefined || value === null || value === '') return null;
  return isCellError(value) ? value.error : value;
}

function placeName(sheet: string, key: number): string {
  return `${sheet} 第 ${String(cellRow(key) + 1)} 行 `;
}
