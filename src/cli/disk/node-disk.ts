import { constants, type BigIntStats, type Dirent } from 'node:fs';
import {
  access,
  chmod,
  chown,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  stat,
  unlink,
  type FileHandle,
} from 'node:fs/promises';
import { hostname } from 'node:os';
import type { Disk, FileFacts, FileKind } from './disk';
import { codeOf } from './disk';
import { pathOfBytes, systemPath } from './file-name';

const isWindows = process.platform === 'win32';
/** A pipe without a writer, or a line of a machine, would be waited for for ever. */
const NO_WAIT = isWindows ? 0 : constants.O_NONBLOCK;

function kindOf(entry: BigIntStats | Dirent | Dirent<Buffer>): FileKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isFIFO()) return 'pipe';
  return entry.isCharacterDevice() ? 'device' : 'other';
}

function factsOf(stats: BigIntStats): FileFacts {
  return {
    kind: kindOf(stats),
    dev: stats.dev,
    ino: stats.ino,
    size: stats.size,
    changed: stats.mtimeNs,
    mode: Number(stats.mode) & 0o7777,
    names: Number(stats.nlink),
    owner: { user: Number(stats.uid), group: Number(stats.gid) },
  };
}

/** Opens, works and closes, whatever happens. */
async function opened<T>(
  path: string,
  flags: string | number,
  mode: number,
  work: (file: FileHandle) => Promise<T>,
): Promise<T> {
  const file = await open(systemPath(path), flags, mode);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

/** The files of this machine. */
export const nodeDisk: Disk = {
  isWindows,
  process: { pid: process.pid, host: hostname(), isAlive },

  facts: async (path) => factsOf(await stat(systemPath(path), { bigint: true })),
  ownFacts: async (path) => factsOf(await lstat(systemPath(path), { bigint: true })),

  async realPath(path) {
    // The native one tells 8.3 names in full and capitals as the disk has them.
    if (isWindows) return realpath(path);
    return pathOfBytes(await realpath(systemPath(path), { encoding: 'buffer' }));
  },

  async list(folder) {
    if (isWindows) {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
    }
    const entries = await readdir(systemPath(folder), { withFileTypes: true, encoding: 'buffer' });
    return entries.map((entry) => ({ name: pathOfBytes(entry.name), kind: kindOf(entry) }));
  },

  read: (path, most) =>
    opened(path, constants.O_RDONLY | NO_WAIT, 0, async (file) => {
      const facts = factsOf(await file.stat({ bigint: true }));
      if (facts.kind === 'folder') throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
      if (facts.kind !== 'file') return null;
      if (facts.size > BigInt(most)) return { facts, bytes: new Uint8Array(0) };
      return { facts, bytes: new Uint8Array(await file.readFile()) };
    }),

  mayWrite: (path) => access(systemPath(path), constants.W_OK),
  async makeFolder(path) {
    await mkdir(systemPath(path), { recursive: true });
  },

  create: (path, bytes, mode) =>
    opened(path, 'wx', mode, async (file) => {
      await file.writeFile(bytes);
      await file.sync();
    }),

  async giveModeOf(path, like) {
    // The owner first: giving a file away takes special bits off.
    await chown(systemPath(path), like.owner.user, like.owner.group).catch(() => undefined);
    await chmod(systemPath(path), like.mode);
  },

  pour: (path, bytes) => opened(path, constants.O_WRONLY | NO_WAIT, 0, (file) => pourInto(file, bytes)),

  link: (from, to) => link(systemPath(from), systemPath(to)),
  rename: (from, to) => rename(systemPath(from), systemPath(to)),
  remove: (path) => unlink(systemPath(path)),
  now: () => Date.now(),
  wait,
};

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** How long a reader that takes nothing more is left alone, in milliseconds. */
const READER_PAUSE_MS = 10;

/** Writes all of it, however slowly it is taken: what was opened without waiting says EAGAIN while it is full. */
async function pourInto(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    try {
      at += (await file.write(bytes, at)).bytesWritten;
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      await wait(READER_PAUSE_MS);
    }
  }
}

/** A process that may not be asked is one. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}
