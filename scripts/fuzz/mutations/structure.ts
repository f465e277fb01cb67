import type { Random } from '../../../test/support/random';
import type { BookDraft } from '../draft';
import {
  CELL,
  TEXT,
  changePart,
  changeSheet,
  repeated,
  replaceOne,
  xmlPaths,
  type BookMutation,
} from './mutation';

const TAG = /<[^!?/<>][^<>]*>/gu;
const ATTRIBUTE = /\s([\w:]+)="([^"]*)"/gu;
/** Values for attributes that are read as numbers. */
const ODD_NUMBERS = [
  '',
  '-1',
  '0',
  '1e400',
  'NaN',
  'Infinity',
  '4294967296',
  '99999999999999999999',
  '0x10',
  '1.5',
  '１２',
  ' 1 ',
  '1e5',
  '1e-7',
  'true',
  '-0',
];
const ODD_PLACES = [
  'A0',
  'XFD1048576',
  'XFE1',
  'AAAA1',
  'A1048577',
  'a1',
  '$A$1',
  'A1:B2',
  '甲1',
  '',
  '1',
  'A',
  'A01',
  ' A1',
  'R1C1',
  'A1A1',
];
const ENTITIES = [
  '&#99999999;',
  '&#x110000;',
  '&#xD800;',
  '&#x0;',
  '&#1;',
  '&undefined;',
  '&#x41;',
  '&amp;#34;',
  '&#34;',
  '&#10;',
  '&',
  '&amp',
  '&#;',
  '&#xFFFF;',
  '&lt;c r=&quot;A1&quot;&gt;',
  ']]>',
];

function inTag(draft: BookDraft, random: Random, change: (tag: string) => string | null): string | null {
  return changePart(draft, random, xmlPaths(draft), (xml) => {
    const tags = [...xml.matchAll(TAG)];
    for (let tries = 0; tries < 8 && tags.length > 0; tries += 1) {
      const match = random.pick(tags);
      const changed = change(match[0]);
      if (changed !== null)
        return xml.slice(0, match.index) + changed + xml.slice(match.index + match[0].length);
    }
    return null;
  });
}

function onAttribute(
  draft: BookDraft,
  random: Random,
  value: (name: string, old: string) => string | null,
): string | null {
  return inTag(draft, random, (tag) =>
    replaceOne(tag, ATTRIBUTE, random, ([, name = '', old = '']) => value(name, old) ?? ` ${name}="${old}"`),
  );
}

