import { LARGEST_FILE } from '../app/audit/largest-file';
import type { Disk } from './disk/disk';
import { FileError, notReadable } from './disk/file-error';
import { shownPath } from './disk/file-name';

/** The bytes of a plain file. Rejects with a FileError, also for a pipe or a device: it might never end. */
export async function readInput(path: string, disk: Disk): Promise<Uint8Array> {
  try {
    const read = await disk.read(path, LARGEST_FILE);
    if (read === null) {
      throw new FileError(`${shownPath(path)}：不能读取，它是管道或设备，不是普通文件。请先存成文件再试。`);
    }
    if (read.facts.size > BigInt(LARGEST_FILE)) {
      throw new FileError(`${shownPath(path)}：文件超过 200 MB，没有读取。`);
    }
    return read.bytes;
  } catch (error) {
    throw notReadable(path, error);
  }
}
