import { readXlsx as readWithHucre, type Sheet } from 'hucre/xlsx';
import { rangeName, type CellRange } from '../../core/workbook/address';
import type { SheetVisibility } from '../../core/workbook/snapshot';
import type { OpenPackage } from './package/open-package';
import { storedPackage } from './package/write-package';
import type { WorkbookPart } from './workbook-part';
import { decodeXml } from './xml/xml-encoding';
import { XmlScanner } from './xml/xml-scanner';
import { escapeXml } from './xml/xml-text';

/** What the reading library tells of a file beyond contents: formats, measures, rules, print set-ups. */
export interface Looks {
  readonly sheets: ReadonlyMap<string, Sheet>;
  /** Custom properties that are texts. */
  readonly settings: ReadonlyMap<string, string>;
}

/** Tags of a part that the library makes a tree of; more would fill the memory. */
const MOST_TAGS = 400_000;
/** Rectangles up to this size are read together. */
const TOGETHER = 4_000_000;
const CUSTOM = 'docProps/custom.xml';

/**
 * Asks the library for the looks of sheets that were read already. It sees no byte of the file itself: only a package made
 * here, of parts that were inflated within the limits, in UTF-8, under plain names, without texts, pictures and comments, and
 * in each sheet only the cells in reach. A sheet or style part that it cannot take has no looks.
 */
export async function readLooks({
  parts,
  part,
  listed,
}: {
  readonly parts: OpenPackage;
  readonly part: WorkbookPart;
  readonly listed: ReadonlyMap<string, CellRange>;
}): Promise<Looks> {
  const names = [...listed.keys()];
  const whole = unionOf([...listed.values()]);
  const isSmall = (whole.bottom + 1) * (whole.right + 1) <= TOGETHER;
  const groups = isSmall ? [names] : names.map((name) => [name]);
  const sheets = new Map<string, Sheet>();
  let settings: Looks['settings'] = new Map();
  for (const group of groups) {
    const area = isSmall ? whole : (listed.get(group[0] ?? '') ?? whole);
    try {
      const bytes = storedPackage(libraryParts(parts, part, group));
      const book = await readWithHucre(bytes, { readStyles: true, range: rangeName(area) });
      for (const sheet of book.sheets) sheets.set(sheet.name, sheet);
      settings = new Map(
        Object.entries(book.properties?.custom ?? {}).flatMap(([key, value]) =>
          typeof value === 'string' ? [[key, value] as const] : [],
        ),
      );
    } catch {
      continue;
    }
  }
  return { sheets, settings };
}

function unionOf(ranges: readonly CellRange[]): CellRange {
  let [bottom, right] = [0, 0];
  for (const range of ranges)
    [bottom, right] = [Math.max(bottom, range.bottom), Math.max(right, range.right)];
  return { top: 0, left: 0, bottom, right };
}

/** The parts that the library is to see, with what leads it to them. */
function libraryParts(
  parts: OpenPackage,
  part: WorkbookPart,
  names: readonly string[],
): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  const made = new Map<string, Uint8Array>();
  const put = (name: string, xml: string): void => void made.set(name, encoder.encode(xml));
  const sheets = part.sheets.filter(({ name, kind }) => kind === 'worksheet' && names.includes(name));
  put('[Content_Types].xml', '<Types/>');
  put(
    '_rels/.rels',
    `<Relationships>${relation('rId1', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
  );
  const relations = sheets.map((_, index) =>
    relation(`rId${String(index + 1)}`, 'worksheet', `/xl/sheet${String(index + 1)}.xml`),
  );
  const listed = sheets.map(({ name, visibility }, index) => sheetTag(name, visibility, index + 1));
  put('xl/workbook.xml', `<workbook><sheets>${listed.join('')}</sheets></workbook>`);
  sheets.forEach(({ path }, index) => {
    const xml = textOf(parts, path, Infinity);
    if (xml !== null) put(`xl/sheet${String(index + 1)}.xml`, xml);
  });
  const styles = part.styles === null ? null : textOf(parts, part.styles, MOST_TAGS);
  if (styles !== null) {
    put('xl/styles.xml', styles);
    relations.push(relation('rId0', 'styles', '/xl/styles.xml'));
  }
  put('xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`);
  const custom = textOf(parts, CUSTOM, MOST_TAGS);
  if (custom !== null) put(CUSTOM, custom);
  return made;
}

function relation(id: string, kind: string, target: string): string {
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function sheetTag(name: string, visibility: SheetVisibility, id: number): string {
  return `<sheet name="${escapeXml(name)}" sheetId="${String(id)}" state="${visibility}" r:id="rId${String(id)}"/>`;
}

/** The text of a whole part with no more tags than that; null else. */
function textOf(parts: OpenPackage, path: string, most: number): string | null {
  const read = parts.read(path);
  if (!read.ok) return null;
  const { text } = decodeXml(read.bytes);
  if (most === Infinity) return text;
  const scan = new XmlScanner(text);
  let tags = 0;
  while (tags <= most && scan.next()) if (scan.kind === 'open') tags += 1;
  return scan.isWhole ? text : null;
}
