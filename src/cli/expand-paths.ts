import { basename, dirname, join } from 'node:path';
import { byChineseName, kindByName } from '../app/audit/handed-in-names';
import { CONFIG_NAME } from './config/config-file';
import { codeOf, type Disk, type FileFacts, type FileKind } from './disk/disk';
import { FileError, notReadable } from './disk/file-error';
import { lossyPath, shownPath } from './disk/file-name';

export interface FileList {
  /** Paths, in the order of their names. */
  readonly files: readonly string[];
  /** Other files that lie in the folders, as a person reads them: a 自评表 in Word, a scan, a packed folder, a pipe. */
  readonly passedOver: readonly string[];
  /** Folders that could not be looked into, with the reason in Chinese. */
  readonly unread: readonly { readonly folder: string; readonly message: string }[];
}

/**
 * Files as given, folders replaced by the workbooks in and below them in the order of their names. Links are followed, each
 * folder is gone through once, and a file that is reached twice is named. Lock files of an open workbook (~$…) and hidden
 * ones are left out. A path that is not there is kept: reading it says what is wrong.
 */
export async function expandPaths(paths: readonly string[], disk: Disk): Promise<FileList> {
  const search = new FolderSearch(disk);
  for (const path of paths) {
    const facts = await factsOf(path, disk);
    if (facts?.kind === 'folder') await search.folder(path);
    else search.file(path);
  }
  return search.finished();
}

/**
 * The paths that were meant: where a name is not UTF-8, the system hands over a text in which its bytes are lost. All files
 * whose names are lost in the same way are taken.
 */
export async function typedPaths(paths: readonly string[], disk: Disk): Promise<readonly string[]> {
  if (!paths.some((path) => path.includes('\ufffd'))) return paths;
  const all: string[] = [];
  for (const path of paths) all.push(...(path.includes('\ufffd') ? await meantBy(path, disk) : [path]));
  return [...new Set(all)];
}

async function meantBy(path: string, disk: Disk): Promise<readonly string[]> {
  if ((await factsOf(path, disk)) !== null) return [path];
  const [folder, name] = [dirname(path), basename(path)];
  const found: string[] = [];
  for (const real of folder.includes('\ufffd') ? await meantBy(folder, disk) : [folder]) {
    const entries = await disk.list(real).catch(() => []);
    const own = entries.filter((entry) => lossyPath(entry.name) === name);
    for (const each of own.map((entry) => join(real, entry.name)).sort(byChineseName)) found.push(each);
  }
  return found.length === 0 ? [path] : found;
}

async function factsOf(path: string, disk: Disk): Promise<FileFacts | null> {
  return disk.facts(path).catch(() => null);
}

class FolderSearch {
  private readonly files = new Set<string>();
  private readonly passedOver = new Set<string>();
  private readonly unread: { folder: string; message: string }[] = [];
  /** Links that were come by: what lies in the folders themselves goes first, under its own name. */
  private readonly links: { readonly path: string; readonly name: string }[] = [];
  /** Folders and files by what they are on the disk, with the path by which they were met. */
  private readonly met = new Map<string, string>();

  constructor(private readonly disk: Disk) {}

  /** A file that was named is taken whatever it is: reading it says what is wrong. */
  file(path: string): void {
    this.files.add(path);
  }

  async folder(folder: string): Promise<void> {
    if ((await this.metBefore(folder)) !== null) return;
    let entries;
    try {
      entries = await this.disk.list(folder);
    } catch (error) {
      const refusal = notReadable(folder, error);
      if (!(refusal instanceof FileError)) throw refusal;
      this.unread.push({ folder, message: refusal.message });
      return;
    }
    for (const { name, kind } of [...entries].sort((a, b) => byChineseName(a.name, b.name))) {
      if (kindByName(name) === 'unseen' || name === CONFIG_NAME) continue;
      const path = join(folder, name);
      if (kind === 'link') this.links.push({ path, name });
      else if (kind === 'folder') await this.folder(path);
      else this.entry(path, name, kind);
    }
  }

  /** Everything that was found, once the links are followed. */
  async finished(): Promise<FileList> {
    if (this.links.length > 0) for (const file of this.files) await this.metBefore(file);
    for (let link = this.links.shift(); link !== undefined; link = this.links.shift()) {
      await this.follow(link.path, link.name);
    }
    const files = [...this.files];
    const audited = new Set(files.map(shownPath));
    const passedOver = [...this.passedOver].filter((file) => !audited.has(file));
    return { files, passedOver, unread: this.unread };
  }

  private entry(path: string, name: string, kind: FileKind): void {
    const isWorkbook = kindByName(name) === 'workbook';
    if (kind === 'file' && isWorkbook) this.files.add(path);
    else this.passOver(path, kind !== 'file' && isWorkbook ? '不是普通文件' : '');
  }

  private async follow(path: string, name: string): Promise<void> {
    let facts: FileFacts;
    try {
      facts = await this.disk.facts(path);
    } catch (error) {
      this.passOver(path, codeOf(error) === 'ELOOP' ? '链接绕成了圈' : '链接指向的文件不在或没有权限');
      return;
    }
    const isTaken = facts.kind === 'folder' || kindByName(name) === 'workbook';
    const before = isTaken ? this.met.get(await this.identity(path, facts)) : undefined;
    if (before !== undefined) this.passOver(path, `链接，就是 ${shownPath(before)}`);
    else if (facts.kind === 'folder') await this.folder(path);
    else this.entry(path, name, facts.kind);
  }

  private passOver(path: string, why: string): void {
    this.passedOver.add(`${shownPath(path)}${why === '' ? '' : `（${why}）`}`);
  }

  /** The path by which the same file or folder was met before, or null; it is remembered. */
  private async metBefore(path: string): Promise<string | null> {
    const facts = await factsOf(path, this.disk);
    if (facts === null) return null;
    const key = await this.identity(path, facts);
    const before = this.met.get(key);
    if (before === undefined) this.met.set(key, path);
    return before ?? null;
  }

  private async identity(path: string, { dev, ino }: FileFacts): Promise<string> {
    if (ino !== 0n) return `${String(dev)}:${String(ino)}`;
    return this.disk.realPath(path).catch(() => path);
  }
}
