import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The project's folder. */
export const ROOT = join(__dirname, '..', '..');

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.cache', 'coverage']);

/** Every file under a folder of the project, as paths with "/" from the project's folder. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [relative(ROOT, join(ROOT, path)).split(sep).join('/')];
    })
    .sort();
}

/** The text of one file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
