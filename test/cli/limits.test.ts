import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runLimited } from '../../src/cli/limits/run-limited';
import { bookOf, faultyBook, withPart, WorkFolder, zipingProcess } from '../support/command-line';
import { ROOT } from '../support/source-files';

/** The first run may have to build the command line. */
jest.setTimeout(240_000);

let folder: WorkFolder;
beforeEach(() => (folder = new WorkFolder()));
afterEach(() => folder.gone());

const BIN = join(ROOT, 'bin', 'ziping.mjs');

/** A sheet that takes minutes to mend: tens of thousands of long formulas, each of another text. */
async function slowBook(): Promise<Uint8Array> {
  const rows = Array.from({ length: 19_000 }, (_, at) => {
    const row = String(at + 100);
    const sum = Array.from({ length: 60 }, (__, place) => `ROUND(A${row}*${String(place + 1)}.37,2)`).join(
      '+',
    );
    return `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}"><f>${sum}</f><v>0</v></c></row>`;
  }).join('');
  return withPart(await faultyBook(), 'xl/worksheets/sheet1.xml', (text) =>
    text.replace(/<dimension[^>]*>/u, '').replace('</sheetData>', `${rows}</sheetData>`),
  );
}

describe('the limits of a command', () => {
  it('ends a file that takes too long with a word that names it, and writes nothing', async () => {
    folder.write('慢.xlsx', await slowBook());
    const run = zipingProcess('{} fix 慢.xlsx -o 改.xlsx', folder.path);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(
      /^(?:.*构建.*\n)*错误：慢\.xlsx：(?:计算超过 10 秒|占用内存过多)，已停止，没有写完任何文件。请在 Excel 里.+\n$/u,
    );
    expect(folder.names()).toEqual(['慢.xlsx']);
  });

  it('keeps the exit code, what is printed and where', async () => {
    folder.write('a.xlsx', await bookOf('001-1.json'));
    expect(zipingProcess('{} read a.xlsx', folder.path)).toMatchObject({ code: 0, stderr: '' });
    expect(zipingProcess('{} check a.xlsx --fail-on info', folder.path)).toMatchObject({
      code: 1,
      stderr: '',
    });
    const wrong = zipingProcess('{} read none.xlsx', folder.path);
    expect(wrong).toEqual({
      code: 2,
      stdout: '',
      stderr: '错误：none.xlsx：不能读取，文件或文件夹不存在。\n',
    });
    expect(zipingProcess('{} read a.xlsx | head -n 1', folder.path)).toEqual({
      code: 0,
      stdout: '{\n',
      stderr: '',
    });
  });

  it('ends with what it works on when it is stopped, and leaves nothing behind', async () => {
    folder.write('慢.xlsx', await slowBook());
    const child = spawn(process.execPath, [BIN, 'fix', '慢.xlsx', '-o', '改.xlsx'], { cwd: folder.path });
    const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)));
    const worker = await workerOf(child.pid ?? 0);
    child.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
    expect(() => process.kill(worker, 0)).toThrow('ESRCH');
    expect(readdirSync(folder.path)).toEqual(['慢.xlsx']);
  });

  it('ends what it works on when it is killed, however busy that is', async () => {
    expect(zipingProcess('{} --version', folder.path).code).toBe(0);
    const busyWork = folder.write(
      'limited-child.cjs',
      `process.send({ begins: '忙.xlsx', seconds: 600 });
       for (const until = Date.now() + 60_000; Date.now() < until; );`,
    );
    const limited = join(ROOT, 'dist', 'cli', 'run-limited.js');
    const starter = folder.write(
      '启动.cjs',
      `require(${JSON.stringify(limited)}).runLimited(['fix', '忙.xlsx'], ${JSON.stringify(busyWork)}, {});`,
    );
    const child = spawn(process.execPath, [starter], { cwd: folder.path });
    const worker = await workerOf(child.pid ?? 0);
    await busy(worker);
    const before = computedBy(worker);
    child.kill('SIGKILL');
    // One that is not ended computes on for a minute.
    expect((await ended(worker)) - before).toBeLessThan(5);
  });

  it('ends what takes more memory than it may outside of its heap too, and names the file', async () => {
    const script = folder.write(
      '占.cjs',
      `process.send({ begins: '大.xlsx', seconds: 60 });
       const held = [];
       const timer = setInterval(() => {
         if (held.push(Buffer.alloc(20_000_000, 1)) < 80) return;
         clearInterval(timer);
         process.send({ code: 0 }, () => process.disconnect());
       }, 30);`,
    );
    const told: string[] = [];
    const printer = { out: () => undefined, error: (text: string) => void told.push(text) };
    expect(await runLimited(['rollover', '大.xlsx'], script, printer)).toBe(2);
    expect(told.join()).toContain('错误：大.xlsx：占用内存过多，已停止，没有写完任何文件。');
  });
});

/** The process that does the work of another, once there is one. */
async function workerOf(parent: number): Promise<number> {
  for (;;) {
    for (const name of readdirSync('/proc').filter((entry) => /^\d+$/u.test(entry))) {
      const fields = statOf(name);
      if (Number(fields[1]) === parent && commandOf(name).includes('limited-child')) return Number(name);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until a process has computed for a while: it is at its work. */
async function busy(pid: number): Promise<void> {
  while (computedBy(pid) < 0.5) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Waits until a process has ended, and resolves with the seconds that it had computed by then. */
async function ended(pid: number): Promise<number> {
  let seconds = computedBy(pid);
  while (statOf(String(pid)).length > 0 && seconds < 60) {
    seconds = Math.max(seconds, computedBy(pid));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return seconds;
}

function computedBy(pid: number): number {
  const fields = statOf(String(pid));
  return fields.length === 0 ? 0 : (Number(fields[11]) + Number(fields[12])) / 100;
}

function statOf(pid: string): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
