import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { WorkbookModel } from '../../core/workbook/workbook-model';
import { mergeStyles, type MergedStyles } from './merge-styles';
import { writeXlsx } from './write-xlsx';
import {
  contentTypeOf,
  declare,
  dropCalculationChain,
  forgetPart,
  freeName,
  has,
  put,
  relate,
  sheetTags,
  targetOf,
  targetOfId,
  text,
  type Parts,
} from './package-parts';
import { attribute, children, escapeXml, inner, relationshipsOf, resolvePart, tags } from './xml-parts';
import { checkZip } from './zip-guard';

export type AppendResult =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly message: string };

const WORKSHEET = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const CANNOT = '这个文件的内部写法不常见，不能直接往里加工作表。请用 Excel 或 WPS 另存为 .xlsx 后再试。';

/**
 * The file with sheets of ours added: in the place of a sheet of the same name, else at the end or before all others. Every
 * other part of the user's file stays byte for byte (drawings, macros, custom XML), and the sheet that was in front stays
 * there; the sheets bring their styles, charts and print set-up along.
 */
export async function appendSheets(
  original: Uint8Array,
  added: WorkbookModel,
  where: 'first' | 'last' = 'last',
): Promise<AppendResult> {
  const verdict = checkZip(original);
  if (!verdict.ok) return { ok: false, message: '文件损坏、加密或内容过大，不能往里加工作表。' };
  const parts = unzipSync(original);
  const ours = unzipSync(await writeXlsx(added));
  const stylesPath = targetOf(parts, 'xl/workbook.xml', '/styles');
  const base = stylesPath === null ? null : text(parts, stylesPath);
  if (base === null || stylesPath === null || !has(parts, 'xl/workbook.xml'))
    return { ok: false, message: CANNOT };
  const styles = mergeStyles(base, text(ours, 'xl/styles.xml'));
  if (styles === null || !/<sheets[\s>]/u.test(text(parts, 'xl/workbook.xml'))) {
    return { ok: false, message: CANNOT };
  }
  put(parts, stylesPath, styles.xml);
  const strings = children(text(ours, 'xl/sharedStrings.xml'), 'si').map((item) => inner(item, 'si'));
  for (const [index, sheet] of added.sheets.entries()) {
    const from = targetOfId(ours, attribute(sheetTags(ours)[index] ?? '', 'r:id') ?? '');
    if (from === null) throw new Error(`no part for sheet ${sheet.name}`);
    const to = placeFor(parts, sheet.name, where === 'first' ? index : null);
    put(parts, to, ownStyles(inlineStrings(text(ours, from), strings), styles));
    carryRelated(ours, from, parts, to);
    carryPrintNames(ours, index, parts, sheet.name);
  }
  dropCalculationChain(parts);
  return { ok: true, bytes: zipSync(parts, { level: 6 }) };
}

/** Texts stand in the cells themselves, so that the user's own list of texts is not touched. */
function inlineStrings(sheet: string, strings: readonly string[]): string {
  return sheet.replace(
    /<c ([^>]*?)t="s"([^>]*)><v>(\d+)<\/v><\/c>/gu,
    (_, before: string, after: string, index: string) =>
      `<c ${before}t="inlineStr"${after}><is>${strings[Number(index)] ?? ''}</is></c>`,
  );
}

