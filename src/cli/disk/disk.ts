import { posix, win32 } from 'node:path';

/** What a name stands for. "device" is one of characters, as /dev/null. */
export type FileKind = 'file' | 'folder' | 'link' | 'pipe' | 'device' | 'other';

/** What the system tells of a file. */
export interface FileFacts {
  readonly kind: FileKind;
  readonly dev: bigint;
  /** 0 where the file system has no such numbers. */
  readonly ino: bigint;
  readonly size: bigint;
  /** Nanoseconds. */
  readonly changed: bigint;
  /** The permission bits. */
  readonly mode: number;
  /** Names that the file has (hard links). */
  readonly names: number;
  readonly owner: { readonly user: number; readonly group: number };
}

/** The process that asks, as the names of its temporary files tell it. */
export interface OwnProcess {
  readonly pid: number;
  readonly host: string;
  isAlive(pid: number): boolean;
}

/**
 * The files of a machine, as far as the command line needs them; tests give others, of Windows above all. Every function
 * rejects with the system's error, whose `code` tells why. Paths are those of file-name.ts.
 */
export interface Disk {
  readonly isWindows: boolean;
  readonly process: OwnProcess;
  /** What a path stands for in the end, past links. */
  facts(path: string): Promise<FileFacts>;
  /** What the name itself is: a link is a link. */
  ownFacts(path: string): Promise<FileFacts>;
  realPath(path: string): Promise<string>;
  /** Names in a folder with their kinds, in no order. */
  list(folder: string): Promise<readonly { readonly name: string; readonly kind: FileKind }[]>;
  /** The bytes of a plain file and what was told of it then; null for anything else, which is not waited for. */
  read(path: string, most: number): Promise<{ readonly facts: FileFacts; readonly bytes: Uint8Array } | null>;
  /** Whether this process may write there. */
  mayWrite(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Makes a file that must not be there yet, and waits until it lies on the disk. */
  create(path: string, bytes: Uint8Array, mode: number): Promise<void>;
  /** Gives a file the mode and the owner of another; an owner that may not be given is left. */
  giveModeOf(path: string, like: FileFacts): Promise<void>;
  /** Writes into what is there, a device or a pipe, and waits as long as its reader is slow. */
  pour(path: string, bytes: Uint8Array): Promise<void>;
  /** A second name for a file; fails where the name is taken. */
  link(from: string, to: string): Promise<void>;
  /** Replaces what stands at the new name. */
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

/** How paths of a disk are put together and taken apart: by its own system, not by that of the tests. */
export function pathsOf({ isWindows }: Disk): typeof posix {
  return isWindows ? win32 : posix;
}

/** The system's word for a failure, "ENOENT", or "". */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** What a call told, or null where nothing is; rejects for every other failure. */
export async function unlessMissing<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
