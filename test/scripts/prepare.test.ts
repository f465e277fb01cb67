import { spawnSync } from 'node:child_process';
import { ROOT } from '../support/source-files';

/** Runs an expression with `prepare` in reach, in a Node of its own: the functions may end the process. */
function prepare(expression: string): { status: number | null; stderr: string } {
  const code = `import * as prepare from './scripts/prepare.mjs'; ${expression}`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT, encoding: 'utf8' });
}

describe('prepare', () => {
  it.each(['18.20.4', '20.8.1', '16.0.0'])('refuses Node %s with a reason', (version) => {
    const { status, stderr } = prepare(`prepare.requireNode('${version}');`);
    expect(status).toBe(2);
    expect(stderr).toBe(
      `错误：需要 Node.js 20.9 或更新的版本，现在是 ${version}。请从 https://nodejs.org 安装后重试。\n`,
    );
  });

  it.each(['20.9.0', '20.20.2', '22.0.0', '24.1.0'])('takes Node %s', (version) => {
    expect(prepare(`prepare.requireNode('${version}');`)).toMatchObject({ status: 0, stderr: '' });
  });

  it('sees that the packages under these tests are those of the lock', () => {
    expect(prepare('process.exit(prepare.packagesAreFresh() ? 0 : 3);').status).toBe(0);
  });

  it('tells how a program ended, and that one is not there', () => {
    const run = (command: string): string =>
      `const r = await prepare.run('${command}', ['-e', 'process.exit(7)'], { quiet: true }); process.exit(r.code);`;
    expect(prepare(run(process.execPath.replaceAll('\\', '/'))).status).toBe(7);
    expect(prepare(run('no-such-program')).status).toBe(127);
  });
});
