import type { Random } from '../../../test/support/random';
import { encoded, ENCODINGS } from '../draft';
import { changePart, replaceOne, xmlPaths, type BookMutation } from './mutation';

/** Parts that are missing, empty, changed for others or written in another encoding, and links that lead elsewhere. */
export const PART_MUTATIONS: readonly BookMutation[] = [
  {
    name: 'part-missing',
    apply(draft, random) {
      const path = random.pick([...draft.parts.keys()]);
      draft.parts.delete(path);
      return path;
    },
  },
  {
    name: 'part-empty',
    apply(draft, random) {
      const path = random.pick([...draft.parts.keys()]);
      draft.parts.set(path, random.pick(['', ' ', '<?xml version="1.0"?>', '<x/>', '\u0000']));
      return path;
    },
  },
  {
    name: 'part-swapped',
    apply(draft, random) {
      const [one, other] = [random.pick(xmlPaths(draft)), random.pick(xmlPaths(draft))];
      const [first, second] = [draft.parts.get(one), draft.parts.get(other)];
      if (one === other || first === undefined || second === undefined) return null;
      draft.parts.set(one, second);
      if (random.next() < 0.5) draft.parts.set(other, first);
      return `${one}, ${other}`;
    },
  },
  {
    name: 'part-encoding',
    apply(draft, random) {
      const path = random.pick(xmlPaths(draft));
      const text = draft.parts.get(path);
      if (typeof text !== 'string') return null;
      const encoding = random.pick(ENCODINGS);
      const told = random.next() < 0.7 ? encoding.replace(/-(?:bom|no-bom)$|(?:le|be).*$/u, '') : 'UTF-8';
      draft.parts.set(path, encoded(text.replace(/encoding="[^"]*"/u, `encoding="${told}"`), encoding));
      return `${path} ${encoding} (${told})`;
    },
  },
  {
    name: 'part-told-encoding',
    apply: (draft, random) =>
      changePart(draft, random, xmlPaths(draft), (xml) =>
        xml.replace(
          /encoding="[^"]*"/u,
          `encoding="${random.pick(['GBK', 'utf8', 'UTF-16', 'ISO-8859-1', 'x'])}"`,
        ),
      ),
  },
  {
    name: 'part-bytes',
    apply(draft, random) {
      const path = random.pick(xmlPaths(draft));
      const text = draft.parts.get(path);
      if (typeof text !== 'string') return null;
      const bytes = new Uint8Array(Buffer.from(text));
      const places = Array.from({ length: random.pick([1, 2, 10]) }, () => random.whole(0, bytes.length - 1));
      for (const place of places) bytes[place] = random.pick([0, 0x80, 0xc0, 0xed, 0xff, 0x3c, 0x26, 0x22]);
      draft.parts.set(path, bytes);
      return path;
    },
  },
  {
    name: 'part-surrogate-bytes',
    apply(draft, random) {
      const path = random.pick(xmlPaths(draft));
      const text = draft.parts.get(path);
      if (typeof text !== 'string') return null;
      const at = text.lastIndexOf('</') - 1;
      const [head, tail] = [Buffer.from(text.slice(0, at)), Buffer.from(text.slice(at))];
      draft.parts.set(path, new Uint8Array(Buffer.concat([head, Buffer.from([0xed, 0xa0, 0x80]), tail])));
      return path;
    },
  },
  {
    name: 'part-cut',
    apply: (draft, random) =>
      changePart(draft, random, xmlPaths(draft), (xml) => xml.slice(0, random.whole(0, xml.length))),
  },
  {
    name: 'part-renamed',
    apply(draft, random) {
      const path = random.pick([...draft.parts.keys()]);
      const content = draft.parts.get(path) ?? '';
      draft.parts.delete(path);
      const name = random.pick([
        path.toUpperCase(),
        path.replace('xl/', 'x/'),
        path.replace(/\w+\.xml/u, 'other.xml'),
        `${path}.bin`,
      ]);
      draft.parts.set(name, content);
      return `${path} → ${name}`;
    },
  },
  relation('relation-target', /Target="([^"]*)"/gu, ([, target = ''], random) => {
    const other = random.pick([
      `/xl/${target}`,
      target.toUpperCase(),
      target.replaceAll('/', '\\'),
      `../xl/${target}`,
      `../../../../${target}`,
      './',
      '',
      'workbook.xml',
      'http://example.com/a.xml',
      '%2e%2e/styles.xml',
      'styles.xml#x',
      '甲.xml',
      '__proto__',
    ]);
    return `Target="${other}"${random.next() < 0.2 ? ' TargetMode="External"' : ''}`;
  }),
  relation('relation-type', /Type="([^"]*)"/gu, ([, type = ''], random) => {
    const other = random.pick([
      type.replace('schemas.openxmlformats.org/officeDocument/2006', 'purl.oclc.org/ooxml/officeDocument'),
      `${type.slice(0, type.lastIndexOf('/'))}/${random.pick(['worksheet', 'chartsheet', 'dialogsheet', 'styles', 'sharedStrings', 'calcChain', 'xlMacrosheet'])}`,
      '',
    ]);
    return `Type="${other}"`;
  }),
  relation(
    'relation-double',
    /<Relationship [^>]*>/gu,
    ([tag]) => tag + tag.replace(/Target="[^"]*"/u, 'Target="x.xml"'),
  ),
  {
    name: 'content-type',
    apply: (draft, random) =>
      changePart(draft, random, ['[Content_Types].xml'], (xml) =>
        replaceOne(xml, /<(?:Override|Default)[^>]*>/gu, random, ([tag]) =>
          random.pick([
            '',
            tag + tag,
            tag.replace(/ContentType="[^"]*"/u, 'ContentType="text/plain"'),
            tag.replace('="/', '="'),
          ]),
        ),
      ),
  },
];

/** Replaces what a pattern finds in a part of relations. */
function relation(
  name: string,
  pattern: RegExp,
  replace: (match: RegExpMatchArray, random: Random) => string,
): BookMutation {
  return {
    name,
    apply(draft, random) {
      const paths = [...draft.parts.keys()].filter((path) => path.endsWith('.rels'));
      return changePart(draft, random, paths, (xml) =>
        replaceOne(xml, pattern, random, (match) => replace(match, random)),
      );
    },
  };
}
