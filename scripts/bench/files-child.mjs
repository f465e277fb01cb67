// One measurement in a process of its own: node files-child.mjs <what> <folder>. Prints its seconds as JSON.
import { register } from 'node:module';
import { createRequire } from 'node:module';
import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const [what, folder] = process.argv.slice(2);
const files = readdirSync(folder).map((name) => join(folder, name));

async function prepared() {
  const jobs = /^jobs (\d)$/.exec(what)?.[1];
  if (jobs !== undefined) {
    const { main } = createRequire(import.meta.url)('../../dist/cli/main.js');
    const target = join(tmpdir(), `ziping-bench-${process.pid}.json`);
    return async () => {
      await main(['audit', folder, '--format', 'json', '-j', jobs, '-o', target]);
      rmSync(target);
    };
  }
  register('../typescript-loader.mjs', import.meta.url);
  const { nodeDisk } = await import('../../src/cli/disk/node-disk.ts');
  const { openWorkbook } = await import('../../src/cli/open-file.ts');
  const { auditPath } = await import('../../src/cli/audit-path.ts');
  const settings = { profile: 'workbook', off: [] };
  const work = {
    read: (file) => openWorkbook(file, nodeDisk),
    audit: (file) => auditPath(file, settings, nodeDisk),
  }[what];
  return async () => {
    for (const file of files) await work(file);
  };
}

const run = await prepared();
const [cpu, wall] = [process.cpuUsage(), performance.now()];
await run();
const { user, system } = process.cpuUsage(cpu);
const seconds = { cpu: (user + system) / 1e6, wall: (performance.now() - wall) / 1000 };
process.stdout.write(`${JSON.stringify(seconds)}\n`);
