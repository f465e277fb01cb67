/** @jest-environment node */
import { mkdirSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { checksums, PACKED, packed, packedFiles, unlikeChecksums } from '../../../scripts/release/pack.mjs';

function folder(files: Readonly<Record<string, string>>, day: Date): string {
  const root = mkdtempSync(join(tmpdir(), 'pack-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
    utimesSync(join(root, name), day, day);
  }
  return root;
}

describe('the package of a version', () => {
  const files = { 'dist/b.js': 'b', 'dist/a/c.js': 'c', 'dist/.stamps/x': '', 'README.md': '说明' };

  it('has the same bytes whenever and wherever it is made of the same files', () => {
    const one = folder(files, new Date('2020-01-01'));
    const other = folder(Object.fromEntries(Object.entries(files).reverse()), new Date('2026-07-07'));
    const made = [one, other].map((root) =>
      packed(root, 'ziping-1.0.0', packedFiles(root, ['dist', 'README.md'])),
    );
    expect(Buffer.from(made[0] ?? []).equals(Buffer.from(made[1] ?? []))).toBe(true);
    expect(Object.keys(unzipSync(made[0] ?? new Uint8Array()))).toEqual([
      'ziping-1.0.0/README.md',
      'ziping-1.0.0/dist/a/c.js',
      'ziping-1.0.0/dist/b.js',
    ]);
  });

  it('takes nothing that the project does not have', () => {
    expect(() =>
      packedFiles(
        '.',
        PACKED.filter((path) => path !== 'dist'),
      ),
    ).not.toThrow();
  });

  it('brings every module that the command needs before it is built', () => {
    const from = (file: string): string[] =>
      [...readFileSync(file, 'utf8').matchAll(/ from '(\.[^']+)'/gu)].map(([, path = '']) =>
        join(dirname(file), path).replaceAll('\\', '/'),
      );
    const needed = [...from('bin/ziping.mjs'), ...from('scripts/prepare.mjs')];
    expect(needed.filter((file) => !PACKED.includes(file))).toEqual([]);
  });
});

describe('the list of checksums', () => {
  const contents = { '甲.zip': Buffer.from('甲'), 说明: Buffer.from('乙') };

  it('knows its own files', () => {
    expect(unlikeChecksums(checksums(contents), (name) => contents[name as '甲.zip'] ?? null)).toEqual([]);
  });

  it.each([
    ['another content', checksums(contents), { ...contents, '甲.zip': Buffer.from('丙') }, ['甲.zip']],
    ['a missing file', checksums(contents), { '甲.zip': contents['甲.zip'] }, ['说明']],
    ['a line that is none', 'x  甲.zip\n', contents, ['x  甲.zip']],
  ])('tells %s', (_, list, there, wrong) => {
    expect(unlikeChecksums(list, (name) => there[name as '甲.zip'] ?? null)).toEqual(wrong);
  });
});
