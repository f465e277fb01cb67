import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import Ajv from 'ajv';
import checkSchema from '../../docs/schema/check.schema.json';
import fixSchema from '../../docs/schema/fix.schema.json';
import rolloverSchema from '../../docs/schema/rollover.schema.json';
import scoreSchema from '../../docs/schema/score.schema.json';
import summarySchema from '../../docs/schema/summary.schema.json';
import { main } from '../../src/cli/main';
import {
  WorkFolder,
  bookOf,
  faultyBook,
  withHalfSheet,
  withPart,
  ziping,
  zipingProcess,
} from '../support/command-line';
import { MemoryTerminal } from '../support/memory-terminal';
import { systemError } from '../support/memory-disk';

jest.setTimeout(120_000);

const LIST = '项目名称,实施单位,全年预算数';

describe('the command line passes nothing over in silence', () => {
  let folder = new WorkFolder();
  let [whole, half] = [new Uint8Array(), new Uint8Array()];
  beforeAll(async () => {
    whole = Uint8Array.from(await bookOf('000-1.json', '001-1.json'));
    half = Uint8Array.from(withHalfSheet(whole));
  });
  beforeEach(() => {
    folder = new WorkFolder();
  });
  afterEach(() => {
    folder.gone();
  });

  it.each(['rollover', 'summary', 'read', 'score', 'check', 'fix'])(
    'names the sheet that it could not read: %s',
    async (command) => {
      const source = folder.write('半.xlsx', half);
      const more = command === 'rollover' ? ['-o', folder.at('新.xlsx'), '--accept-gaps'] : [];
      const { stderr } = await ziping(command, source, ...more, ...(command === 'fix' ? ['-n'] : []));
      expect(stderr).toMatch(/没有读全，.*的内容已损坏，没有读取/u);
    },
  );

  it.each(['rollover', 'summary', 'read', 'fix', 'batch'])(
    'writes nothing of a workbook that it could not read whole, unless that is accepted: %s',
    async (command) => {
      const book = command === 'fix' ? withHalfSheet(await bookOf('000-1.json', '001-1.json')) : half;
      const source = folder.write('半.xlsx', book);
      const target = folder.at(command === 'read' ? '数据' : '新.xlsx');
      const refused = await ziping(command, source, '-o', target);
      expect(refused.code).toBe(2);
      expect(refused.stderr).toContain('没有写任何文件。请先用 Excel 修复，或加 --accept-gaps 照写');
      expect(folder.names()).toEqual(['半.xlsx']);
      const accepted = await ziping(command, source, '-o', target, '--accept-gaps');
      // A form is no list of projects, and this one needs no mending.
      if (command === 'batch' || command === 'fix') return;
      expect(accepted.code).toBe(0);
      expect(folder.names()).toHaveLength(2);
    },
  );

  it.each([
    ['score', scoreSchema],
    ['check', checkSchema],
    ['fix', fixSchema],
    ['summary', summarySchema],
    ['rollover', rolloverSchema],
  ])('tells what it did not read in its JSON, as its schema says: %s', async (command, schema) => {
    const source = folder.write('半.xlsx', half);
    const more = command === 'rollover' ? ['-o', folder.at('新.xlsx'), '--accept-gaps'] : [];
    const run = await ziping(
      command,
      source,
      ...more,
      '--format',
      'json',
      ...(command === 'fix' ? ['-n'] : []),
    );
    const json = JSON.parse(run.stdout) as { gaps?: string[]; files?: { gaps: string[] }[] };
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    expect({ valid: validate(json), errors: validate.errors }).toEqual({ valid: true, errors: null });
    expect(json.gaps ?? json.files?.[0]?.gaps).toEqual([expect.stringContaining('的内容已损坏')]);
  });

  it.each(['score', 'check', 'audit', 'fix', 'read', 'summary', 'rollover', 'new', 'batch'])(
    'does not wait for a pipe: %s',
    (command) => {
      expect(spawnSync('mkfifo', [folder.at('管道.xlsx')]).status).toBe(0);
      const more = ['rollover', 'new', 'batch'].includes(command) ? '-o 新.xlsx' : '';
      const { code, stdout, stderr } = zipingProcess(`{} ${command} 管道.xlsx ${more}`, folder.path);
      expect(code).toBe(2);
      expect(`${stdout}${stderr}`).toContain('是管道或设备，不是普通文件');
    },
  );

  it('tells workbooks apart whose names are no UTF-8, and shows them decoded', async () => {
    const gbk = (bytes: readonly number[]): Buffer =>
      Buffer.concat([Buffer.from(`${folder.path}/`), Buffer.from(bytes), Buffer.from('.xlsx')]);
    for (const [at, bytes] of [
      [0xbc, 0xd7],
      [0xd2, 0xd2],
      [0xb1, 0xfb],
    ].entries()) {
      renameSync(folder.write(`${String(at)}.xlsx`, whole), gbk(bytes));
    }
    const audit = await ziping('audit', folder.path, '--format', 'json', '--fail-on', 'never');
    const { files } = JSON.parse(audit.stdout) as { files: { file: string; error: string | null }[] };
    expect(files.map(({ file }) => file.slice(folder.path.length + 1)).sort()).toEqual(
      ['甲.xlsx', '乙.xlsx', '丙.xlsx'].sort(),
    );
    expect(files.map(({ error }) => error)).toEqual([null, null, null]);
    const named = zipingProcess('{} check *.xlsx --fail-on never', folder.path);
    expect(named.code).toBe(0);
    for (const name of ['甲.xlsx', '乙.xlsx', '丙.xlsx']) expect(named.stdout).toContain(name);
  });

  it('audits the rest where a folder may not be looked into, and names that folder', async () => {
    const terminal = new MemoryTerminal();
    terminal.disk.give('报送/a.xlsx', whole).give('报送/锁', '', { kind: 'folder' });
    terminal.disk.before = (call, path) => {
      if (call === 'list' && path === '报送/锁') throw systemError('EACCES');
    };
    expect(await main(['audit', '报送'], terminal)).toBe(2);
    expect(terminal.stdout).toContain('报送/a.xlsx');
    expect(terminal.stdout).toContain('报送/锁：不能读取，没有权限。');
  });

  it('follows links to workbooks and folders in a folder, each once and round no circle', async () => {
    mkdirSync(folder.at('报送/下级'), { recursive: true });
    mkdirSync(folder.at('别处'));
    folder.write('报送/a.xlsx', whole);
    folder.write('别处/b.xlsx', whole);
    folder.write('别处.xlsx', whole);
    symlinkSync('../别处.xlsx', folder.at('报送/链接.xlsx'));
    symlinkSync('../别处', folder.at('报送/链接文件夹'));
    symlinkSync('../../报送', folder.at('报送/下级/圈'));
    symlinkSync('a.xlsx', folder.at('报送/同一个.xlsx'));
    symlinkSync('没有.xlsx', folder.at('报送/断.xlsx'));
    const audit = await ziping('audit', folder.at('报送'), '--format', 'json', '--fail-on', 'never');
    const report = JSON.parse(audit.stdout) as { files: { file: string }[]; passedOver: string[] };
    const short = (name: string): string =>
      name.slice(folder.path.length + 1).replaceAll(`${folder.path}/`, '');
    expect(report.files.map(({ file }) => short(file)).sort()).toEqual(
      ['报送/a.xlsx', '报送/链接.xlsx', '报送/链接文件夹/b.xlsx'].sort(),
    );
    expect(report.passedOver.map(short).sort()).toEqual(
      [
        '报送/下级/圈（链接，就是 报送）',
        '报送/同一个.xlsx（链接，就是 报送/a.xlsx）',
        '报送/断.xlsx（链接指向的文件不在或没有权限）',
      ].sort(),
    );
  });

  it.each(['check', 'score', 'audit', 'summary', 'read', 'fix'])(
    'lets nothing in a cell or a file name act on the terminal: %s',
    async (command) => {
      const trick = '\u001b[2K\u001b[1A\r好\n没有问题';
      const name = '\u001b[2J表\u202e\n.xlsx';
      const book = withPart(await faultyBook(), 'xl/workbook.xml', (text) =>
        text.replace(/<sheet name="[^"]*"/u, '<sheet name="表&#10;&#x9B;2J"'),
      );
      const tricked = withPart(book, 'xl/sharedStrings.xml', (text) =>
        text.replaceAll('</t>', `${trick.replaceAll('\u001b', '\u009b')}</t>`),
      );
      for (const bytes of [book, tricked]) {
        const source = folder.write(name, bytes);
        const { stdout, stderr } = await ziping(command, source, ...(command === 'fix' ? ['-n'] : []));
        expect(`${stdout}${stderr}`).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
        expect(`${stdout}${stderr}`).not.toMatch(/^没有问题/mu);
      }
    },
  );

  it('replaces no sheet of a person’s own that is named 汇总表', async () => {
    const source = folder.write('2024.xlsx', whole);
    const [made, again] = [folder.at('汇总.xlsx'), folder.at('再汇总.xlsx')];
    expect((await ziping('summary', source, '-o', made)).code).toBe(0);
    const renewed = await ziping('summary', made, '-o', again);
    expect(renewed.stdout).toContain('更新了“汇总表”');
    const theirs = folder.write(
      '自己的.xlsx',
      withPart(whole, 'xl/workbook.xml', (text) =>
        text.replace(/<sheet name="[^"]*"/u, '<sheet name="汇总表"'),
      ),
    );
    const refused = await ziping('summary', theirs, '-o', folder.at('新.xlsx'));
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('请给它改个名字；确实要换掉，请加 --replace-summary');
    expect(folder.names()).not.toContain('新.xlsx');
    const wanted = await ziping('summary', theirs, '-o', folder.at('新.xlsx'), '--replace-summary');
    expect(wanted.code).toBe(0);
  });

  it('asks for no workbook of a folder that holds none', async () => {
    folder.write('清单.csv', LIST);
    const { code, stderr } = await ziping('audit', folder.path);
    expect(code).toBe(2);
    expect(stderr).toContain('给出的文件夹里没有');
  });
});
