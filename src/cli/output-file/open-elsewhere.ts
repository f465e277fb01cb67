import { type Disk, pathsOf, unlessMissing } from '../disk/disk';
import { FileError } from '../disk/file-error';
import { shownPath } from '../disk/file-name';

/** What Excel, WPS and LibreOffice lay beside a workbook while somebody has it open. */
function marksOf(name: string): readonly string[] {
  return [`~$${name}`, `.~${name}`, `.~lock.${name}#`];
}

/** The sentence for a workbook that somebody has open. */
export function openElsewhere(path: string): FileError {
  return new FileError(
    `${shownPath(path)}：不能写入，文件正在 Excel 或 WPS 里打开，请关闭后再试。原来的文件没有改动。`,
  );
}

/** Throws a FileError while a workbook is open: what is saved there later would wipe out what we write, or the other way. */
export async function refuseWhileOpen(path: string, disk: Disk): Promise<void> {
  const paths = pathsOf(disk);
  for (const mark of marksOf(paths.basename(path))) {
    const lock = paths.join(paths.dirname(path), mark);
    // A name that is too long for the mark has none.
    const there = await unlessMissing(disk.ownFacts(lock)).catch(() => null);
    if (there !== null) {
      throw new FileError(
        `${openElsewhere(path).message}（旁边有 ${shownPath(mark)}；如果确实没有人打开，请删掉它。）`,
      );
    }
  }
}
