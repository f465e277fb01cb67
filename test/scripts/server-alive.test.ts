import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ROOT } from '../support/source-files';

const BIG = 4_000_000;
/** Far fewer files than a process may open here, so that a few leaks are seen. */
const OPEN_FILES = 96;

/** The server in a process of its own, with few file handles, and its port; `also` runs beside it. */
async function serverProcess(folder: string, also = ''): Promise<{ child: ChildProcess; port: number }> {
  const code = `
    import { serve } from './scripts/static-server.mjs';
    ${also}
    const { port } = await serve(${JSON.stringify(folder)}, 0, '127.0.0.1');
    console.log('port ' + port);
  `;
  const node = ['--input-type=module', '-e', code];
  const [program, args] =
    process.platform === 'win32'
      ? [process.execPath, node]
      : ['sh', ['-c', `ulimit -n ${String(OPEN_FILES)}; exec "$@"`, 'sh', process.execPath, ...node]];
  const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      const found = /port (\d+)/.exec(String(chunk))?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    child.once('exit', (status) => {
      reject(new Error(`the server ended with ${String(status)}`));
    });
  });
  return { child, port };
}

/** Asks for a file and hangs up once its first bytes are there. */
function abortedDownload(port: number, path: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    });
    socket.once('data', () => socket.destroy());
    socket.once('error', () => undefined);
    socket.once('close', () => {
      resolve();
    });
  });
}

/** The status of one answer, or 0 where there is none or it breaks off. */
function statusOf(port: number, path: string): Promise<number> {
  return new Promise((resolve) => {
    const request = get({ port, host: '127.0.0.1', path, agent: false, timeout: 20_000 }, (response) => {
      response.resume();
      response.on('end', () => {
        resolve(response.complete ? (response.statusCode ?? 0) : 0);
      });
      response.on('error', () => {
        resolve(0);
      });
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => {
      resolve(0);
    });
  });
}

describe('the local server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-alive-'));
  let child: ChildProcess | null = null;

  beforeAll(() => {
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>绩效自评助手</title>');
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'big.js'), Buffer.alloc(BIG, 0x20));
    mkdirSync(join(folder, 'odd', 'index.html'), { recursive: true });
  });
  afterEach(() => {
    child?.kill('SIGKILL');
    child = null;
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('goes on after 300 downloads that were broken off', async () => {
    const server = await serverProcess(folder);
    child = server.child;
    for (let at = 0; at < 30; at += 1) {
      await Promise.all(Array.from({ length: 10 }, () => abortedDownload(server.port, '/big.js')));
    }
    expect(await statusOf(server.port, '/big.js')).toBe(200);
    expect(await statusOf(server.port, '/')).toBe(200);
    expect(child.exitCode).toBeNull();
  });

  it('goes on when a file comes and goes while it is asked for', async () => {
    const blinking = join(folder, 'blinking.js');
    const also = `
      import { Worker } from 'node:worker_threads';
      new Worker(\`
        const { rmSync, writeFileSync } = require('node:fs');
        for (;;) { writeFileSync(${JSON.stringify(blinking)}, 'void 0;'); rmSync(${JSON.stringify(blinking)}); }
      \`, { eval: true, execArgv: [] });
    `;
    const server = await serverProcess(folder, also);
    child = server.child;
    const seen = new Set<number>();
    for (let at = 0; at < 150 && child.exitCode === null; at += 1) {
      const answers = Array.from({ length: 20 }, () => statusOf(server.port, '/blinking.js'));
      for (const status of await Promise.all(answers)) seen.add(status);
    }
    expect(child.exitCode).toBeNull();
    expect(await statusOf(server.port, '/')).toBe(200);
    expect(seen).toEqual(new Set([200, 404]));
  });

  it('has nothing where a folder stands in the place of a page', async () => {
    const server = await serverProcess(folder);
    child = server.child;
    expect(await statusOf(server.port, '/odd/')).toBe(404);
    expect(await statusOf(server.port, '/odd/index.html')).toBe(404);
    expect(await statusOf(server.port, '/empty.txt')).toBe(200);
    expect(await statusOf(server.port, '/')).toBe(200);
  });

  it('breaks an answer off when its file is cut short meanwhile, and goes on', async () => {
    const server = await serverProcess(folder);
    child = server.child;
    const file = join(folder, 'cut.js');
    writeFileSync(file, Buffer.alloc(BIG * 8, 0x20));
    const complete = await new Promise<boolean>((resolve) => {
      const request = get({ port: server.port, host: '127.0.0.1', path: '/cut.js', agent: false });
      request.on('response', (response) => {
        truncateSync(file, 10);
        response.resume();
        response.on('error', () => undefined);
        response.on('close', () => {
          resolve(response.complete);
        });
      });
    });
    expect(complete).toBe(false);
    expect(await statusOf(server.port, '/')).toBe(200);
  });
});
