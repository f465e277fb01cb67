import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Workbooks that a folder is searched for. A table.json is audited only when it is named. */
const WORKBOOK = /\.(xlsx|xlsm|xls)$/iu;

/**
 * Files as given, folders replaced by the workbooks in and below them in the order of their names. Lock files of an open
 * workbook (~$…) and hidden ones are left out. A path that is not there is kept: reading it says what is wrong.
 */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    if (await isFolder(path)) files.push(...(await workbooksBelow(path)));
    else files.push(path);
  }
  return [...new Set(files)];
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function workbooksBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await workbooksBelow(path)));
    else if (entry.isFile() && WORKBOOK.test(entry.name)) files.push(path);
  }
  return files;
}
