import { createHash } from 'node:crypto';
import { LARGEST_FILE } from '../../app/audit/largest-file';
import { type Disk, type FileFacts, pathsOf, unlessMissing } from '../disk/disk';
import { FileError, notWritable } from '../disk/file-error';
import { shownPath } from '../disk/file-name';
import { placeNew, renamed } from './final-step';
import { windowsRefusal } from './legal-name';
import { refuseWhileOpen } from './open-elsewhere';
import { isSameFile } from './same-file';
import { markUnfinished, sweep, temporaryPath } from './temporary-file';

export interface OutputRequest {
  /** As the user typed it. */
  readonly path: string;
  /** Whether a result that stands there may be replaced. */
  readonly force: boolean;
  /** What this run reads: never written over, whatever name is given for it. */
  readonly sources: readonly string[];
  /** Makes the folders that are missing when it is written. */
  readonly makeFolder?: boolean;
  /** A file whose mode and owner a new one gets: a copy is as open to others as what it is a copy of. */
  readonly like?: FileFacts | null;
  /** Folders that this run has swept already, for a run that writes many files; the folder is added. */
  readonly swept?: Set<string>;
}

/** A file that may be written, once. */
export interface OutputFile {
  readonly path: string;
  /** What is told of the file that is replaced; null for a new one. */
  readonly replaced: FileFacts | null;
  /** Chinese, or null: what somebody who replaces this file should know. */
  readonly note: string | null;
  /** Whether these bytes stood there when it was looked at. */
  holds(bytes: Uint8Array): boolean;
  /** Writes it whole, or rejects with a FileError and leaves what stood there. */
  write(bytes: Uint8Array): Promise<void>;
  /** Removes what was written where nothing stood: what it was written for has failed. */
  takeBack(): Promise<void>;
}

/** What stood at the target when it was looked at. */
interface Seen {
  readonly facts: FileFacts;
  readonly digest: string;
}

const NEW_FILE_MODE = 0o666;
const OWNER_ONLY = 0o600;
const WRITE_BITS = 0o222;

/**
 * The one door through which the command line writes a file. It is opened before any work is done, so that what cannot be
 * written is told at once. What is written lies beside the target first, under a name that the next run sweeps away, and is
 * then put in its place: a free name is only taken while it is free, a file only replaced while it is the one that was looked
 * at. Rejects with a FileError.
 */
export async function openOutput(request: OutputRequest, disk: Disk): Promise<OutputFile> {
  const { path } = request;
  try {
    if (disk.isWindows) refuseName(path, disk);
    const named = await unlessMissing(disk.facts(path));
    if (named?.kind === 'device' || (named?.kind === 'pipe' && isOwnStream(path, disk)))
      return deviceOutput(path, disk);
    if (named !== null) refuseKind(named, path);
    await refuseSources(request, disk);
    const target = await realTarget(path, named, disk);
    await refuseWhileOpen(target, disk);
    if (named !== null) refuseReplacing(named, request);
    const folder = pathsOf(disk).dirname(target);
    await refuseFolder(folder, request.makeFolder === true, disk);
    await sweepOnce(folder, request, disk);
    return plainOutput(target, named === null ? null : await seenAt(target, disk), request, disk);
  } catch (error) {
    throw notWritable(path, error);
  }
}

/** A folder may hold thousands of files, and a run may write as many: it is looked through once. */
async function sweepOnce(folder: string, { swept }: OutputRequest, disk: Disk): Promise<void> {
  if (swept?.has(folder) === true) return;
  swept?.add(folder);
  await sweep(folder, disk);
}

function refuseName(path: string, disk: Disk): void {
  const refusal = windowsRefusal(pathsOf(disk).resolve(path));
  if (refusal !== null) throw new FileError(`${shownPath(path)}：不能写入，${refusal}。`);
}

async function refuseSources({ path, sources }: OutputRequest, disk: Disk): Promise<void> {
  for (const source of sources) {
    if (await isSameFile(path, source, disk)) {
      throw new FileError(
        `${shownPath(path)}：不能写入，它就是这次要读的文件${path === source ? '' : `（${shownPath(source)}）`}，加 --force 也不行。请换一个文件名。`,
      );
    }
  }
}

/** The file itself where the name is a link. */
async function realTarget(path: string, named: FileFacts | null, disk: Disk): Promise<string> {
  const own = await unlessMissing(disk.ownFacts(path));
  // Only for a link: drives that Windows makes up know no real paths.
  if (own?.kind !== 'link') return path;
  if (named !== null) return disk.realPath(path);
  throw new FileError(
    `${shownPath(path)}：不能写入，它是一个链接，指向的文件不存在。请先删掉这个链接，或换一个文件名。`,
  );
}

