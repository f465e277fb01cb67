/** How the writer of a foreign book puts its cells down. */
export interface ForeignStyle {
  readonly strings: 'shared' | 'inline' | 'rich' | 'str';
  /** Without r on cells and rows, as the standard allows. */
  readonly withoutPlaces: boolean;
  readonly quote: '"' | "'";
  /** Element names carry this prefix, with the colon. */
  readonly prefix: string;
  readonly formulas: 'plain' | 'shared' | 'array' | 'none';
  /** Numbers of the form stand there as texts. */
  readonly textNumbers: boolean;
}

export type ForeignCell = string | number | null | { readonly f: string; readonly v: number | string };

/** A sheet's part from its rows, and the texts that it names. */
export function foreignSheet(
  rows: readonly (readonly ForeignCell[])[],
  style: ForeignStyle,
  extras: string,
  texts: string[],
): string {
  const p = style.prefix;
  const q = style.quote;
  const cells = (row: readonly ForeignCell[], at: number): string =>
    row.map((cell, column) => cellXml(cell, at, column, style, texts)).join('');
  const body = rows
    .map((row, at) => {
      const place = style.withoutPlaces ? '' : ` r=${q}${String(at + 1)}${q}`;
      return `<${p}row${place}>${cells(row, at)}</${p}row>`;
    })
    .join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const own = p === '' ? 'xmlns' : `xmlns:${p.slice(0, -1)}`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${p}worksheet ${own}="${main}" xmlns:r="${relations}"><${p}sheetData>${body}</${p}sheetData>${extras.replaceAll('<@', `<${p}`).replaceAll('</@', `</${p}`)}</${p}worksheet>`;
}

function cellXml(
  cell: ForeignCell,
  row: number,
  column: number,
  style: ForeignStyle,
  texts: string[],
): string {
  const { prefix: p, quote: q } = style;
  const name = `${String.fromCharCode(65 + column)}${String(row + 1)}`;
  const place = style.withoutPlaces ? '' : ` r=${q}${name}${q}`;
  const format = ` s=${q}${String(column % 4)}${q}`;
  if (cell === null) return style.withoutPlaces ? `<${p}c/>` : '';
  if (typeof cell === 'number' && !style.textNumbers)
    return `<${p}c${place}${format}><${p}v>${String(cell)}</${p}v></${p}c>`;
  if (typeof cell === 'object') return formulaXml(cell, name, place, style);
  return textXml(String(cell), `${place}${format}`, style, texts);
}

function formulaXml(
  { f, v }: { readonly f: string; readonly v: number | string },
  name: string,
  place: string,
  { prefix: p, quote: q, formulas }: ForeignStyle,
): string {
  const value = `<${p}v>${escaped(String(v))}</${p}v>`;
  const type = typeof v === 'string' ? ` t=${q}str${q}` : '';
  const attributes = {
    none: null,
    plain: '',
    shared: ` t=${q}shared${q} ref=${q}${name}:${name}${q} si=${q}0${q}`,
    array: ` t=${q}array${q} ref=${q}${name}${q}`,
  }[formulas];
  if (attributes === null) return `<${p}c${place}${type}>${value}</${p}c>`;
  return `<${p}c${place}${type}><${p}f${attributes}>${escaped(f)}</${p}f>${value}</${p}c>`;
}

function textXml(text: string, attributes: string, style: ForeignStyle, texts: string[]): string {
  const { prefix: p, quote: q, strings } = style;
  if (strings === 'shared') {
    let at = texts.indexOf(text);
    if (at < 0) at = texts.push(text) - 1;
    return `<${p}c${attributes} t=${q}s${q}><${p}v>${String(at)}</${p}v></${p}c>`;
  }
  if (strings === 'str') return `<${p}c${attributes} t=${q}str${q}><${p}v>${escaped(text)}</${p}v></${p}c>`;
  const half = Math.ceil(text.length / 2);
  const inside =
    strings === 'rich'
      ? `<${p}r><${p}t>${escaped(text.slice(0, half))}</${p}t></${p}r><${p}r><${p}t>${escaped(text.slice(half))}</${p}t></${p}r>`
      : `<${p}t>${escaped(text)}</${p}t>`;
  return `<${p}c${attributes} t=${q}inlineStr${q}><${p}is>${inside}</${p}is></${p}c>`;
}

/** A text as it stands in XML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
