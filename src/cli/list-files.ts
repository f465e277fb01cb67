import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { byChineseName, kindByName } from '../app/handed-in-names';

export interface FileList {
  readonly files: readonly string[];
  /** Other files that lie in the folders: a 自评表 in Word, a scan, a packed folder. */
  readonly passedOver: readonly string[];
}

/**
 * Files as given, folders replaced by the workbooks in and below them in the order of their names. Lock files of an open
 * workbook (~$…) and hidden ones are left out. A path that is not there is kept: reading it says what is wrong.
 */
export async function listFiles(paths: readonly string[]): Promise<FileList> {
  const files: string[] = [];
  const passedOver: string[] = [];
  for (const path of paths) {
    if (await isFolder(path)) await search(path, files, passedOver);
    else files.push(path);
  }
  const audited = new Set(files);
  return { files: [...audited], passedOver: [...new Set(passedOver)].filter((file) => !audited.has(file)) };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function search(folder: string, files: string[], passedOver: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => byChineseName(a.name, b.name))) {
    const kind = kindByName(entry.name);
    if (kind === 'unseen') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await search(path, files, passedOver);
    else if (entry.isFile()) (kind === 'workbook' ? files : passedOver).push(path);
  }
}
