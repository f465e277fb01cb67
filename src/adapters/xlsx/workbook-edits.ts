import { NotEditable, type EditablePackage } from './package/editable-package';
import { prefixOf, setAttribute, type XmlEdit } from './xml/xml-edits';
import { childOf, type XmlElement } from './xml/xml-element';

/** What may stand in a workbook before <definedNames> and <calcPr>, in this order. */
const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences'] as const;

/** Results that depend on a changed cell may be old: Excel and WPS calculate all when they open the file. */
export function calculateOnOpen(parts: EditablePackage, book: string): void {
  const { root } = parts.xml(book);
  const old = childOf(root, 'calcPr');
  if (old !== undefined) {
    parts.edit(book, [setAttribute(old, 'fullCalcOnLoad', '1')]);
    return;
  }
  const element = `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>`;
  parts.edit(book, [insertAfter(root, [...BEFORE_NAMES, 'definedNames'], element)]);
}

/** Puts an element behind the last of these that the workbook has. */
export function insertAfter(root: XmlElement, names: readonly string[], element: string): XmlEdit {
  const last = root.children.filter(({ local }) => names.includes(local)).at(-1);
  if (last === undefined) throw new NotEditable('工作簿里没有工作表的列表');
  return { start: last.end, end: last.end, text: element };
}

/** Puts the list of names where it belongs. */
export function insertNames(root: XmlElement, element: string): XmlEdit {
  return insertAfter(root, BEFORE_NAMES, element);
}
