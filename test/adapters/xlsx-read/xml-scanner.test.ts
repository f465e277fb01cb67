import { decodeXml, decodeXmlExactly, encodeXml } from '../../../src/adapters/xlsx/xml/xml-encoding';
import { xmlTree } from '../../../src/adapters/xlsx/xml/xml-element';
import { XmlScanner } from '../../../src/adapters/xlsx/xml/xml-scanner';
import { escapeCellText, unescapeCellText, unescapeXml } from '../../../src/adapters/xlsx/xml/xml-text';

/** Every token as its kind and its letters. */
function tokens(xml: string): string[] {
  const scan = new XmlScanner(xml);
  const all: string[] = [];
  while (scan.next()) all.push(`${scan.kind} ${xml.slice(scan.start, scan.end)}`);
  return [...all, scan.isWhole ? 'whole' : scan.kind];
}

describe('the XML scanner', () => {
  it('gives every token with its first and last letter, so that together they are the part', () => {
    const xml = `<?xml version='1.0'?>\n<!--a > b--><x:a xmlns:x = "u"\tb='1>2"'>t&amp;<![CDATA[<q>]]><b/></x:a >\n`;
    expect(tokens(xml)).toEqual([
      "instruction <?xml version='1.0'?>",
      'text \n',
      'comment <!--a > b-->',
      `open <x:a xmlns:x = "u"\tb='1>2"'>`,
      'text t&amp;',
      'cdata <![CDATA[<q>]]>',
      'open <b/>',
      'close </x:a >',
      'text \n',
      'whole',
    ]);
  });

  it('gives names and values of attributes with their places, in either quotes and with blanks around =', () => {
    const xml = `<c r = 'A1' x:t="&#34;&lt;"/>`;
    const scan = new XmlScanner(xml);
    scan.next();
    const found = scan.attributes().map((one) => ({
      ...one,
      written: xml.slice(one.valueStart, one.valueEnd),
      named: xml.slice(one.nameStart, one.nameStart + one.name.length),
    }));
    expect(found).toMatchObject([
      { name: 'r', value: 'A1', written: 'A1', named: 'r' },
      { name: 'x:t', value: '"<', written: '&#34;&lt;', named: 'x:t' },
    ]);
    expect([scan.is('c'), scan.isEmpty, scan.attribute('r'), scan.attribute('t')]).toEqual([
      true,
      true,
      'A1',
      undefined,
    ]);
  });

  it.each([
    ['a part that breaks off in a tag', '<a><b c="'],
    ['a part that breaks off behind a tag', '<a><b/>'],
    ['a closing tag of another name', '<a></b>'],
    ['a closing tag that is only the beginning of the name', '<ab></a>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['a tag inside a value', '<a b="<c/>"/>'],
    ['a second root', '<a/><b/>'],
    ['text outside the root', 'x<a/>'],
    ['nothing', ''],
    ['a comment without end', '<a><!-- </a>'],
    ['tags inside each other without end', '<a>'.repeat(300) + '</a>'.repeat(300)],
  ])('calls %s broken', (_, xml) => {
    expect(tokens(xml).at(-1)).toBe('broken');
    expect(xmlTree(xml)).toBeNull();
  });

  it('passes over a list of entities and uses none of them', () => {
    const xml = '<!DOCTYPE x [<!ENTITY a "lol>"><!ENTITY b SYSTEM "file:///x">]><x>&a;&b;</x>';
    expect(xmlTree(xml)?.text).toBe('&a;&b;');
  });

  it('goes through 200,000 tags that are cut off in one pass', () => {
    expect(tokens('<r>' + '<c '.repeat(200_000)).at(-1)).toBe('broken');
    expect(tokens(`<r>${'<calcPr '.repeat(200_000)}</r>`).at(-1)).toBe('broken');
  });

  it('makes a tree whose places cut the part', () => {
    const xml = '<a>1<b c="d">2</b><e/></a>';
    const tree = xmlTree(xml);
    const [b, e] = tree?.children ?? [];
    expect([tree?.text, b?.text, e?.isEmpty]).toEqual(['1', '2', true]);
    expect(xml.slice(b?.start, b?.end)).toBe('<b c="d">2</b>');
    expect(xml.slice(b?.openEnd, b?.closeStart)).toBe('2');
  });
});

describe('texts of XML', () => {
  it('are read by name and by number, and what stands for no character stays', () => {
    expect(unescapeXml('&lt;&gt;&quot;&apos;&amp;lt;&#34;&#x4E2D;&#xa;')).toBe('<>"\'&lt;"中\n');
    expect(unescapeXml('&#99999999; &#x110000; &#; &#x; &nope; & &amp')).toBe(
      '&#99999999; &#x110000; &#; &#x; &nope; & &amp',
    );
  });

  it('come back from a cell as they went in, control characters and lone surrogates too', () => {
    const texts = ['a\u0007b', '_x0041_', 'a\r\nb', '\ud800', '😀', '\uffff', '<&">', '_x005F_x0041_'];
    for (const text of texts) {
      const written = escapeCellText(text);
      for (const letter of written) expect(letter >= ' ' || letter === '\n').toBe(true);
      expect(unescapeCellText(unescapeXml(written))).toBe(text);
    }
    expect(escapeCellText('a\u0007')).toBe('a_x0007_');
  });
});

describe('the encoding of a part', () => {
  const text = '<?xml version="1.0"?><a>中文😀</a>';

  it.each([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', false],
    ['utf-16le', true],
    ['utf-16be', false],
    ['utf-16be', true],
  ] as const)('%s is told, with a mark: %s, and written back', (encoding, hasMark) => {
    const bytes = encodeXml(text, { encoding, hasMark }) ?? new Uint8Array();
    expect(decodeXml(bytes)).toEqual({ text, encoding, hasMark });
    expect(decodeXmlExactly(bytes)).toEqual({ text, encoding, hasMark });
  });

  it('a part of which a byte is no letter can be read but not changed', () => {
    const bytes = Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]);
    expect(decodeXml(bytes).text).toBe('<a>\ufffd</a>');
    expect(decodeXmlExactly(bytes)).toBeNull();
  });

  it('a part in GBK can be read but not changed', () => {
    const head = new TextEncoder().encode("<?xml version='1.0' encoding='GBK'?><a>");
    const bytes = Uint8Array.from([...head, 0xd6, 0xd0, ...new TextEncoder().encode('</a>')]);
    expect(decodeXml(bytes)).toMatchObject({ encoding: 'other' });
    expect(decodeXml(bytes).text).toContain('<a>中</a>');
    expect(decodeXmlExactly(bytes)).toBeNull();
  });
});
