import { forgetPart, declare, relate, relationsOf } from './package-parts';
import { NotEditable, type EditablePackage } from './package/editable-package';
import { relationshipsOf } from './package/part-name';
import { insertNames } from './workbook-edits';
import { sheetKind } from './workbook-part';
import { appendInside, prefixOf, removeElement, setAttribute, type XmlEdit } from './xml/xml-edits';
import { childOf, childrenOf, prefixedValue, valueOf, type XmlElement } from './xml/xml-element';
import { escapeXml } from './xml/xml-text';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** A sheet of the file that bears the name of ours and is none that may give way. */
export class OtherKindOfSheet extends Error {
  constructor(readonly kind: 'chartsheet' | 'dialogsheet' | 'macrosheet' | 'missing') {
    super(kind);
    this.name = 'OtherKindOfSheet';
  }
}

/**
 * The part of the worksheet of that name, emptied of what belonged to it; or a new one, made known to the workbook at a
 * place from 0, or last (null). Throws `OtherKindOfSheet` for a chart sheet or the like: it is never replaced.
 */
export function placeFor(parts: EditablePackage, book: string, name: string, at: number | null): string {
  const existing = sheetTags(parts, book).find((tag) => isSameName(valueOf(tag, 'name'), name));
  if (existing !== undefined) return emptied(parts, book, existing);
  const part = parts.freeName('xl/worksheets/sheet', '.xml');
  const id = relate(parts, book, `${RELATIONSHIPS}/worksheet`, `/${part}`);
  listSheet(parts, book, { name, id, at });
  declare(parts, part, WORKSHEET_TYPE);
  return part;
}

/** The <sheet> tags of the workbook, in their order. */
function sheetTags(parts: EditablePackage, book: string): readonly XmlElement[] {
  return childrenOf(childOf(parts.xml(book).root, 'sheets'), 'sheet');
}

