import { type Disk, codeOf } from '../disk/disk';
import { FileError } from '../disk/file-error';
import { shownPath } from '../disk/file-name';
import { openElsewhere } from './open-elsewhere';

/** How a system says that a file is held by another program; on Windows all three. */
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES']);
/** How a disk says that it knows no second names (FAT, some network drives). */
const WITHOUT_LINKS = new Set([
  'EPERM',
  'EACCES',
  'EBUSY',
  'EXDEV',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EINVAL',
  'EISDIR',
  'EMLINK',
]);
/** A virus scanner or an index lets go within this time; Excel does not. */
const PATIENCE_MS = 2000;
const PAUSE_MS = 100;

/** Puts a file that was written beside it at a name that must be free; rejects when something stands there by now. */
export async function placeNew(temporary: string, target: string, disk: Disk): Promise<void> {
  try {
    await disk.link(temporary, target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw appeared(target);
    if (!WITHOUT_LINKS.has(codeOf(error))) throw error;
    await claim(temporary, target, disk);
    return;
  }
  // The file is there and whole: a second name that is held for a moment is swept by the next run.
  await disk.remove(temporary).catch(() => undefined);
}

/** Where there are no links: an empty file takes the name, which only one can, and is then replaced. */
async function claim(temporary: string, target: string, disk: Disk): Promise<void> {
  try {
    await disk.create(target, new Uint8Array(0), 0o666);
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? appeared(target) : error;
  }
  try {
    await renamed(temporary, target, disk);
  } catch (error) {
    await disk.remove(target).catch(() => undefined);
    throw error;
  }
}

function appeared(target: string): FileError {
  return new FileError(
    `${shownPath(target)}：不能写入，别的程序刚在这里写了一个文件，没有改动它。请换一个文件名，或再运行一次。`,
  );
}

/** Replaces a file; on Windows one that is held is tried for two seconds, and stays whole when it is not let go. */
export async function renamed(temporary: string, target: string, disk: Disk): Promise<void> {
  const until = disk.now() + PATIENCE_MS;
  for (;;) {
    try {
      await disk.rename(temporary, target);
      return;
    } catch (error) {
      if (!HELD.has(codeOf(error)) || !(disk.isWindows || codeOf(error) === 'EBUSY')) throw error;
      if (disk.now() >= until) throw openElsewhere(target);
    }
    await disk.wait(PAUSE_MS);
  }
}
