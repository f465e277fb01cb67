import { strToU8, unzipSync, zipSync } from 'fflate';
import { openPackage, type OpenPackage } from '../../../src/adapters/xlsx/package/open-package';
import { partKey, resolvePart } from '../../../src/adapters/xlsx/package/part-name';
import { storedPackage, writePackage } from '../../../src/adapters/xlsx/package/write-package';
import { asZip64, withDeclaredSize } from '../../support/odd-zips';

function opened(bytes: Uint8Array): OpenPackage {
  const opening = openPackage(bytes);
  if (!opening.ok) throw new Error(opening.reason);
  return opening.parts;
}

function text(parts: OpenPackage, name: string): string {
  const read = parts.read(name);
  return read.ok ? new TextDecoder().decode(read.bytes) : read.fault;
}

describe('a package of parts', () => {
  it('finds a part whatever capitals and slashes its name is written with', () => {
    const parts = opened(zipSync({ 'xl\\SharedStrings.XML': strToU8('a'), '/xl/b%20c.xml': strToU8('b') }));
    expect(text(parts, 'xl/sharedStrings.xml')).toBe('a');
    expect(text(parts, 'xl/B c.xml')).toBe('b');
    expect(text(parts, 'xl/none.xml')).toBe('missing');
    expect(partKey('xl/worksheets/../a/./B.xml')).toBe('xl/a/b.xml');
    expect(resolvePart('xl/worksheets/sheet1.xml', '..\\drawings/d.xml')).toBe('xl/drawings/d.xml');
    expect(resolvePart('xl/workbook.xml', '/xl/a.xml')).toBe('xl/a.xml');
  });

  it('is read where its list is written for large files (zip64)', () => {
    const parts = opened(asZip64(zipSync({ 'a.xml': strToU8('甲'), 'b.xml': strToU8('乙') })));
    expect([text(parts, 'a.xml'), text(parts, 'b.xml')]).toEqual(['甲', '乙']);
  });

  it('never inflates a part beyond what its list says', () => {
    const zip = zipSync({ 'a.xml': new Uint8Array(64 * 1024 * 1024 - 1) }, { level: 6 });
    const parts = opened(withDeclaredSize(zip, 'a.xml', 100_000));
    expect(text(parts, 'a.xml')).toBe('bomb');
    const small = zipSync({ 'a.xml': strToU8('<a/>'.repeat(50)) });
    expect(text(opened(withDeclaredSize(small, 'a.xml', 10)), 'a.xml')).toBe('bomb');
    expect(text(opened(withDeclaredSize(small, 'a.xml', 500)), 'a.xml')).toBe('damaged');
  });

  it('tells a damaged part from a sound one by its check sum', () => {
    const zip = zipSync({ 'a.xml': strToU8('<abcdefgh/>') }, { level: 0 });
    const at = zip.indexOf('c'.charCodeAt(0), 30 + 5);
    zip[at] = 'x'.charCodeAt(0);
    expect(text(opened(zip), 'a.xml')).toBe('damaged');
  });

  it('is written with parts changed, taken out and added; the rest keeps its packed bytes, damaged ones too', () => {
    // A time of its own: around two in the afternoon the clock of a part reads as a p.
    const zip = zipSync(
      {
        'b.xml': strToU8('b'),
        'p.png': strToU8('picture '.repeat(40)),
        'a.xml': strToU8('a'),
      },
      { mtime: new Date(2024, 0, 2, 3, 4, 6) },
    );
    const place = zip.indexOf('p'.charCodeAt(0), 40);
    const torn = zip.slice();
    for (let at = place + 8; at < place + 16; at += 1) torn[at] = 0xff;
    const changes = new Map([
      ['A.XML', strToU8('新')],
      ['b.xml', null],
      ['c.xml', strToU8('c')],
    ]);
    const written = writePackage(opened(torn), changes) ?? new Uint8Array();
    const parts = opened(written);
    expect(parts.names).toEqual(['p.png', 'a.xml', 'c.xml']);
    expect([text(parts, 'a.xml'), text(parts, 'c.xml'), text(parts, 'p.png')]).toEqual([
      '新',
      'c',
      'damaged',
    ]);
    const sound = writePackage(opened(zip), changes) ?? new Uint8Array();
    expect(Object.keys(unzipSync(sound))).toEqual(['p.png', 'a.xml', 'c.xml']);
  });

  it('of stored parts is one that others read', () => {
    const zip = storedPackage(new Map([['a/b.xml', strToU8('甲')]]));
    expect(unzipSync(zip)['a/b.xml']).toEqual(strToU8('甲'));
  });

  it.each([
    ['cut off', (zip: Uint8Array) => zip.slice(0, -30), 'truncated'],
    ['no zip at all', () => new Uint8Array(5), 'truncated'],
    [
      'too large by what it says',
      (zip: Uint8Array) => withDeclaredSize(zip, 'a.xml', 60 * 1024 * 1024),
      'bomb',
    ],
  ])('is refused when %s', (_, change, reason) => {
    expect(openPackage(change(zipSync({ 'a.xml': strToU8('a') })))).toEqual({ ok: false, reason });
  });
});