function ownStyles(sheet: string, { cellFormatOffset, differentialOffset }: MergedStyles): string {
  return sheet
    .replace(
      /<(c|row)( [^>]*?)?\ss="(\d+)"/gu,
      (_, tag: string, before = '', id: string) =>
        `<${tag}${before} s="${String(Number(id) + cellFormatOffset)}"`,
    )
    .replace(
      /(<col [^>]*?style=")(\d+)"/gu,
      (_, before: string, id: string) => `${before}${String(Number(id) + cellFormatOffset)}"`,
    )
    .replace(
      /(<cfRule [^>]*?dxfId=")(\d+)"/gu,
      (_, before: string, id: string) => `${before}${String(Number(id) + differentialOffset)}"`,
    );
}

/**
 * The part of the sheet of that name, emptied of what belonged to it; or a new one, made known to the workbook at a place
 * from 0, or last (null).
 */
function placeFor(parts: Parts, name: string, at: number | null): string {
  const existing = sheetTags(parts).find((tag) => attribute(tag, 'name') === name);
  if (existing !== undefined) {
    const part = targetOfId(parts, attribute(existing, 'r:id') ?? '');
    if (part !== null) {
      forgetPart(parts, relationshipsOf(part));
      return part;
    }
  }
  const part = freeName(parts, 'xl/worksheets/sheet', '.xml');
  const id = relate(parts, 'xl/workbook.xml', WORKSHEET, `/${part}`);
  const numbers = sheetTags(parts).map((tag) => Number(attribute(tag, 'sheetId') ?? 0));
  const element = `<sheet name="${escapeXml(name)}" sheetId="${String(Math.max(0, ...numbers) + 1)}" r:id="${id}"/>`;
  const book = withRelationshipPrefix(text(parts, 'xl/workbook.xml'));
  put(parts, 'xl/workbook.xml', at === null ? withLast(book, element) : withSheetAt(book, element, at));
  declare(parts, part, WORKSHEET_TYPE);
  return part;
}

function withLast(book: string, element: string): string {
  return book.replace('</sheets>', () => `${element}</sheets>`);
}

/** Names bound to a sheet and the sheet in front are told by their place, and move on by one. */
function withSheetAt(book: string, element: string, at: number): string {
  const before = tags(inner(book, 'sheets'), 'sheet')[at];
  if (before === undefined) return withLast(book, element);
  const moved = (index: string): string => String(Number(index) + (Number(index) >= at ? 1 : 0));
  const withNames = book.replace(
    /(<definedName [^>]*?localSheetId=")(\d+)"/gu,
    (_, head: string, index: string) => `${head}${moved(index)}"`,
  );
  return inFront(withNames, moved).replace(before, () => `${element}${before}`);
}

function inFront(book: string, moved: (index: string) => string): string {
  const view = /<workbookView(?:\s[^>]*)?>/u.exec(book)?.[0];
  if (view === undefined) {
    const views = `<bookViews><workbookView activeTab="${moved('0')}"/></bookViews>`;
    return book.replace(/<sheets[\s>]/u, (sheets) => `${views}${sheets}`);
  }
  const front = moved(attribute(view, 'activeTab') ?? '0');
  const first = attribute(view, 'firstSheet');
  const own = view.replace(/\s(?:activeTab|firstSheet)="[^"]*"/gu, '').replace('<workbookView', () => {
    const scrolled = first === undefined || first === '0' ? '' : ` firstSheet="${moved(first)}"`;
    return `<workbookView${scrolled} activeTab="${front}"`;
  });
  return book.replace(view, () => own);
}

/** A workbook part nearly always names the prefix r; where it does not, the new sheet needs it. */
function withRelationshipPrefix(book: string): string {
  if (book.includes('xmlns:r=')) return book;
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return book.replace(/<workbook\s/u, `<workbook xmlns:r="${namespace}" `);
}

/** Drawings and charts of one of our parts, copied under free names. */
function carryRelated(ours: Parts, from: string, parts: Parts, to: string): void {
  const own = ours[relationshipsOf(from)];
  if (own === undefined) return;
  let relations = strFromU8(own);
  for (const tag of tags(relations, 'Relationship')) {
    const target = attribute(tag, 'Target') ?? '';
    if (attribute(tag, 'TargetMode') === 'External') continue;
    const source = resolvePart(from, target);
    const bytes = ours[source];
    if (bytes === undefined) continue;
    const match = /^(.*?)(\d*)(\.\w+)$/u.exec(source);
    const copy = freeName(parts, match?.[1] ?? source, match?.[3] ?? '');
    parts[copy] = bytes;
    const type = contentTypeOf(ours, source);
    if (type !== null) declare(parts, copy, type);
    relations = relations.replace(`Target="${target}"`, () => `Target="/${copy}"`);
    carryRelated(ours, source, parts, copy);
  }
  put(parts, relationshipsOf(to), relations);
}

/** Print area and repeated rows are names of the workbook, bound to the place of their sheet. */
function carryPrintNames(ours: Parts, index: number, parts: Parts, sheetName: string): void {
  const place = sheetTags(parts).findIndex((tag) => attribute(tag, 'name') === sheetName);
  const own = children(inner(text(ours, 'xl/workbook.xml'), 'definedNames'), 'definedName').filter(
    (name) => attribute(name, 'localSheetId') === String(index),
  );
  const names = own.map((name) => name.replace(/localSheetId="\d+"/u, `localSheetId="${String(place)}"`));
  const book = text(parts, 'xl/workbook.xml');
  const kept = children(inner(book, 'definedNames'), 'definedName').filter(
    (name) =>
      attribute(name, 'localSheetId') !== String(place) ||
      !(attribute(name, 'name') ?? '').startsWith('_xlnm.Print_'),
  );
  const all = [...kept, ...names];
  if (all.length === 0) return;
  const element = `<definedNames>${all.join('')}</definedNames>`;
  const old = /<definedNames(?:\s[^>]*)?\/>|<definedNames(?:\s[^>]*)?>[\s\S]*?<\/definedNames>/u;
  const after =
    /<\/(?:externalReferences|functionGroups|sheets)>(?![\s\S]*<\/(?:externalReferences|functionGroups)>)/u;
  put(
    parts,
    'xl/workbook.xml',
    old.test(book) ? book.replace(old, () => element) : book.replace(after, (end) => `${end}${element}`),
  );
}
