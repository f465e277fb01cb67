import { type Disk, type FileFacts, pathsOf, unlessMissing } from '../disk/disk';

/**
 * Whether two paths are one file: by the numbers that the disk gives it — past links, hard links and every spelling — and on
 * Windows, where a network drive may give none, by its real name as well: without capitals, 8.3 and \\?\ resolved.
 */
export async function isSameFile(one: string, other: string, disk: Disk): Promise<boolean> {
  const [a, b] = await Promise.all([factsOrNull(one, disk), factsOrNull(other, disk)]);
  if (a !== null && b !== null && a.ino !== 0n && a.dev === b.dev && a.ino === b.ino) return true;
  if (!disk.isWindows && (a === null || b === null || a.ino !== 0n)) return false;
  return (await comparableName(one, disk)) === (await comparableName(other, disk));
}

async function factsOrNull(path: string, disk: Disk): Promise<FileFacts | null> {
  try {
    return await unlessMissing(disk.facts(path));
  } catch {
    // What may not be looked at is refused when it is read or written.
    return null;
  }
}

/** The real name of a file, or of its folder with its own name where it is not there yet, as it can be compared. */
async function comparableName(path: string, disk: Disk): Promise<string> {
  const paths = pathsOf(disk);
  const whole = paths.resolve(path);
  const real = await disk
    .realPath(whole)
    .catch(async () => paths.join(await disk.realPath(paths.dirname(whole)), paths.basename(whole)))
    .catch(() => whole);
  return disk.isWindows ? windowsName(real) : real;
}

/** One spelling of a Windows path. */
export function windowsName(path: string): string {
  return path
    .replaceAll('/', '\\')
    .replace(/^\\\\\?\\UNC\\/iu, '\\\\')
    .replace(/^\\\\[?.]\\/u, '')
    .split('\\')
    .map((name) => (name === '.' || name === '..' ? name : name.replace(/[. ]+$/u, '')))
    .join('\\')
    .toUpperCase();
}