/** Names of sheets differ in no capitals. */
function isSameName(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

function emptied(parts: EditablePackage, book: string, tag: XmlElement): string {
  const id = prefixedValue(tag, 'id');
  const related = relationsOf(parts, book);
  const own = related.find((one) => one.id === id);
  const kind = own === undefined || !parts.has(own.part) ? 'missing' : sheetKind(own.kind);
  if (own === undefined || kind !== 'worksheet')
    throw new OtherKindOfSheet(kind === 'worksheet' ? 'missing' : kind);
  const sharers = related.filter(({ part }) => part.toLowerCase() === own.part.toLowerCase());
  if (sharers.length > 1) throw new NotEditable('两张工作表共用内容');
  forgetPart(parts, relationshipsOf(own.part));
  return own.part;
}

/** Names bound to a sheet and the sheet in front are told by their place, and move on by one. */
function listSheet(
  parts: EditablePackage,
  book: string,
  { name, id, at }: { readonly name: string; readonly id: string; readonly at: number | null },
): void {
  const { root } = parts.xml(book);
  const list = childOf(root, 'sheets');
  if (list === undefined) throw new NotEditable('工作簿里没有工作表的列表');
  const tags = childrenOf(list, 'sheet');
  const prefix = prefixOf(root);
  const numbers = tags.map((tag) => Number(valueOf(tag, 'sheetId') ?? 0) || 0);
  const number = numbers.reduce((most, one) => Math.max(most, one), 0) + 1;
  const bound = boundPrefix(root);
  const tag = `<${prefix}sheet name="${escapeXml(name)}" sheetId="${String(number)}" ${bound.name}:id="${id}"/>`;
  const before = at === null ? undefined : tags[at];
  if (before === undefined || at === null) {
    parts.edit(book, [...bound.edits, appendInside(list, tag)]);
    return;
  }
  const moved = (index: string): string =>
    String((Number(index) || 0) + ((Number(index) || 0) >= at ? 1 : 0));
  const names = childrenOf(childOf(root, 'definedNames'), 'definedName').flatMap((element) => {
    const local = valueOf(element, 'localSheetId');
    return local === undefined ? [] : [setAttribute(element, 'localSheetId', moved(local))];
  });
  const place = { start: before.start, end: before.start, text: tag };
  parts.edit(book, [...bound.edits, ...names, ...inFront(root, list, moved), place]);
}

/** The sheet in front stays there in every window, and a window that is scrolled along its tabs shows the same ones. */
function inFront(root: XmlElement, list: XmlElement, moved: (index: string) => string): XmlEdit[] {
  const views = childrenOf(childOf(root, 'bookViews'), 'workbookView');
  if (views.length === 0) {
    const prefix = prefixOf(root);
    const view = `<${prefix}workbookView activeTab="${moved('0')}"/>`;
    const old = childOf(root, 'bookViews');
    if (old !== undefined) return [appendInside(old, view)];
    const text = `<${prefix}bookViews>${view}</${prefix}bookViews>`;
    return [{ start: list.start, end: list.start, text }];
  }
  return views.flatMap((view) => {
    const first = valueOf(view, 'firstSheet') ?? '0';
    return [
      setAttribute(view, 'activeTab', moved(valueOf(view, 'activeTab') ?? '0')),
      ...(first === '0' ? [] : [setAttribute(view, 'firstSheet', moved(first))]),
    ];
  });
}

/** The prefix of relationships in the workbook part; one that names none gets it. */
function boundPrefix(root: XmlElement): { readonly name: string; readonly edits: readonly XmlEdit[] } {
  const bound = root.attributes.find(
    ({ name, value }) => name.startsWith('xmlns:') && value === RELATIONSHIPS,
  );
  if (bound !== undefined) return { name: bound.name.slice('xmlns:'.length), edits: [] };
  const taken = new Set(root.attributes.map(({ name }) => name));
  let name = 'r';
  while (taken.has(`xmlns:${name}`)) name += 'r';
  return { name, edits: [setAttribute(root, `xmlns:${name}`, RELATIONSHIPS)] };
}

/**
 * Print area and repeated rows are names of the workbook, bound to the place of their sheet: `names` are those of the sheet of
 * that name now, as they stand in another workbook.
 */
export function setPrintNames(
  parts: EditablePackage,
  book: string,
  sheet: string,
  names: readonly { readonly name: string; readonly range: string }[],
): void {
  const place = sheetTags(parts, book).findIndex((tag) => isSameName(valueOf(tag, 'name'), sheet));
  const isOld = (element: XmlElement): boolean =>
    valueOf(element, 'localSheetId') === String(place) &&
    valueOf(element, 'name')?.startsWith('_xlnm.Print_') === true;
  replaceNames(parts, book, isOld, ` localSheetId="${String(place)}"`, names);
}

/** Gives the workbook a name, in the place of the one that it has. */
export function setBookName(
  parts: EditablePackage,
  book: string,
  own: { readonly name: string; readonly range: string },
): void {
  const isOld = (element: XmlElement): boolean =>
    valueOf(element, 'localSheetId') === undefined && isSameName(valueOf(element, 'name'), own.name);
  replaceNames(parts, book, isOld, '', [own]);
}

function replaceNames(
  parts: EditablePackage,
  book: string,
  isOld: (element: XmlElement) => boolean,
  scope: string,
  names: readonly { readonly name: string; readonly range: string }[],
): void {
  const { root } = parts.xml(book);
  const prefix = prefixOf(root);
  const list = childOf(root, 'definedNames');
  const old = childrenOf(list, 'definedName').filter(isOld);
  const made = names.map(
    ({ name, range }) =>
      `<${prefix}definedName name="${escapeXml(name)}"${scope}>${escapeXml(range)}</${prefix}definedName>`,
  );
  const inside = made.join('');
  const whole = `<${prefix}definedNames>${inside}</${prefix}definedNames>`;
  const kept = childrenOf(list, 'definedName').length - old.length;
  if (list !== undefined && kept === 0) {
    // An empty list of names stands in no sound file.
    parts.edit(book, [{ start: list.start, end: list.end, text: made.length === 0 ? '' : whole }]);
  } else if (list !== undefined) {
    parts.edit(book, [...old.map(removeElement), ...(made.length === 0 ? [] : [appendInside(list, inside)])]);
  } else if (made.length > 0) {
    parts.edit(book, [insertNames(root, whole)]);
  }
}
