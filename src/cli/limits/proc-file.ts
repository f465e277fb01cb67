import { readFileSync } from 'node:fs';

/** What Linux tells of a process in one of its files ("stat", "statm"); null where the system does not say. */
export function procFile(pid: number | undefined, name: 'stat' | 'statm'): string | null {
  if (process.platform !== 'linux' || pid === undefined) return null;
  try {
    return readFileSync(`/proc/${String(pid)}/${name}`, 'utf8');
  } catch {
    return null;
  }
}
