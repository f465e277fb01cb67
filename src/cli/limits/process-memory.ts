import { procFile } from './proc-file';

/**
 * Below this, in MB, the heap is not searched for what can be thrown away. Under a bound V8 searches a small heap over and
 * over, and each time drops much of what it has compiled: a batch of files took two fifths longer.
 */
const FIRST_SEARCH = 160;
/** For what is thrown away at once; without a bound it takes another eighth of a gigabyte. */
const YOUNG_LIMIT = 16;

/** What bounds the heap of a process of Node, in MB. */
export function memoryArguments(limit: number): string[] {
  return [
    `--max-old-space-size=${String(limit)}`,
    `--initial-old-space-size=${String(FIRST_SEARCH)}`,
    `--max-semi-space-size=${String(YOUNG_LIMIT)}`,
  ];
}

/** How V8 ends a process whose memory has run out: by its own abort, as each system tells it. */
export function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return (
    signal === 'SIGABRT' || signal === 'SIGTRAP' || signal === 'SIGILL' || code === 134 || code === 0xc0000409
  );
}

/** Memory that a process may take in all, in bytes. */
export const MOST_MEMORY = 512 * 1024 * 1024;
/** Of memory as /proc counts it, in bytes: the same on every Linux that Node is made for, but a few of ARM. */
const PAGE = 4096;

/** Bytes that a process has in memory; null where the system does not say. */
export function residentMemory(pid: number | undefined): number | null {
  const statm = procFile(pid, 'statm');
  return statm === null ? null : Number(statm.split(' ')[1]) * PAGE;
}
