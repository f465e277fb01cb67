// The package of a version: the same files give the same bytes, so that whoever builds it again can compare.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { zipSync } from 'fflate';

/** What a copy needs that is used as it is, without npm: the built pages and commands, and what explains them. */
export const PACKED = [
  'dist',
  'bin',
  'scripts/prepare.mjs',
  'scripts/lone-process.mjs',
  'docs',
  'manifest.xml',
  'package.json',
  'README.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'LICENSE',
];

/** The day that every entry bears: a day of its own would make two packages of the same files differ. */
const ONE_DAY = new Date(2000, 0, 1);

/** The files below `paths` of a folder, sorted, with "/" between folders; those that only serve building are left out. */
export function packedFiles(root, paths = PACKED) {
  return paths.flatMap((path) => filesAt(root, path)).sort();
}

function filesAt(root, path) {
  let entries;
  try {
    entries = readdirSync(join(root, path), { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => filesAt(root, posix.join(path, entry.name)));
}

/** The files as one zip, each below `folder`. */
export function packed(root, folder, files = packedFiles(root)) {
  const entries = files.map((file) => [`${folder}/${file}`, new Uint8Array(readFileSync(join(root, file)))]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: ONE_DAY });
}

/** Lines that `sha256sum -c` reads. */
export function checksums(contents) {
  return Object.entries(contents)
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .join('');
}

/** The names in a list of checksums whose contents are missing or others; `read` gives null for a missing one. */
export function unlikeChecksums(list, read) {
  const lines = list.split(/\r?\n/u).filter((line) => line !== '');
  return lines.flatMap((line) => {
    const [, sum = '', name = line] = /^([0-9a-f]{64}) [ *](.+)$/u.exec(line) ?? [];
    const bytes = read(name);
    const isSame = bytes !== null && createHash('sha256').update(bytes).digest('hex') === sum;
    return isSame ? [] : [name];
  });
}