/** Only a plain file is replaced. */
function refuseKind({ kind }: FileFacts, path: string): void {
  const shown = shownPath(path);
  if (kind === 'folder') throw new FileError(`${shown}：不能写入，是文件夹，不是文件。`);
  if (kind !== 'file') {
    throw new FileError(
      `${shown}：不能写入，它是管道或设备，不是文件。要交给别的程序，请不写 -o，用 > 或 |。`,
    );
  }
}

/** A file with nothing in it is nothing to lose; anything else goes only where the user said so. */
function refuseReplacing({ size, mode }: FileFacts, { path, force }: OutputRequest): void {
  const shown = shownPath(path);
  if ((mode & WRITE_BITS) === 0) {
    throw new FileError(`${shown}：不能写入，它是只读文件，没有改动它。请先去掉“只读”，或换一个文件名。`);
  }
  if (size > 0n && !force) {
    throw new FileError(`${shown} 已经存在，没有改动它。要覆盖请加 --force，或换一个文件名。`);
  }
}

async function refuseFolder(folder: string, isMade: boolean, disk: Disk): Promise<void> {
  const facts = await unlessMissing(disk.facts(folder));
  if (facts === null && isMade) return;
  if (facts === null) throw Object.assign(new Error('no folder'), { code: 'ENOENT' });
  if (facts.kind !== 'folder') throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' });
  await disk.mayWrite(folder);
}

async function seenAt(target: string, disk: Disk): Promise<Seen> {
  const read = await disk.read(target, LARGEST_FILE);
  if (read === null) throw new FileError(`${shownPath(target)}：不能写入，它不是普通文件。`);
  return { facts: read.facts, digest: digestOf(read.bytes) };
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whether a path is what this process was given to write to: somebody reads it, which cannot be told of another pipe. */
function isOwnStream(path: string, { isWindows }: Disk): boolean {
  return !isWindows && /^\/(?:dev\/(?:stdout|stderr|fd\/\d+)|proc\/self\/fd\/\d+)$/u.test(path);
}

/** What is written into a device or a pipe of ours goes through it; there is nothing to replace. */
function deviceOutput(path: string, disk: Disk): OutputFile {
  return {
    path,
    replaced: null,
    note: null,
    holds: () => false,
    async write(bytes) {
      await disk.pour(path, bytes).catch((error: unknown) => {
        throw notWritable(path, error);
      });
    },
    takeBack: () => Promise.resolve(),
  };
}

function plainOutput(target: string, seen: Seen | null, request: OutputRequest, disk: Disk): OutputFile {
  const { path } = request;
  const names = seen?.facts.names ?? 1;
  return {
    path,
    replaced: seen?.facts ?? null,
    note:
      names > 1
        ? `${shownPath(path)} 有 ${String(names)} 个名字（硬链接），只换这一个；用其余的名字打开仍是原来的内容。`
        : null,
    holds: (bytes) => seen?.digest === digestOf(bytes),
    async write(bytes) {
      const folder = pathsOf(disk).dirname(target);
      try {
        if (request.makeFolder === true) await disk.makeFolder(folder);
        await writeBeside(temporaryPath(folder, disk), target, bytes, seen, request, disk);
      } catch (error) {
        throw notWritable(path, error);
      }
    },
    async takeBack() {
      if (seen === null) await disk.remove(target).catch(() => undefined);
    },
  };
}

async function writeBeside(
  temporary: string,
  target: string,
  bytes: Uint8Array,
  seen: Seen | null,
  { path, like }: OutputRequest,
  disk: Disk,
): Promise<void> {
  const model = seen?.facts ?? like ?? null;
  markUnfinished(temporary, true);
  try {
    // Nobody else reads what is to be private before it has its mode.
    await disk.create(temporary, bytes, model === null ? NEW_FILE_MODE : OWNER_ONLY);
    if (model !== null) await disk.giveModeOf(temporary, model);
    await refuseWhileOpen(target, disk);
    if (seen === null) {
      await placeNew(temporary, target, disk);
      return;
    }
    if (!(await isUntouched(target, seen, disk))) {
      throw new FileError(
        `${shownPath(path)}：没有写入，这个文件在处理期间被别人改动过，没有动它。请再运行一次。`,
      );
    }
    await renamed(temporary, target, disk);
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  } finally {
    markUnfinished(temporary, false);
  }
}

/** Whether the target is still, by its numbers and every byte, what was looked at. */
async function isUntouched(target: string, { facts, digest }: Seen, disk: Disk): Promise<boolean> {
  const now = await unlessMissing(disk.facts(target));
  if (now?.kind !== 'file') return false;
  if (now.dev !== facts.dev || now.ino !== facts.ino) return false;
  if (now.size !== facts.size || now.changed !== facts.changed) return false;
  const read = await disk.read(target, LARGEST_FILE);
  return read !== null && digestOf(read.bytes) === digest;
}
