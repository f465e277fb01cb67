import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FuzzOptions } from '../../../scripts/fuzz/main';
import { FuzzRun, type Kept } from '../../../scripts/fuzz/run/fuzz-run';

const OPTIONS: FuzzOptions = {
  seed: 7,
  mutants: 3,
  only: null,
  doors: null,
  workers: 1,
  all: false,
  from: 40,
};

/** A worker that ends over mutant 41 where `ends` holds, and finds nothing wrong with any other. */
function worker(ends: string): string {
  return `
    process.on('message', (order) => {
      process.send({ at: 'audit' });
      if (order.index === 41 && (${ends})) process.exit(9);
      process.send({ faults: [], story: ['book 1'], file: 'x.json', changes: 1, bytes: new Uint8Array(3), doors: 1, seconds: 0, memory: 60 });
    });
    process.on('disconnect', () => process.exit());
    process.send({ ready: true });`;
}

describe('a mutant that ends its process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-ended-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function run(ends: string): Promise<{ run: FuzzRun; told: Kept[] }> {
    const script = join(folder, 'worker.js');
    writeFileSync(script, worker(ends));
    const told: Kept[] = [];
    const run = new FuzzRun(OPTIONS, script, folder, {
      progress: () => undefined,
      kept: (kept) => told.push(kept),
    });
    await run.work();
    return { run, told };
  }

  it('is told with the door that it was at, where no door alone repeats it', async () => {
    const { run: over, told } = await run('order.doors === undefined');
    expect(over.done).toBe(3);
    expect([...over.kinds()]).toEqual([['the process ended, not repeated alone, at audit @', [41]]]);
    expect(told.map(({ index, bytes }) => [index, bytes.length])).toEqual([
      [41, 0],
      [41, 3],
    ]);
  });

  it('is told of the door that repeats it alone', async () => {
    const { run: over } = await run("order.doors === undefined || order.doors.includes('fix')");
    expect([...over.kinds()]).toEqual([['the process ended @fix', [41]]]);
  });

  it('is no fault where none ends', async () => {
    expect([...(await run('false')).run.kinds()]).toEqual([]);
  });
});
