import type { OpenPackage } from './package/open-package';
import { decodeXml } from './xml/xml-encoding';
import { XmlScanner } from './xml/xml-scanner';
import { unescapeCellText } from './xml/xml-text';

/** The texts of a file stand in one part, and cells name them by number. */
export interface SharedStrings {
  readonly state: 'whole' | 'cut off' | 'missing';
  readonly texts: readonly string[];
}

/** Reads the part that holds the texts; `path` is null where the workbook names none. */
export function sharedStringsOf(parts: OpenPackage, path: string | null): SharedStrings {
  if (path === null || !parts.has(path)) return { state: 'missing', texts: [] };
  const read = parts.read(path);
  if (!read.ok) return { state: 'cut off', texts: [] };
  const scan = new XmlScanner(decodeXml(read.bytes).text);
  const texts: string[] = [];
  while (scan.next()) {
    if (scan.kind !== 'open' || scan.depth > (scan.isEmpty ? 1 : 2) || !scan.is('si')) continue;
    const text = textOfRuns(scan);
    if (text === null) break;
    texts.push(text);
  }
  return { state: scan.isWhole ? 'whole' : 'cut off', texts };
}

/**
 * The text of an element whose opening tag was just read (si, is): that of all its runs, without how it is pronounced. Goes
 * to its closing tag; null when the part breaks off before.
 */
export function textOfRuns(scan: XmlScanner): string | null {
  const isNothing = scan.isEmpty;
  if (isNothing) return '';
  const inside = scan.depth;
  let text = '';
  let spoken = 0;
  let taken = 0;
  while (scan.next()) {
    switch (scan.kind) {
      case 'open':
        if (scan.isEmpty) break;
        if (spoken === 0 && scan.is('rPh')) spoken = scan.depth;
        else if (spoken === 0 && taken === 0 && scan.is('t')) taken = scan.depth;
        break;
      case 'close':
        if (scan.depth < inside) return unescapeCellText(text);
        if (scan.depth < spoken) spoken = 0;
        if (scan.depth < taken) taken = 0;
        break;
      case 'text':
      case 'cdata':
        if (taken > 0) text += scan.content();
        break;
      default:
    }
  }
  return null;
}
