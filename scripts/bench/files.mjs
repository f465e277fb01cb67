// Audits from files: reading alone beside reading and auditing, one core beside two, over the same files.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './measure.mjs';

const CHILD = fileURLToPath(new URL('files-child.mjs', import.meta.url));
const WAYS = ['read', 'audit', 'jobs 1', 'jobs 2'];
/** One core is one core: V8 compiles and collects on another where it may. */
const ONE_CORE = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : [];

/**
 * Writes `count` files, each as `bytesOf(at)` gives it, and measures each way of going through them `runs` times, in turn,
 * each time in a new process. Gives the median seconds of CPU (user and system) and of the clock by way.
 */
export async function measureFiles(count, bytesOf, runs = 3) {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-bench-'));
  try {
    for (let at = 0; at < count; at += 1)
      writeFileSync(join(folder, `${String(at).padStart(4, '0')}.xlsx`), await bytesOf(at));
    const seconds = new Map(WAYS.map((way) => [way, []]));
    for (let run = 0; run < runs; run += 1) {
      for (const way of WAYS) {
        const core = way === 'jobs 2' ? [] : ONE_CORE;
        const [program, ...given] = [...core, process.execPath, CHILD, way, folder];
        const { status, stdout, stderr } = spawnSync(program, given, { encoding: 'utf8' });
        if (status !== 0) throw new Error(stderr);
        seconds.get(way).push(JSON.parse(stdout));
      }
    }
    const of = (way, what) => median(seconds.get(way).map((each) => each[what]));
    return new Map(WAYS.map((way) => [way, { cpu: of(way, 'cpu'), wall: of(way, 'wall') }]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
