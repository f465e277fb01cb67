import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../support/source-files';

/** Runs scripts/start.mjs to its end. */
function start(...args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'scripts', 'start.mjs'), '--no-build', ...args]);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += String(chunk)));
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

describe('npm start', () => {
  it('explains itself', async () => {
    const { code, stdout } = await start('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('--port');
  });

  it.each([
    [['--prot', '3001'], '不认识的参数“--prot”'],
    [['--port', 'abc'], '端口应是 1 到 65535 之间的整数'],
    [['--port', '70000'], '端口应是 1 到 65535 之间的整数'],
    [['--cert', 'a.pem'], '--cert 和 --key 要一起写'],
    [['--cert', 'a.pem', '--key', 'b.pem'], '没有文件 a.pem'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await start(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('names the port that is taken, and another', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as AddressInfo;
    try {
      const { code, stderr } = await start('--port', String(port));
      expect(code).toBe(2);
      expect(stderr).toBe(
        `错误：端口 ${port} 已被占用。请关掉占用它的程序，或换一个端口：npm start -- --port ${port + 1}。\n`,
      );
    } finally {
      other.close();
    }
  });
});
