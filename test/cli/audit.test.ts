import Ajv from 'ajv';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditInWorkers, type AuditPoolOptions } from '../../src/app/audit/audit-pool';
import { AuditProcess } from '../../src/cli/audit-process';
import type { FileSettings } from '../../src/cli/config/file-settings';
import { nodeDisk } from '../../src/cli/disk/node-disk';
import { expandPaths } from '../../src/cli/expand-paths';
import { main } from '../../src/cli/main';
import { processTerminal, type Terminal } from '../../src/cli/terminal';
import { withSetting } from '../support/settings-file';
import { told } from '../../src/core/message/message';

const FIXTURES = join(__dirname, '../fixtures/tables');
const SCHEMAS = join(__dirname, '../../docs/schema');

interface Run {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

async function ziping(...args: string[]): Promise<Run> {
  const out: string[] = [];
  const errors: string[] = [];
  const terminal: Terminal = {
    ...processTerminal,
    out: (text) => void out.push(text),
    error: (text) => void errors.push(text),
  };
  const code = await main(args, terminal);
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

interface Ignorable {
  readonly rule: string;
  readonly projectName: string;
  readonly subject: string;
  readonly message: string;
}

interface AuditJson {
  readonly files: readonly {
    readonly file: string;
    readonly error: string | null;
    readonly findings: readonly { readonly rule: string; readonly cell: string | null }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

describe('ziping audit', () => {
  test('finds the wrong total of a published table at its cell', async () => {
    const { code, out } = await ziping('audit', join(FIXTURES, '001-5.json'), '--format', 'json');
    const report = JSON.parse(out) as AuditJson;
    expect(code).toBe(1);
    expect(report.files[0]?.findings).toContainEqual(
      expect.objectContaining({ rule: 'total-score', cell: 'K24' }),
    );
  });

  test('the JSON is as its schema says, for readable and unreadable files', async () => {
    const schema = JSON.parse(readFileSync(join(SCHEMAS, 'audit.schema.json'), 'utf8')) as object;
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    const files = readdirSync(FIXTURES)
      .filter((name) => /^\d{3}-\d\.json$/u.test(name))
      .map((name) => join(FIXTURES, name));
    const { out } = await ziping(
      'audit',
      ...files,
      join(FIXTURES, 'gone.xlsx'),
      '--format',
      'json',
      '-j',
      '1',
    );
    const report = JSON.parse(out) as AuditJson;
    expect(validate(report) ? [] : validate.errors).toEqual([]);
    expect(report.files.map(({ file }) => file)).toEqual([...files, join(FIXTURES, 'gone.xlsx')]);
    expect(report.files.filter(({ error }) => error !== null)).toHaveLength(1);
  });

  test('findings that the workbook says to leave stand apart, with the reason', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'audit-')), '自评.xlsx');
    await ziping('new', join(FIXTURES, '001-5.json'), '--as-published', '-o', file);
    const list = async (): Promise<{
      findings: Ignorable[];
      ignored: (Ignorable & { reason: string })[];
    }> => {
      const { out } = await ziping('audit', file, '--format', 'json');
      return (JSON.parse(out) as { files: never[] }).files[0] ?? { findings: [], ignored: [] };
    };
    const before = await list();
    const wrong = before.findings.find(({ rule }) => rule === 'total-score');
    const key = [wrong?.rule, wrong?.projectName, wrong?.subject, wrong?.message].join('|');
    const setting = JSON.stringify([{ key, reason: '已书面说明', message: '' }]);
    writeFileSync(file, withSetting(new Uint8Array(readFileSync(file)), 'ignoredFindings', setting));
    const after = await list();
    expect(after.findings).toHaveLength(before.findings.length - 1);
    expect(after.ignored).toMatchObject([{ rule: 'total-score', cell: 'K24', reason: '已书面说明' }]);
  });

  test('a rule that is turned off is silent', async () => {
    const file = join(FIXTURES, '001-5.json');
    const { out } = await ziping('audit', file, '--format', 'json', '--rule', 'total-score=off');
    const rules = (JSON.parse(out) as AuditJson).files[0]?.findings.map(({ rule }) => rule);
    expect(rules).not.toContain('total-score');
  });

  test('an unreadable file is reported by name and the others go on', async () => {
    const bad = join(mkdtempSync(join(tmpdir(), 'audit-')), '坏的.xlsx');
    writeFileSync(bad, 'PK 不是压缩包');
    const good = join(FIXTURES, '000-1.json');
    const { code, out } = await ziping('audit', bad, good, '--format', 'json', '--jobs', '1');
    const report = JSON.parse(out) as AuditJson;
    expect(code).toBe(2);
    expect(report.files.map(({ file }) => file)).toEqual([bad, good]);
    expect(report.files[0]?.error).toContain('坏的.xlsx');
    expect(report.files[1]?.error).toBeNull();
    expect(report.summary['unreadable']).toBe(1);
  });

  test.each([
    ['--rule', 'no-such-rule=off'],
    ['--rule', 'total-score=on'],
    ['--jobs', '0'],
    ['--format', 'pdf'],
    ['--profile', 'nowhere'],
  ])('%s %s is refused', async (option, value) => {
    const { code, errors } = await ziping('audit', join(FIXTURES, '000-1.json'), option, value);
    expect(code).toBe(2);
    expect(errors).toContain('错误：');
  });

  test.each(['text', 'sarif', 'csv', 'html'])('%s reports name the file', async (format) => {
    const { out } = await ziping('audit', join(FIXTURES, '001-5.json'), '--format', format);
    expect(out).toContain('001-5.json');
  });
});

