import { appendInside, edited, setAttribute, type XmlEdit } from './xml/xml-edits';
import { childOf, childrenOf, valueOf, xmlTree, type XmlElement } from './xml/xml-element';

/** The styles of two workbooks in one part, and where those of the second now are. */
export interface MergedStyles {
  readonly xml: string;
  /** Added to every cell format index (s="…") of the second workbook's sheets. */
  readonly cellFormatOffset: number;
  /** Added to every differential format index (dxfId="…"). */
  readonly differentialOffset: number;
}

/** Lists of a style part with the name of what is in them. */
const ITEMS = {
  numFmts: 'numFmt',
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellXfs: 'xf',
  dxfs: 'dxf',
} as const;

type StyleList = keyof typeof ITEMS;

/** Where a list that is missing goes: before the first of what may follow it, or at the end. */
const NEXT: Partial<Record<StyleList, readonly string[]>> = {
  numFmts: ['fonts'],
  dxfs: ['tableStyles', 'colors', 'extLst'],
};

const FIRST_OWN_FORMAT = 164;

interface StylePart {
  readonly xml: string;
  readonly root: XmlElement;
}

/**
 * Puts the fonts, fills, borders, number formats, cell formats and differential formats of `added` behind those of `base`;
 * every index of the base stays what it was. null when the base cannot be extended (its element names have a prefix).
 */
export function mergeStyles(base: string, added: string): MergedStyles | null {
  const [own, ours] = [stylePart(base), stylePart(added)];
  if (own === null || ours === null) return null;
  const count = (list: StyleList): number => itemsOf(own, list).length;
  const formats = numberFormats(own, ours);
  const moved = itemsOf(ours, 'cellXfs').map((xf) => movedFormat(ours.xml, xf, formats.ids, count));
  const lists: readonly (readonly [StyleList, readonly string[]])[] = [
    ['numFmts', formats.items],
    ['fonts', written(ours, 'fonts')],
    ['fills', written(ours, 'fills')],
    ['borders', written(ours, 'borders')],
    ['cellXfs', moved],
    ['dxfs', written(ours, 'dxfs')],
  ];
  const edits = lists.map(([list, items]) => extension(own, list, items));
  if (edits.includes(null)) return null;
  const xml = edited(
    base,
    edits.flatMap((edit) => edit ?? []),
  );
  return xml === null ? null : { xml, cellFormatOffset: count('cellXfs'), differentialOffset: count('dxfs') };
}

function stylePart(xml: string): StylePart | null {
  const root = xmlTree(xml);
  return root?.name === 'styleSheet' ? { xml, root } : null;
}

function itemsOf({ root }: StylePart, list: StyleList): readonly XmlElement[] {
  return childrenOf(childOf(root, list), ITEMS[list]);
}

function written(part: StylePart, list: StyleList): string[] {
  return itemsOf(part, list).map(({ start, end }) => part.xml.slice(start, end));
}

/** What puts items at the end of a list; null where there is no place for it. */
function extension(part: StylePart, list: StyleList, items: readonly string[]): XmlEdit[] | null {
  if (items.length === 0) return [];
  const old = childOf(part.root, list);
  const count = String(itemsOf(part, list).length + items.length);
  if (old !== undefined) return [setAttribute(old, 'count', count), appendInside(old, items.join(''))];
  const next = NEXT[list];
  if (next === undefined || part.root.isEmpty) return null;
  const element = `<${list} count="${count}">${items.join('')}</${list}>`;
  const at = part.root.children.find(({ local }) => next.includes(local))?.start ?? part.root.closeStart;
  return [{ start: at, end: at, text: element }];
}

interface NumberFormats {
  readonly items: readonly string[];
  /** Id in the added workbook → id in the merged one. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Own number formats keep their codes under free ids. */
function numberFormats(base: StylePart, added: StylePart): NumberFormats {
  const used = itemsOf(base, 'numFmts').map((item) => Number(valueOf(item, 'numFmtId') ?? 0));
  let free = used.reduce((most, id) => Math.max(most, id), FIRST_OWN_FORMAT - 1) + 1;
  const ids = new Map<string, string>();
  const items = itemsOf(added, 'numFmts').map((item) => {
    ids.set(valueOf(item, 'numFmtId') ?? '', String(free));
    const moved = within(added.xml, item, [setAttribute(item, 'numFmtId', String(free))]);
    free += 1;
    return moved;
  });
  return { items, ids };
}

function movedFormat(
  xml: string,
  xf: XmlElement,
  ids: NumberFormats['ids'],
  count: (list: StyleList) => number,
): string {
  const shifted = (name: string, by: number): XmlEdit =>
    setAttribute(xf, name, String(Number(valueOf(xf, name) ?? 0) + by));
  const format = valueOf(xf, 'numFmtId') ?? '0';
  return within(xml, xf, [
    shifted('fontId', count('fonts')),
    shifted('fillId', count('fills')),
    shifted('borderId', count('borders')),
    setAttribute(xf, 'numFmtId', ids.get(format) ?? format),
    setAttribute(xf, 'xfId', '0'),
    // The look must not depend on what the base calls Normal.
    ...['Font', 'Fill', 'Border', 'NumberFormat'].map((part) => setAttribute(xf, `apply${part}`, '1')),
  ]);
}

/** An element with edits carried out that are told by their places in the whole part. */
function within(xml: string, { start, end }: XmlElement, edits: readonly XmlEdit[]): string {
  const own = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return edited(xml.slice(start, end), own) ?? xml.slice(start, end);
}
