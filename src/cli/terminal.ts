import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LARGEST_FILE } from '../app/largest-file';

/** What the command line may do to the world; tests give another one. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** Shows how far a long task is, on one line that is written over; `last` leaves it. Nothing where no person looks. */
  progress?(text: string, last: boolean): void;
  /** The bytes of a file. Rejects with a FileError. */
  read(path: string): Promise<Uint8Array>;
  /** Whether a file with something in it stands there: an empty one is nothing to lose. */
  hasContent(path: string): Promise<boolean>;
  /** Writes a file whole or not at all, with `makeFolder` into a folder that is made where there is none. Rejects with a FileError. */
  write(path: string, bytes: Uint8Array, makeFolder?: boolean): Promise<void>;
}

/** A file that could not be read or written; the message is Chinese and names it. */
export class FileError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FileError';
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: '路径中有一段是文件，不是文件夹',
  ENOENT: '文件或文件夹不存在',
  EISDIR: '是文件夹，不是文件',
  ENOTDIR: '路径中有一段不是文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '所在位置是只读的',
  ENOSPC: '磁盘已满',
  EBUSY: '正被别的程序占用（请先在 Excel 里关闭它）',
};

/** Why the system refused, in Chinese. */
function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? String(error);
}

/** Prints an error, each line marked as one. */
export function complain(terminal: Terminal, message: string): void {
  for (const line of message.split('\n')) terminal.error(`错误：${line}`);
}

/** The terminal of this process. */
export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(`${text}\n`),
  error: (text) => void process.stderr.write(`${text}\n`),
  progress: (text, last) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${text}${last ? '\n' : ''}`);
  },

  async read(path) {
    try {
      const { size } = await stat(path);
      if (size > LARGEST_FILE) throw new FileError(`${path}：文件超过 200 MB，没有读取。`);
      return new Uint8Array(await readFile(path));
    } catch (error) {
      if (error instanceof FileError) throw error;
      throw new FileError(`${path}：不能读取，${reasonOf(error)}。`);
    }
  },

  async hasContent(path) {
    try {
      return (await stat(path)).size > 0;
    } catch {
      return false;
    }
  },

  async write(path, bytes, makeFolder = false) {
    // Written beside the target and then renamed, so that nobody ever sees half a file.
    const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
    try {
      if (makeFolder) await mkdir(dirname(path), { recursive: true });
      await writeFile(temporary, bytes, { flag: 'wx' });
      await rename(temporary, path);
    } catch (error) {
      // Where a file stands for a folder, looking for it fails as well.
      await rm(temporary, { force: true }).catch(() => undefined);
      throw new FileError(`${path}：不能写入，${reasonOf(error)}。`);
    }
  },
};
