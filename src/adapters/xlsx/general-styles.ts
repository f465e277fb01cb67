import { put, targetOf, text, type Parts } from './package-parts';

const LIST = /(<cellXfs\b[^>]*>)([\s\S]*?)(<\/cellXfs>)/u;
const STYLE = /<xf\b(?:[^>]*?\/>|[^>]*>[\s\S]*?<\/xf>)/gu;

/**
 * Gives the cell styles of a file without their number format: a number in a cell that is formatted as text would be a text
 * again as soon as a person touches it. The styles are added after the file's own, which keep their numbers; null when the
 * file lists no such style.
 */
export function generalStyles(parts: Parts): (style: string | undefined) => string | null {
  const added = new Map<string, string>();
  return (style) => {
    const own = style ?? '0';
    const known = added.get(own);
    if (known !== undefined) return known;
    const path = targetOf(parts, 'xl/workbook.xml', '/styles');
    const sheet = path === null ? '' : text(parts, path);
    const list = LIST.exec(sheet);
    const styles = (list?.[2] ?? '').match(STYLE) ?? [];
    const old = styles[Number(own)];
    if (path === null || list === null || old === undefined) return null;
    const plain = old
      .replace(/\snumFmtId="[^"]*"/u, ' numFmtId="0"')
      .replace(/\s(?:quotePrefix|applyNumberFormat)="[^"]*"/gu, '');
    const index = String(styles.length);
    const [, open = '', inside = '', close = ''] = list;
    const counted = open.replace(/\scount="[^"]*"/u, ` count="${String(styles.length + 1)}"`);
    put(
      parts,
      path,
      sheet.replace(LIST, () => counted + inside + plain + close),
    );
    added.set(own, index);
    return index;
  };
}
