import { createHash, randomBytes } from 'node:crypto';
import { type Disk, type OwnProcess, pathsOf } from '../disk/disk';

/** No writing takes as long; what is older was left behind, on whichever machine. */
const OLDEST_MS = 24 * 60 * 60 * 1000;
const NAME = /^\.ziping-([0-9a-f]{8})-(\d+)-([0-9a-z]+)-[0-9a-f]{8}\.tmp$/u;

/** Two machines may write into one network folder, and know nothing of each other's processes. */
function hostMark({ host }: OwnProcess): string {
  return createHash('sha256').update(host).digest('hex').slice(0, 8);
}

const unfinished = new Set<string>();

/** Removes what this process is writing and has not put in its place: it is about to end. */
export async function removeUnfinished(disk: Disk): Promise<void> {
  await Promise.all([...unfinished].map((path) => disk.remove(path).catch(() => undefined)));
}

/** Says that a file is written, and with false that it is in its place or gone. */
export function markUnfinished(path: string, isWritten: boolean): void {
  if (isWritten) unfinished.add(path);
  else unfinished.delete(path);
}

/** A path for a file that is written beside its target: short, whatever the target is called, and telling who writes it. */
export function temporaryPath(folder: string, disk: Disk): string {
  const { pid } = disk.process;
  const since = disk.now().toString(36);
  const chance = randomBytes(4).toString('hex');
  return pathsOf(disk).join(
    folder,
    `.ziping-${hostMark(disk.process)}-${String(pid)}-${since}-${chance}.tmp`,
  );
}

/** Removes what a run that was killed left in a folder: never a file that a running process of this or another machine writes. */
export async function sweep(folder: string, disk: Disk): Promise<void> {
  // A folder that may not be looked into is told when it is written to.
  const entries = await disk.list(folder).catch(() => []);
  for (const { name, kind } of entries) {
    if (kind === 'file' && isLeft(name, disk)) {
      await disk.remove(pathsOf(disk).join(folder, name)).catch(() => undefined);
    }
  }
}

function isLeft(name: string, disk: Disk): boolean {
  const [, host, pid, since] = NAME.exec(name) ?? [];
  if (host === undefined || pid === undefined || since === undefined) return false;
  if (disk.now() - parseInt(since, 36) > OLDEST_MS) return true;
  return host === hostMark(disk.process) && !disk.process.isAlive(Number(pid));
}