/** XML that is written otherwise than usual, rightly or wrongly. */
export const STRUCTURE_MUTATIONS: readonly BookMutation[] = [
  { name: 'attribute-dropped', apply: (draft, random) => onAttribute(draft, random, () => '') },
  {
    name: 'attribute-doubled',
    apply: (draft, random) =>
      onAttribute(draft, random, (name, old) => ` ${name}="${old}" ${name}="${old}1"`),
  },
  {
    name: 'attribute-number',
    apply: (draft, random) =>
      onAttribute(draft, random, (name, old) =>
        /^\d+$/u.test(old) ? ` ${name}="${random.pick(ODD_NUMBERS)}"` : null,
      ),
  },
  {
    name: 'attribute-entity',
    apply: (draft, random) =>
      onAttribute(draft, random, (name, old) => ` ${name}="${old}${random.pick(ENTITIES)}"`),
  },
  {
    name: 'attribute-long',
    apply: (draft, random) =>
      onAttribute(
        draft,
        random,
        (name, old) => ` ${name}="${old}${repeated('甲', random, [300, 5_000, 40_000])}"`,
      ),
  },
  {
    name: 'attributes-requoted',
    apply: (draft, random) =>
      changePart(draft, random, xmlPaths(draft), (xml) => {
        const [before, after] = random.pick<readonly [string, string]>([
          ["='", "'"],
          [' = "', '"'],
          ["\n=\n'", "'"],
          ['="', '" '],
        ]);
        return xml.replace(ATTRIBUTE, (whole, name: string, value: string) =>
          value.includes("'") ? whole : ` ${name}${before}${value}${after}`,
        );
      }),
  },
  {
    name: 'attribute-unquoted',
    apply: (draft, random) =>
      onAttribute(draft, random, (name, old) =>
        random.pick([
          ` ${name}=${old}`,
          ` ${name}`,
          ` ${name}="${old}`,
          `${name}="${old}"`,
          ` ${name}="<${old}>"`,
        ]),
      ),
  },
  {
    name: 'cells-without-places',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) => xml.replace(/(<(?:\w+:)?c)\sr="[A-Z]+\d+"/gu, '$1')),
  },
  {
    name: 'rows-without-places',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) => xml.replace(/(<(?:\w+:)?row\b[^>]*?)\sr="\d+"/gu, '$1')),
  },
  {
    name: 'some-cells-without-places',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        xml.replace(/(<(?:\w+:)?c)\sr="[A-Z]+\d+"/gu, (whole, open: string) =>
          random.next() < 0.3 ? open : whole,
        ),
      ),
  },
  {
    name: 'cell-place',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        replaceOne(xml, /\sr="[A-Z]+\d+"/gu, random, () => ` r="${random.pick(ODD_PLACES)}"`),
      ),
  },
  {
    name: 'row-place',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        replaceOne(
          xml,
          /(<(?:\w+:)?row\b[^>]*?)\sr="\d+"/gu,
          random,
          ([, open = '']) => `${open} r="${random.pick([...ODD_NUMBERS, '1048576', '1048577', '5', '5'])}"`,
        ),
      ),
  },
  {
    name: 'cells-shuffled',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        replaceOne(
          xml,
          /(<(?:\w+:)?row\b[^>]*>)((?:(?!<\/(?:\w+:)?row>)[\s\S])*)/gu,
          random,
          ([, open = '', inside = '']) => open + shuffled(inside, CELL, random),
        ),
      ),
  },
  {
    name: 'rows-shuffled',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        xml.replace(
          /(<(?:\w+:)?sheetData>)([\s\S]*)(<\/(?:\w+:)?sheetData>)/u,
          (_, open: string, inside: string, close: string) =>
            open +
            shuffled(inside, /<(?:\w+:)?row\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?row>)/gu, random) +
            close,
        ),
      ),
  },
  {
    name: 'cell-type',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        replaceOne(xml, CELL, random, ([cell]) =>
          cell
            .replace(/\st="[^"]*"/u, '')
            .replace(
              /^<(\w+:)?c/u,
              (open) => `${open} t="${random.pick(['s', 'str', 'b', 'e', 'n', 'inlineStr', 'd', 'x', ''])}"`,
            ),
        ),
      ),
  },
  {
    name: 'text-number',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        replaceOne(xml, /<v>\d+<\/v>/gu, random, () => `<v>${random.pick(ODD_NUMBERS)}</v>`),
      ),
  },
  {
    name: 'style-number',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        replaceOne(xml, /\ss="\d+"/gu, random, () => ` s="${random.pick(ODD_NUMBERS)}"`),
      ),
  },
  {
    name: 'entity',
    apply: (draft, random) =>
      changePart(draft, random, xmlPaths(draft), (xml) =>
        replaceOne(xml, />([^<]+)</gu, random, ([, text = '']) => `>${text}${random.pick(ENTITIES)}<`),
      ),
  },
  {
    name: 'cdata',
    apply: (draft, random) =>
      changePart(draft, random, xmlPaths(draft), (xml) =>
        replaceOne(
          xml,
          TEXT,
          random,
          ([, open = '', text = '', close = '']) => `${open}<![CDATA[${text}<c r="A1">&]]>${close}`,
        ),
      ),
  },
  {
    name: 'comment',
    apply: (draft, random) =>
      changePart(draft, random, xmlPaths(draft), (xml) =>
        replaceOne(
          xml,
          /(?<!\?)>/gu,
          random,
          () =>
            `>${random.pick(['<!-- 甲 -->', '<!-- <c r="F17"><v>1</v></c> -->', '<!-- </sheetData></worksheet> -->', '<?pi <c r="A1"/>?>', '<!-- -- -->', '<!--'])}`,
        ),
      ),
  },
  {
    name: 'cells-commented',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        xml.replace(CELL, (cell) => (random.next() < 0.3 ? `<!--${cell}-->${cell}` : cell)),
      ),
  },
  {
    name: 'doctype',
    apply: (draft, random) =>
      changePart(draft, random, xmlPaths(draft), (xml) =>
        xml.replace(
          /\?>/u,
          `?><!DOCTYPE x [<!ENTITY a "${'甲'.repeat(100)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>`,
        ),
      ),
  },
  {
    name: 'nested',
    apply: (draft, random) =>
      changePart(draft, random, xmlPaths(draft), (xml) => {
        const depth = random.pick([3, 200, 3_000, 30_000]);
        const name = random.pick(['x', 'row', 'c', 'r', 'is', 'font', 'sheets']);
        return replaceOne(
          xml,
          /(?<=\w"?)>/gu,
          random,
          () => `>${`<${name}>`.repeat(depth)}${random.next() < 0.5 ? `</${name}>`.repeat(depth) : ''}`,
        );
      }),
  },
  {
    name: 'tag-repeated',
    apply: (draft, random) => inTag(draft, random, (tag) => tag.repeat(random.pick([2, 3, 50, 3_000]))),
  },
  {
    name: 'element-repeated',
    apply: (draft, random) =>
      changePart(draft, random, xmlPaths(draft), (xml) =>
        replaceOne(xml, /<(\w+)\b[^<>]*?(?:\/>|>[^<]*<\/\1>)/gu, random, ([element]) =>
          element.repeat(random.pick([2, 3, 100])),
        ),
      ),
  },
  {
    name: 'element-dropped',
    apply: (draft, random) =>
      changePart(draft, random, xmlPaths(draft), (xml) =>
        replaceOne(xml, /<(\w+)\b[^<>]*?(?:\/>|>[^<]*<\/\1>)/gu, random, () => ''),
      ),
  },
  {
    name: 'tag-dropped',
    apply: (draft, random) =>
      changePart(draft, random, xmlPaths(draft), (xml) => replaceOne(xml, /<[^<>]+>/gu, random, () => '')),
  },
  {
    name: 'tag-begun',
    apply: (draft, random) =>
      changePart(draft, random, xmlPaths(draft), (xml) =>
        replaceOne(
          xml,
          />/gu,
          random,
          () =>
            `>${repeated(random.pick(['<c ', '<calcPr ', '<row ', '<', '<!--', '<f ', '<si><t']), random, [1, 20, 3_000])}`,
        ),
      ),
  },
  {
    name: 'prefixed',
    apply: (draft, random) =>
      changePart(draft, random, xmlPaths(draft), (xml) =>
        xml.replace(/<(\/?)(\w+)(?=[\s/>])/gu, '<$1z:$2').replace(/\sxmlns="/u, ' xmlns:z="'),
      ),
  },
  {
    name: 'namespace',
    apply: (draft, random) =>
      changePart(draft, random, xmlPaths(draft), (xml) =>
        xml.replace(
          /xmlns="[^"]*"/u,
          `xmlns="${random.pick(['http://purl.oclc.org/ooxml/spreadsheetml/main', '', 'x'])}"`,
        ),
      ),
  },
  {
    name: 'tag-capitals',
    apply: (draft, random) =>
      inTag(draft, random, (tag) => tag.replace(/^<\w+/u, (open) => open.toUpperCase())),
  },
  {
    name: 'blanks',
    apply: (draft, random) =>
      changePart(draft, random, xmlPaths(draft), (xml) =>
        xml
          .replace(/></gu, random.pick(['>\n<', '> <', '>\t\t<', '>\r\n  <']))
          .replace(/\/>/gu, random.pick(['/>', ' />', '\n/>'])),
      ),
  },
];

function shuffled(text: string, pattern: RegExp, random: Random): string {
  const pieces = text.match(pattern) ?? [];
  return random
    .some(pieces, pieces.length)
    .map((piece) => [random.next(), piece] as const)
    .sort(([a], [b]) => a - b)
    .map(([, piece]) => piece)
    .join('');
}