describe('files of a folder', () => {
  test('workbooks below it in the order of their names, lock files left out', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'audit-'));
    for (const name of ['b10.xlsx', 'b2.xlsx', 'a.xlsm', '~$a.xlsm', 'c.docx', '.d.xlsx', 'e.et'])
      writeFileSync(join(folder, name), '');
    const { files, passedOver } = await expandPaths([folder, 'missing.xlsx'], nodeDisk);
    expect(files).toEqual([
      ...['a.xlsm', 'b2.xlsx', 'b10.xlsx', 'e.et'].map((name) => join(folder, name)),
      'missing.xlsx',
    ]);
    expect(passedOver).toEqual([join(folder, 'c.docx')]);
  });

  test('a file that is named is never told as passed over', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'audit-'));
    const table = join(folder, '表.json');
    writeFileSync(table, readFileSync(join(FIXTURES, '001-5.json')));
    writeFileSync(join(folder, '说明.docx'), '');
    const { files, passedOver } = await expandPaths([folder, table], nodeDisk);
    expect([files, passedOver]).toEqual([[table], [join(folder, '说明.docx')]]);
  });

  test('copies, projects in two files and files passed over are told in every report for people', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'audit-'));
    const table = readFileSync(join(FIXTURES, '003-1.json'), 'utf8');
    const [one, copy, other] = ['一.json', '副本.json', '改.json'].map((name) => join(folder, name));
    for (const name of [one, copy]) writeFileSync(name ?? '', table);
    writeFileSync(other ?? '', table.replace('"9.23"', '"9.2"'));
    const book = join(folder, '空.xlsx');
    writeFileSync(book, '');
    writeFileSync(join(folder, '说明.docx'), '');
    const given = [folder, one ?? '', copy ?? '', other ?? ''];
    const { out } = await ziping('audit', ...given, '--format', 'json');
    const { across, passedOver } = JSON.parse(out) as {
      across: { identical: string[][]; repeated: { places: { file: string }[] }[] };
      passedOver: string[];
    };
    expect(across.identical).toEqual([[one, copy]]);
    expect(across.repeated.map(({ places }) => places.map(({ file }) => file))).toEqual([[one, other]]);
    expect(passedOver).toEqual([join(folder, '说明.docx')]);
    const text = (await ziping('audit', ...given)).out;
    expect(text).toContain(`内容完全相同：${one ?? ''}、${copy ?? ''}`);
    expect(text).toMatch(/同一项目：.+有 2 张自评表/u);
    expect(text).toContain(`不是工作簿，没有检查：${join(folder, '说明.docx')}`);
    const html = (await ziping('audit', ...given, '--format', 'html')).out;
    expect(html).toContain('内容完全相同的文件（1 组，多报 1 份）');
    expect(html).toContain('几个文件里都有的项目（1 个）');
    expect(html).toMatch(/没有检查的文件（1 个）.*<li>说明\.docx<\/li>/u);
  });

  test('the list of tables has a line for each, and for each file that has none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'audit-'));
    const bad = join(folder, '坏.xlsx');
    writeFileSync(bad, 'x');
    const { out } = await ziping('audit', bad, join(FIXTURES, '001-5.json'), '--format', 'tables');
    const [headings = '', first = '', second = ''] = out.replace('\ufeff', '').split('\r\n');
    expect(headings.split(',')).toContain('填报总分');
    expect(first).toMatch(/坏\.xlsx,.*无法读取/u);
    const cells = Object.fromEntries(headings.split(',').map((name, at) => [name, second.split(',')[at]]));
    expect(cells).toMatchObject({ 填报总分: '90.00', 复算总分: '100', 年度: '2024', 指标行数: '11' });
    expect(Number(cells['错误'])).toBeGreaterThan(0);
  });
});

