import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/source-files';

/** The first run may have to build the command line. */
const TIMEOUT_MS = 120_000;

describe('bin/ziping.mjs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-bin-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function ziping(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [join(ROOT, 'bin', 'ziping.mjs'), ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
  }

  it(
    'makes, checks and reads back a workbook, from any folder',
    () => {
      const table = join(ROOT, 'test', 'fixtures', 'tables', '001-1.json');
      expect(ziping('new', table, '-o', '自评.xlsx')).toMatchObject({ status: 0 });
      expect(readdirSync(folder)).toEqual(['自评.xlsx']);
      expect(ziping('score', '自评.xlsx').stdout).toContain('2.75 ÷ 3.86');
      expect(ziping('check', '自评.xlsx', '--fail-on', 'never').status).toBe(0);
      expect(ziping('check', 'none.xlsx').status).toBe(2);
      expect(ziping().status).toBe(2);
    },
    TIMEOUT_MS,
  );

  it(
    'audits more files in one process than Node takes listeners, without a word on the screen',
    () => {
      const table = join(ROOT, 'test', 'fixtures', 'tables', '001-1.json');
      expect(ziping('new', table, '-o', '一份.xlsx').status).toBe(0);
      mkdirSync(join(folder, '报送'));
      for (let copy = 1; copy <= 12; copy += 1) {
        copyFileSync(join(folder, '一份.xlsx'), join(folder, '报送', `${String(copy)}.xlsx`));
      }
      const { stdout, stderr } = ziping('audit', '报送', '-j', '1', '--format', 'json', '--fail-on', 'never');
      expect((JSON.parse(stdout) as { files: unknown[] }).files).toHaveLength(12);
      expect(stderr).not.toContain('Warning');
    },
    TIMEOUT_MS,
  );

  it(
    'takes what was compiled before where it is whole, and does without where it is not',
    () => {
      const table = join(ROOT, 'test', 'fixtures', 'tables', '001-1.json');
      const compiled = join(ROOT, '.cache', 'compiled');
      const read = (): string => ziping('read', table).stdout;
      const whole = read();
      const [name = ''] = readdirSync(compiled).filter((file) => file.includes('size272'));
      const first = statSync(join(compiled, name));
      expect(read()).toBe(whole);
      expect(statSync(join(compiled, name)).ino).toBe(first.ino);
      truncateSync(join(compiled, name), 5000);
      expect(read()).toBe(whole);
      expect(statSync(join(compiled, name)).size).toBeGreaterThan(100_000);
    },
    TIMEOUT_MS,
  );
});
