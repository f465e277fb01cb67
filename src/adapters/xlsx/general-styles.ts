import { NotEditable, type EditablePackage } from './package/editable-package';
import { appendInside, edited, removeAttribute, setAttribute } from './xml/xml-edits';
import { childOf, childrenOf, xmlTree } from './xml/xml-element';

/**
 * Gives the cell styles of a file without their number format: a number in a cell that is formatted as text would be a text
 * again as soon as a person touches it. The styles are added after the file's own, which keep their numbers. A cell that
 * names no style of the file's has no number format to take off.
 */
export function generalStyles(
  parts: EditablePackage,
  path: string | null,
): (style: string | undefined) => string | undefined {
  const added = new Map<string, string>();
  return (style) => {
    const own = style ?? '0';
    const known = added.get(own);
    if (known !== undefined) return known;
    if (path === null || !parts.has(path)) return style;
    const { xml, root } = parts.xml(path);
    const list = childOf(root, 'cellXfs');
    const styles = childrenOf(list, 'xf');
    const old = styles[Number(own)];
    if (list === undefined || old === undefined) throw new NotEditable('单元格格式的编号对不上');
    const index = String(styles.length);
    parts.edit(path, [
      setAttribute(list, 'count', String(styles.length + 1)),
      appendInside(list, withoutFormat(xml.slice(old.start, old.end))),
    ]);
    added.set(own, index);
    return index;
  };
}

function withoutFormat(xf: string): string {
  const element = xmlTree(xf);
  const plain =
    element === null
      ? null
      : edited(xf, [
          setAttribute(element, 'numFmtId', '0'),
          ...removeAttribute(element, 'quotePrefix'),
          ...removeAttribute(element, 'applyNumberFormat'),
        ]);
  if (plain === null) throw new NotEditable('单元格格式的写法不常见');
  return plain;
}