describe('auditing in processes', () => {
  const script = (body: string): string => {
    const file = join(mkdtempSync(join(tmpdir(), 'audit-')), 'worker.js');
    writeFileSync(file, `process.on('message', ({ file }) => { if (file === undefined) return; ${body} });`);
    return file;
  };
  /** Answers in their order, as the real one does, each after its time. */
  const inTurn = (wait: string): string =>
    script(`globalThis.last = (globalThis.last ?? Promise.resolve()).then(
      () => new Promise((done) => setTimeout(() => { ${answer}; done(); }, ${wait})));`);
  const answer = `process.send({ file, error: null, profile: null, tables: [], findings: [], ignored: [], gaps: [] })`;
  const auditInProcesses = (
    files: readonly string[],
    options: { script: string } & Pick<
      AuditPoolOptions<FileSettings>,
      'jobs' | 'timeout' | 'onDone' | 'signal'
    >,
  ) =>
    auditInWorkers(
      files.map((file): FileSettings => ({ file, config: null, settings: { profile: 'auto', off: [] } })),
      { nameOf: ({ file }) => file, openWorker: () => new AuditProcess(options.script), ...options },
    );

  test('results come in the order of the files, whoever is done first', async () => {
    const worker = inTurn(`file === 'a' ? 80 : 1`);
    const files = ['a', 'b', 'c', 'd', 'e'];
    const audits = await auditInProcesses(files, { script: worker, jobs: 2 });
    expect(audits.map(({ file }) => file)).toEqual(files);
  });

  test('of two files each process has one, however long the first takes', async () => {
    const worker = script(`setTimeout(() => process.send({ file, error: String(process.pid) }), 50);`);
    const audits = await auditInProcesses(['a', 'b'], { script: worker, jobs: 2 });
    expect(new Set(audits.map(({ error }) => error)).size).toBe(2);
  });

  test('a file that was answered is not blamed for the next one, nor is the one after it lost', async () => {
    const worker = script(`if (file.startsWith('dies')) process.abort(); ${answer};`);
    const files = ['a', 'dies', 'b', 'c', 'dies too', 'd', 'e', 'f'];
    const audits = await auditInProcesses(files, { script: worker, jobs: 2 });
    expect(audits.map(({ file, error }) => [file, error !== null])).toEqual(
      files.map((file) => [file, file.startsWith('dies')]),
    );
  });

  test('a file that breaks its process, or never ends, costs only itself', async () => {
    const worker = script(
      `if (file === 'dies') throw new Error('x'); if (file === 'hangs') { for (;;); } ${answer};`,
    );
    const files = ['dies', 'good', 'hangs', 'fine'];
    const audits = await auditInProcesses(files, { script: worker, jobs: 1, timeout: 1500 });
    expect(audits.map(({ error }) => error === null)).toEqual([false, true, false, true]);
    expect(told(audits[0]?.error ?? '', 'zh')).toContain('dies');
    expect(told(audits[2]?.error ?? '', 'zh')).toContain('超时');
    expect([0, 2].map((at) => told(audits[at]?.error ?? '', 'en'))).toEqual([
      'dies: the program failed while auditing; it was skipped. Check this file by itself.',
      'hangs: the audit took too long; it was skipped. Check this file by itself.',
    ]);
  });

  test('a file that takes too much memory is named, and the others go on', async () => {
    const worker = script(
      `if (file === 'large') { const held = []; for (;;) held.push(new Array(10000).fill(held.length + 0.5)); } ${answer};`,
    );
    const audits = await auditInProcesses(['large', 'good'], { script: worker, jobs: 1 });
    expect(told(audits[0]?.error ?? '', 'zh')).toBe('large：占用内存过多，已跳过。请单独检查这个文件。');
    expect(told(audits[0]?.error ?? '', 'en')).toBe(
      'large: it needs too much memory; it was skipped. Check this file by itself.',
    );
    expect(audits[1]?.error).toBeNull();
  });

  test('once it is stopped, the files that were done keep their results and the others are said not to be looked at', async () => {
    const worker = script(`if (file === 'hangs') for (;;); ${answer};`);
    const stop = new AbortController();
    const audits = await auditInProcesses(['a', 'b', 'hangs', 'c', 'd'], {
      script: worker,
      jobs: 1,
      signal: stop.signal,
      onDone: (done) => {
        if (done === 2) setTimeout(() => stop.abort(), 50);
      },
    });
    expect(audits.map(({ file }) => file)).toEqual(['a', 'b', 'hangs', 'c', 'd']);
    expect(audits.map(({ error }) => error && told(error, 'zh'))).toEqual([
      null,
      null,
      ...['hangs', 'c', 'd'].map((file) => `${file}：审计停止时还没有查到这个文件。`),
    ]);
  });

  test('progress counts every file', async () => {
    const worker = script(`${answer};`);
    const seen: number[] = [];
    await auditInProcesses(['a', 'b', 'c'], {
      script: worker,
      jobs: 2,
      onDone: (done) => seen.push(done),
    });
    expect(seen).toEqual([1, 2, 3]);
  });
});
