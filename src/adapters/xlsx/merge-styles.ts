import { attribute, children, inner } from './xml-parts';

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

/** Where a list that is missing goes: before the first of what may follow it. */
const NEXT: Partial<Record<StyleList, RegExp>> = {
  numFmts: /<fonts[\s>]/u,
  dxfs: /<tableStyles[\s/>]|<colors[\s>]|<extLst[\s>]|<\/styleSheet>/u,
};

const FIRST_OWN_FORMAT = 164;

/**
 * Puts the fonts, fills, borders, number formats, cell formats and differential formats of `added` behind those of `base`;
 * every index of the base stays what it was. null when the base cannot be extended (its element names have a prefix).
 */
export function mergeStyles(base: string, added: string): MergedStyles | null {
  const count = (list: StyleList): number => itemsOf(base, list).length;
  const formats = numberFormats(base, added);
  const moved = itemsOf(added, 'cellXfs').map((xf) =>
    withAttributes(xf, (attributes) => {
      const shift = (name: string, by: number): void => {
        attributes.set(name, String(Number(attributes.get(name) ?? 0) + by));
      };
      shift('fontId', count('fonts'));
      shift('fillId', count('fills'));
      shift('borderId', count('borders'));
      const format = attributes.get('numFmtId') ?? '0';
      attributes.set('numFmtId', formats.ids.get(format) ?? format);
      attributes.set('xfId', '0');
      // The look must not depend on what the base calls Normal.
      for (const part of ['Font', 'Fill', 'Border', 'NumberFormat']) attributes.set(`apply${part}`, '1');
    }),
  );
  let xml: string | null = base;
  const lists: readonly (readonly [StyleList, readonly string[]])[] = [
    ['numFmts', formats.items],
    ['fonts', itemsOf(added, 'fonts')],
    ['fills', itemsOf(added, 'fills')],
    ['borders', itemsOf(added, 'borders')],
    ['cellXfs', moved],
    ['dxfs', itemsOf(added, 'dxfs')],
  ];
  for (const [list, items] of lists) xml = xml === null ? null : extended(xml, list, items);
  return xml === null ? null : { xml, cellFormatOffset: count('cellXfs'), differentialOffset: count('dxfs') };
}

function itemsOf(xml: string, list: StyleList): string[] {
  return children(inner(xml, list), ITEMS[list]);
}

/** The part with items at the end of a list. */
function extended(xml: string, list: StyleList, items: readonly string[]): string | null {
  if (items.length === 0) return xml;
  const all = [...itemsOf(xml, list), ...items];
  const element = `<${list} count="${String(all.length)}">${all.join('')}</${list}>`;
  const old = new RegExp(`<${list}(?:\\s[^>]*)?/>|<${list}(?:\\s[^>]*)?>[\\s\\S]*?</${list}>`, 'u');
  if (old.test(xml)) return xml.replace(old, () => element);
  const next = NEXT[list];
  const place = next === undefined ? -1 : xml.search(next);
  return place < 0 ? null : xml.slice(0, place) + element + xml.slice(place);
}

interface NumberFormats {
  readonly items: readonly string[];
  /** Id in the added workbook → id in the merged one. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Own number formats keep their codes under free ids. */
function numberFormats(base: string, added: string): NumberFormats {
  const used = itemsOf(base, 'numFmts').map((item) => Number(attribute(item, 'numFmtId') ?? 0));
  let free = Math.max(FIRST_OWN_FORMAT - 1, ...used) + 1;
  const ids = new Map<string, string>();
  const items = itemsOf(added, 'numFmts').map((item) => {
    ids.set(attribute(item, 'numFmtId') ?? '', String(free));
    const moved = withAttributes(item, (attributes) => attributes.set('numFmtId', String(free)));
    free += 1;
    return moved;
  });
  return { items, ids };
}

/** The element with the attributes of its first tag changed; their values stay escaped as they stand. */
function withAttributes(element: string, change: (attributes: Map<string, string>) => void): string {
  return element.replace(
    /^<(\w+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>/u,
    (_, name: string, list: string, end: string) => {
      const attributes = new Map<string, string>();
      for (const [, key = '', value = ''] of list.matchAll(/([\w:]+)="([^"]*)"/gu))
        attributes.set(key, value);
      change(attributes);
      const written = [...attributes].map(([key, value]) => ` ${key}="${value}"`).join('');
      return `<${name}${written}${end}>`;
    },
  );
}
