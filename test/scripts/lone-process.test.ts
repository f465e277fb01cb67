import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

import { alone } from '../../scripts/lone-process.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ziping-lock-'));
const lock = join(folder, 'preparing.json');

afterEach(() => {
  rmSync(lock, { force: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The number of a process that has just ended. */
function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  return new Promise((resolve) => {
    child.once('close', () => {
      resolve(child.pid ?? 0);
    });
  });
}

function sleeping(): ChildProcess {
  return spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
}

interface Holder {
  readonly host?: string;
  readonly processes: readonly { readonly pid: number; readonly started: string | null }[];
}

function holdAs({ host = hostname(), processes }: Holder): void {
  writeFileSync(lock, JSON.stringify({ token: 'another', what: '构建', host, processes }));
}

/** Does the work at once or when the lock is free, and what was said meanwhile. */
async function workAlone(stillMs = 60_000): Promise<string[]> {
  const said: string[] = [];
  await alone(lock, '构建', () => Promise.resolve(), { say: (message) => said.push(message), stillMs });
  expect(existsSync(lock)).toBe(false);
  return said;
}

describe('work that one process does at a time', () => {
  it('names its process while it is done, and leaves nothing', async () => {
    await alone(lock, '构建', (began) => {
      began(4711);
      const { processes } = JSON.parse(readFileSync(lock, 'utf8')) as Holder;
      expect(processes.map(({ pid }) => pid)).toEqual([process.pid, 4711]);
      return Promise.resolve();
    });
    expect(existsSync(lock)).toBe(false);
  });

  it('leaves nothing when it fails', async () => {
    const failing = alone(lock, '构建', () => Promise.reject(new Error('no space')));
    await expect(failing).rejects.toThrow('no space');
    expect(existsSync(lock)).toBe(false);
  });

  it('takes the lock of a dead process at once', async () => {
    holdAs({ processes: [{ pid: await endedProcess(), started: 'then' }] });
    expect(await workAlone()).toEqual([]);
  });

  it('takes the lock of a dead process whose number another has', async () => {
    // Where the system tells no start of a process, only time can show it.
    const started = process.platform === 'linux' ? 'an earlier start' : null;
    holdAs({ processes: [{ pid: process.pid, started }] });
    expect(await workAlone(process.platform === 'linux' ? 60_000 : 100)).toHaveLength(
      process.platform === 'linux' ? 0 : 1,
    );
  });

  it('waits for what a dead process had started, and says so at once', async () => {
    const child = sleeping();
    const { pid } = child;
    if (pid === undefined) throw new Error('no child');
    let started: string | null = null;
    await alone(lock, '构建', (began) => {
      began(pid);
      started = (JSON.parse(readFileSync(lock, 'utf8')) as Holder).processes[1]?.started ?? null;
      return Promise.resolve();
    });
    holdAs({
      processes: [
        { pid: await endedProcess(), started: 'then' },
        { pid, started },
      ],
    });
    const said: string[] = [];
    const working = alone(lock, '构建', () => Promise.resolve(), { say: (message) => said.push(message) });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('正在构建，等它结束后继续');
    expect(said[0]).toContain(String(pid));
    expect(existsSync(lock)).toBe(true);
    child.kill('SIGKILL');
    await working;
  });

  it('takes the lock of another machine only when that has not touched it for long', async () => {
    // The number may well be one of a process here: it says nothing.
    holdAs({ host: 'another-machine', processes: [{ pid: process.pid, started: null }] });
    const [said] = await workAlone(1_000);
    expect(said).toContain('电脑 another-machine 上的另一个进程');
  });

  it('does not take a lock that its holder keeps touching', async () => {
    const order: string[] = [];
    const first = alone(lock, '构建', async () => {
      const before = statSync(lock).mtimeMs;
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      expect(statSync(lock).mtimeMs).toBeGreaterThan(before);
      order.push('first');
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const second = alone(lock, '构建', () => Promise.resolve(order.push('second')), { say: () => undefined });
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  it('does not wait for ever for a lock that was half written, or for one half taken', async () => {
    writeFileSync(lock, '{"token":');
    expect(await workAlone(300)).toEqual([]);
  });

  it('is done by one at a time when ten come upon the lock of a dead process', async () => {
    holdAs({ processes: [{ pid: await endedProcess(), started: 'then' }] });
    let working = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      working += 1;
      most = Math.max(most, working);
      await new Promise((resolve) => setTimeout(resolve, 10));
      working -= 1;
    };
    const all = Array.from({ length: 10 }, () => alone(lock, '构建', work, { say: () => undefined }));
    await Promise.all(all);
    expect(most).toBe(1);
  });
});
