/** Texts as they stand in XML, and what a spreadsheet writes of letters that XML cannot hold. */

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
]);
const LAST_CODE_POINT = 0x10ffff;
/** "&#x10FFFF;" with a few leading noughts; what is longer is no reference. */
const LONGEST_REFERENCE = 16;

/**
 * The characters that a text of XML stands for: the five names and numbers in either base. A reference that stands for no
 * character (&#99999999;, a name of an own entity) stays as written.
 */
export function unescapeXml(xml: string): string {
  let at = xml.indexOf('&');
  if (at < 0) return xml;
  let text = '';
  let done = 0;
  while (at >= 0) {
    const end = xml.indexOf(';', at);
    if (end < 0) break;
    const stands = end - at > LONGEST_REFERENCE ? null : character(xml.slice(at + 1, end));
    if (stands !== null) {
      text += xml.slice(done, at) + stands;
      done = end + 1;
    }
    at = xml.indexOf('&', stands === null ? at + 1 : done);
  }
  return text + xml.slice(done);
}

function character(reference: string): string | null {
  if (!reference.startsWith('#')) return NAMED.get(reference) ?? null;
  const isHex = reference[1] === 'x' || reference[1] === 'X';
  const digits = reference.slice(isHex ? 2 : 1);
  if (!(isHex ? /^[0-9a-f]+$/iu : /^[0-9]+$/u).test(digits)) return null;
  const point = Number.parseInt(digits, isHex ? 16 : 10);
  return point <= LAST_CODE_POINT ? String.fromCodePoint(point) : null;
}

/** A text as it stands in an attribute or element. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * The text of a cell as a spreadsheet writes it: a control character, which XML cannot hold, as _x0007_, and an underscore
 * that would be read as the beginning of one as _x005F_.
 */
export function escapeCellText(text: string): string {
  const marked = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
  let escaped = '';
  let done = 0;
  for (let at = 0; at < marked.length; at += 1) {
    if (isWritable(marked, at)) continue;
    const code = marked.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
    escaped += `${marked.slice(done, at)}_x${code}_`;
    done = at + 1;
  }
  return escapeXml(escaped + marked.slice(done));
}

/** Whether XML can hold this unit; a line feed by itself may stand, a return would be read as a line feed. */
function isWritable(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x20) return code === 9 || code === 10;
  if (code >= 0xfffe) return false;
  if (code < 0xd800 || code > 0xdfff) return true;
  const isHigh = code < 0xdc00;
  const other = text.charCodeAt(isHigh ? at + 1 : at - 1);
  return isHigh ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other < 0xdc00;
}

/** The text of a cell with _x0007_ read as the character that it stands for. */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
