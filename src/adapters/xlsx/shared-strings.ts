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
  const open = { spoken: 0, taken: 0 };
  let text = '';
  while (scan.next()) {
    if (scan.kind === 'open') entered(open, scan);
    else if (scan.kind === 'text' || scan.kind === 'cdata') {
      if (open.taken > 0) text += scan.content();
    } else if (scan.kind === 'close') {
      if (scan.depth < inside) return unescapeCellText(text);
      left(open, scan.depth);
    }
  }
  return null;
}

/** How deep the elements around a letter lie: how it is pronounced, and the text of a run; 0 outside. */
interface RunDepths {
  spoken: number;
  taken: number;
}

function entered(open: RunDepths, scan: XmlScanner): void {
  if (scan.isEmpty || open.spoken > 0) return;
  if (scan.is('rPh')) open.spoken = scan.depth;
  else if (open.taken === 0 && scan.is('t')) open.taken = scan.depth;
}

function left(open: RunDepths, depth: number): void {
  if (depth < open.spoken) open.spoken = 0;
  if (depth < open.taken) open.taken = 0;
}
