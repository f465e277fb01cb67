/** Small, exact edits of the XML parts of a workbook: what is not touched stays byte for byte. */

/** The value of an attribute of a tag text; undefined when it has none. */
export function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag);
  return match?.[1] === undefined ? undefined : unescapeXml(match[1]);
}

/** The tags of that name, self-closing or opening, as they stand. */
export function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?:\\s[^>]*)?>`, 'gu')) ?? [];
}

/** The children of the first element of that name as they stand; "" when there is none or it is empty. */
export function inner(xml: string, name: string): string {
  const match = new RegExp(`<${name}(?:\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${name}>)`, 'u').exec(xml);
  return match?.[1] ?? '';
}

/** Direct children of a list such as <fonts>: each with all that is in it. Children of one name do not nest here. */
export function children(xml: string, name: string): string[] {
  return (
    xml.match(new RegExp(`<${name}(?:\\s[^>]*)?/>|<${name}(?:\\s[^>]*)?>[\\s\\S]*?</${name}>`, 'gu')) ?? []
  );
}

/** A text as it stands in an attribute or element. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&amp;', '&');
}

/** "xl/worksheets/sheet1.xml" + "../drawings/d1.xml" → "xl/drawings/d1.xml"; a target from the root loses its slash. */
export function resolvePart(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}

/** Where the relationships of a part stand. */
export function relationshipsOf(part: string): string {
  const at = part.lastIndexOf('/');
  return `${part.slice(0, at + 1)}_rels/${part.slice(at + 1)}.rels`;
}
