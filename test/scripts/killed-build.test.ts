import { spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ROOT } from '../support/source-files';

/** Stands in for webpack: half a page first, the whole of it once nothing holds it up. */
const PACKER = `
  const fs = require('node:fs');
  fs.mkdirSync('dist', { recursive: true });
  fs.writeFileSync('dist/index.html', 'half');
  fs.appendFileSync('runs.txt', 'x');
  const poll = () => {
    if (fs.existsSync('hold')) setTimeout(poll, 50);
    else fs.writeFileSync('dist/index.html', 'the whole page');
  };
  poll();
`;

const isWindows = process.platform === 'win32';

describe('a build that is killed', () => {
  let project = '';
  const at = (name: string): string => join(project, name);
  const children: ChildProcess[] = [];

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'ziping-build-'));
    cpSync(join(ROOT, 'scripts'), at('scripts'), { recursive: true });
    mkdirSync(at('node_modules/webpack/bin'), { recursive: true });
    writeFileSync(at('node_modules/webpack/bin/webpack.js'), PACKER);
    writeFileSync(at('package-lock.json'), '{"packages":{}}');
  });
  afterEach(() => {
    rmSync(at('hold'), { force: true });
    for (const child of children.splice(0)) killGroup(child);
    rmSync(project, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Builds in a process group of its own; what it says goes to `said`. */
  function build(): { child: ChildProcess; said: () => string; ended: Promise<number | null> } {
    const code = "import { build } from './scripts/prepare.mjs'; await build();";
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      cwd: project,
      detached: !isWindows,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    children.push(child);
    let text = '';
    child.stderr.on('data', (chunk) => (text += String(chunk)));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    return { child, said: () => text, ended };
  }

  /** With what it has started, as Ctrl+C in a terminal ends both. */
  function killGroup(child: ChildProcess): void {
    try {
      if (isWindows || child.pid === undefined) child.kill('SIGKILL');
      else process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended.
    }
  }

  async function until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  const page = (): string =>
    existsSync(at('dist/index.html')) ? readFileSync(at('dist/index.html'), 'utf8') : '';

  it('does not keep the next one waiting, and its half page is not believed', async () => {
    writeFileSync(at('hold'), '');
    const first = build();
    await until(() => page() === 'half');
    killGroup(first.child);
    await first.ended;
    rmSync(at('hold'));
    const second = build();
    expect(await second.ended).toBe(0);
    expect(second.said()).not.toContain('等它结束');
    expect(page()).toBe('the whole page');
  });

  it('is waited for, in words, while what it had started still writes', async () => {
    writeFileSync(at('hold'), '');
    const first = build();
    await until(() => page() === 'half');
    first.child.kill('SIGKILL');
    await first.ended;
    const second = build();
    await until(() => second.said() !== '');
    expect(second.said()).toContain('正在构建，等它结束后继续');
    expect(readFileSync(at('runs.txt'), 'utf8')).toBe('x');
    rmSync(at('hold'));
    expect(await second.ended).toBe(0);
    expect(page()).toBe('the whole page');
  });

  it('is told to whoever starts another, which then builds nothing', async () => {
    writeFileSync(at('hold'), '');
    const first = build();
    await until(() => page() === 'half');
    const second = build();
    await until(() => second.said().includes('等它结束后继续'));
    rmSync(at('hold'));
    expect([await first.ended, await second.ended]).toEqual([0, 0]);
    expect(readFileSync(at('runs.txt'), 'utf8')).toBe('x');
  });

  it('is built again where a file of it is missing or cut short', async () => {
    expect(await build().ended).toBe(0);
    expect(await build().ended).toBe(0);
    expect(readFileSync(at('runs.txt'), 'utf8')).toBe('x');
    truncateSync(at('dist/index.html'), 5);
    expect(await build().ended).toBe(0);
    expect(page()).toBe('the whole page');
    rmSync(at('dist/index.html'));
    expect(await build().ended).toBe(0);
    expect(page()).toBe('the whole page');
    expect(readFileSync(at('runs.txt'), 'utf8')).toBe('xxx');
  });
});
