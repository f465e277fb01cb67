const NAME = /^[A-Za-z_:\u0080-\uffff][\w:.\-\u0080-\uffff]*$/u;
const TAG = /^\/?([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?$/u;
const ATTRIBUTE = /\s([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/gu;
const REFERENCE = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9A-Fa-f]+);)/u;
// What XML 1.0 does not allow, lone surrogates included.
const ILLEGAL = /[\ufffe\uffff]|\p{Surrogate}|(?![\t\n\r\u007f-\u009f])\p{Cc}/u;

/** Why an XML text is not well-formed; null when it is. Namespaces and document types are not looked at. */
export function xmlFault(xml: string): string | null {
  const illegal = ILLEGAL.exec(xml);
  if (illegal !== null)
    return `character U+${(illegal[0].codePointAt(0) ?? 0).toString(16)} at ${String(illegal.index)}`;
  const open: string[] = [];
  let at = xml.startsWith('\ufeff') ? 1 : 0;
  let roots = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next < 0 ? xml.length : next);
    if (open.length === 0 && text.trim() !== '') return `text outside of the root at ${String(at)}`;
    if (text.includes('&')) {
      const fault = referenceFault(text);
      if (fault !== null) return fault;
    }
    if (text.includes(']]>')) return 'a bare ]]>';
    if (next < 0) break;
    const special = skipped(xml, next);
    if (special !== null) {
      if (special < 0) return `something begun at ${String(next)} has no end`;
      at = special;
      continue;
    }
    const end = tagEnd(xml, next);
    if (end < 0) return `a tag at ${String(next)} has no end`;
    const tag = xml.slice(next + 1, end);
    const fault = tagFault(tag, open);
    if (fault !== null) return `${fault} at ${String(next)}`;
    if (open.length === (tag.endsWith('/') ? 0 : 1) && !tag.startsWith('/') && isRoot(tag, open)) roots += 1;
    if (roots > 1) return 'two roots';
    at = end + 1;
  }
  if (open.length > 0) return `<${open[open.length - 1] ?? ''}> is not closed`;
  return roots === 1 ? null : 'no root';
}

function isRoot(tag: string, open: readonly string[]): boolean {
  return tag.endsWith('/') ? open.length === 0 : open.length === 1;
}

function skipped(xml: string, at: number): number | null {
  const ends: readonly (readonly [string, string])[] = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
    ['<!DOCTYPE', ']>'],
  ];
  for (const [start, end] of ends) {
    if (!xml.startsWith(start, at)) continue;
    const found = xml.indexOf(end, at + start.length);
    return found < 0 ? -1 : found + end.length;
  }
  return null;
}

/** A ">" inside quotes belongs to the value. */
function tagEnd(xml: string, at: number): number {
  let quote = '';
  for (let place = at + 1; place < xml.length; place += 1) {
    const character = xml.charAt(place);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return place;
    else if (character === '<') return -1;
  }
  return -1;
}

function tagFault(tag: string, open: string[]): string | null {
  const match = TAG.exec(tag);
  const name = match?.[1] ?? '';
  if (match === null || !NAME.test(name)) return `<${tag.slice(0, 60)}> is no tag`;
  if (tag.startsWith('/')) return open.pop() === name ? null : `</${name}> closes another`;
  const names = new Set<string>();
  for (const [, attribute = '', value = ''] of (match[2] ?? '').matchAll(ATTRIBUTE)) {
    if (names.has(attribute)) return `<${name}> has ${attribute} twice`;
    if (value.includes('&')) {
      const fault = referenceFault(value);
      if (fault !== null) return fault;
    }
    names.add(attribute);
  }
  if (!tag.endsWith('/')) open.push(name);
  return null;
}

function referenceFault(text: string): string | null {
  if (REFERENCE.test(text)) return `a bare & in ${text.slice(0, 60)}`;
  for (const [whole, hex, digits] of text.matchAll(/&#(?:x([0-9A-Fa-f]+)|(\d+));/gu)) {
    const point = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
    if (point > 0x10ffff || ILLEGAL.test(String.fromCodePoint(point))) return `the reference ${whole}`;
  }
  return null;
}
