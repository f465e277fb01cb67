import { linkSync, lstatSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { unzipSync, zipSync } from 'fflate';
import { main } from '../../src/cli/main';
import { processTerminal } from '../../src/cli/terminal';
import { WorkFolder, faultyBook, listBook, ziping, zipingProcess } from '../support/command-line';
import { MemoryTerminal } from '../support/memory-terminal';
import { publishedTable } from '../support/published-tables';

jest.setTimeout(120_000);

/** Each was seen to destroy or change a file of its user. */
describe('the command line loses nothing', () => {
  let folder = new WorkFolder();
  let book = new Uint8Array();
  beforeAll(async () => {
    book = Uint8Array.from(await faultyBook());
  });
  beforeEach(() => {
    folder = new WorkFolder();
  });
  afterEach(() => {
    folder.gone();
  });

  const isWhole = (name: string): boolean => Buffer.compare(folder.bytes(name), book) === 0;

  it.each([
    ['audit', ['audit', 'S', '-o', 'S']],
    ['audit by another spelling', ['audit', 'S', '-o', 'T']],
    ['rollover', ['rollover', 'S', '-o', 'T', '--force']],
    ['summary', ['summary', 'S', '-o', 'T', '--force']],
    ['fix', ['fix', 'S', '-o', 'T', '--force']],
  ])('never writes a result over the workbook that it read: %s', async (_, args) => {
    const source = folder.write('2024.xlsx', book);
    const typed = args.map((word) =>
      word.replace(/^S$/u, source).replace(/^T$/u, `${folder.path}/./2024.xlsx`),
    );
    expect((await ziping(...typed)).code).toBe(2);
    expect(isWhole('2024.xlsx')).toBe(true);
  });

  it.each(['rollover', 'summary', 'fix', 'audit'])(
    'never writes over its source by a link or a second name: %s',
    async (command) => {
      const source = folder.write('2024.xlsx', book);
      symlinkSync(source, folder.at('链接.xlsx'));
      linkSync(source, folder.at('同一个.xlsx'));
      for (const name of ['链接.xlsx', '同一个.xlsx']) {
        const { code, stderr } = await ziping(command, source, '-o', folder.at(name), '--force');
        expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringMatching(/就是/u) });
      }
      expect(isWhole('2024.xlsx')).toBe(true);
    },
  );

  it('never writes the tables over the list that they were read from', async () => {
    const bytes = await listBook();
    const list = folder.write('list.xlsx', bytes);
    const { code } = await ziping('batch', list, '-o', `${folder.path}/./list.xlsx`, '-f');
    expect(code).toBe(2);
    expect(Buffer.compare(folder.bytes('list.xlsx'), bytes)).toBe(0);
    expect((await ziping('batch', list, '-o', folder.at('新.xlsx'))).code).toBe(0);
  });

  it('replaces no file by a report unless --force is given', async () => {
    const source = folder.write('2024.xlsx', book);
    folder.write('别的.xlsx', '别人的数据');
    const refused = await ziping('audit', source, '-o', folder.at('别的.xlsx'));
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('已经存在，没有改动它。要覆盖请加 --force');
    expect(folder.text('别的.xlsx')).toBe('别人的数据');
    const forced = await ziping(
      'audit',
      source,
      '-o',
      folder.at('别的.xlsx'),
      '--force',
      '--fail-on',
      'never',
    );
    expect(forced.code).toBe(0);
    expect(folder.text('别的.xlsx')).toContain('2024.xlsx');
  });

  it('lets one of two runs at once have a new target, and tells the other', async () => {
    const tables = ['000-1.json', '001-1.json'].map((name) =>
      folder.write(name, JSON.stringify(publishedTable(name))),
    );
    const runs = await Promise.all(tables.map((table) => ziping('new', table, '-o', folder.at('同.xlsx'))));
    expect(runs.map(({ code }) => code).sort()).toEqual([0, 2]);
    expect(runs.map(({ stderr }) => stderr).join('')).toContain('别的程序刚在这里写了一个文件');
  });

  it('does not write over what somebody saves while it mends the workbook', async () => {
    const terminal = new MemoryTerminal().give('2024.xlsx', book);
    terminal.disk.before = (call, path) => {
      if (call === 'create' && path.includes('.ziping-')) terminal.disk.give('2024.xlsx', 'saved meanwhile');
    };
    expect(await main(['fix', '2024.xlsx', '--in-place'], terminal)).toBe(2);
    expect(new TextDecoder().decode(terminal.files.get('2024.xlsx'))).toBe('saved meanwhile');
    expect(terminal.stderr).toContain('被别人改动过');
  });

  it.each(['~$2024.xlsx', '.~2024.xlsx'])('changes no workbook that is open, told by %s', async (mark) => {
    const source = folder.write('2024.xlsx', book);
    folder.write(mark, '');
    const { code, stderr } = await ziping('fix', source, '--in-place');
    expect(code).toBe(2);
    expect(stderr).toContain('文件正在 Excel 或 WPS 里打开，请关闭后再试');
    expect(isWhole('2024.xlsx')).toBe(true);
  });

  it('gives a slow reader of /dev/stdout all of a workbook', () => {
    folder.write('账.xlsx', zipSync({ ...unzipSync(book), 'xl/noise.bin': randomBytes(300_000) }));
    expect(zipingProcess('{} fix 账.xlsx -o 全.xlsx', folder.path).code).toBe(0);
    zipingProcess('{} fix 账.xlsx -o /dev/stdout | { sleep 2; cat > 读到; }', folder.path);
    const whole = folder.bytes('全.xlsx');
    expect(whole.length).toBeGreaterThan(300_000);
    expect(Buffer.compare(folder.bytes('读到').subarray(0, whole.length), whole)).toBe(0);
  });

  it('puts no report in the place of a pipe', async () => {
    const source = folder.write('2024.xlsx', book);
    expect(spawnSync('mkfifo', [folder.at('管道')]).status).toBe(0);
    const { code, stderr } = await ziping('audit', source, '-o', folder.at('管道'), '--force');
    expect(code).toBe(2);
    expect(stderr).toContain('是管道或设备');
    expect(lstatSync(folder.at('管道')).isFIFO()).toBe(true);
  });

  it('says that the other names of a file stay as they were', async () => {
    const source = folder.write('2024.xlsx', book);
    linkSync(source, folder.at('另一个名字.xlsx'));
    const { code, stderr } = await ziping('fix', source, '--in-place');
    expect(code).toBe(0);
    expect(stderr).toContain('有 2 个名字（硬链接）');
  });

  it('keeps who may read a workbook that it mends, and its backup', async () => {
    const source = folder.write('2024.xlsx', book, 0o600);
    expect((await ziping('fix', source, '--in-place')).code).toBe(0);
    expect(isWhole('2024.xlsx')).toBe(false);
    expect(statSync(source).mode & 0o777).toBe(0o600);
    expect(isWhole('2024.xlsx.bak')).toBe(true);
    expect(statSync(folder.at('2024.xlsx.bak')).mode & 0o777).toBe(0o600);
  });

  it('changes no read-only workbook', async () => {
    const source = folder.write('2024.xlsx', book, 0o444);
    const { code, stderr } = await ziping('fix', source, '--in-place');
    expect(code).toBe(2);
    expect(stderr).toContain('是只读文件');
    expect(isWhole('2024.xlsx')).toBe(true);
  });

  it('mends the file itself where a link is given', async () => {
    folder.write('真.xlsx', book);
    symlinkSync('真.xlsx', folder.at('链接.xlsx'));
    expect((await ziping('fix', folder.at('链接.xlsx'), '--in-place')).code).toBe(0);
    expect(readlinkSync(folder.at('链接.xlsx'))).toBe('真.xlsx');
    expect(isWhole('真.xlsx')).toBe(false);
  });

  it('writes under names of 250 bytes and tells longer ones in Chinese', async () => {
    const source = folder.write('2024.xlsx', book);
    const long = `${'长'.repeat(81)}12.xlsx`;
    expect(Buffer.byteLength(long)).toBe(250);
    expect((await ziping('fix', source, '-o', folder.at(long))).code).toBe(0);
    const longer = await ziping('fix', source, '-o', folder.at(`123456${long}`));
    expect(longer.code).toBe(2);
    expect(longer.stderr).toContain('文件名太长，请换一个短些的名字');
  });

  it('sweeps what a run that was killed left beside its target', async () => {
    const source = folder.write('2024.xlsx', book);
    const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    folder.write(`.ziping-${host}-${String(dead)}-${Date.now().toString(36)}-0000000a.tmp`, 'half');
    expect((await ziping('fix', source)).code).toBe(0);
    expect(readdirSync(folder.path).sort()).toEqual(['2024.xlsx', '2024（已修复）.xlsx']);
  });

  it('looks through the folder of its results once, however many tables it writes there', async () => {
    const tables = ['甲', '乙', '丙', '丁'].map((projectName) => ({
      ...publishedTable('001-1.json'),
      projectName,
    }));
    const terminal = new MemoryTerminal();
    tables.forEach((table, at) => terminal.give(`${String(at)}.json`, JSON.stringify(table)));
    const names = tables.map((_, at) => `${String(at)}.json`);
    expect(await main(['new', ...names, '-o', '表.xlsx', '--as-published'], terminal)).toBe(0);
    terminal.disk.give('数据/旧.json', '{}');
    const looked: string[] = [];
    terminal.disk.before = (call, path) => {
      if (call === 'list') looked.push(path);
    };
    expect(await main(['read', '表.xlsx', '-o', '数据'], terminal)).toBe(0);
    expect(terminal.stdout).toContain('已写入 数据/丁.json');
    expect(looked).toEqual(['数据']);
  });

  it('gives tables of unlike names files of unlike names', async () => {
    const names = ['甲‹乙', '甲>乙', '甲<乙', 'CON', 'nul', 'com1', '. .', '甲:乙'];
    const files = names.map((projectName, at) =>
      folder.write(`${String(at)}.json`, JSON.stringify({ ...publishedTable('001-1.json'), projectName })),
    );
    expect((await ziping('new', ...files, '-o', folder.at('表.xlsx'), '--as-published')).code).toBe(0);
    expect((await ziping('read', folder.at('表.xlsx'), '-o', folder.at('数据'))).code).toBe(0);
    const made = readdirSync(folder.at('数据'));
    expect(made).toHaveLength(names.length);
    const read = made.map(
      (name) => JSON.parse(readFileSync(folder.at(`数据/${name}`), 'utf8')) as { projectName: string },
    );
    expect(read.map(({ projectName }) => projectName).sort()).toEqual([...names].sort());
    for (const name of made) {
      expect(name).not.toMatch(/^(?:con|nul|com1)\.|^[. ]|[<>:"|?*]/iu);
    }
  });

  it('looks at the target before it audits anything', async () => {
    for (const name of ['一.xlsx', '二.xlsx']) folder.write(name, book);
    const [told, done]: [string[], string[]] = [[], []];
    const terminal = {
      ...processTerminal,
      out: (text: string) => void told.push(text),
      error: (text: string) => void told.push(text),
      progress: (text: string) => void done.push(text),
    };
    expect(await main(['audit', folder.path, '-o', folder.at('none/r.html')], terminal)).toBe(2);
    expect(told.join('\n')).toContain('none/r.html：不能写入，文件或文件夹不存在。');
    expect(done).toEqual([]);
  });

  it.each([
    ['what it prints', '{} profiles > /dev/full'],
    ['what it complains of', '{} check none.xlsx 2> /dev/full'],
  ])('ends with 2 and without English when %s goes to a full disk', (_, line) => {
    const { code, stdout, stderr } = zipingProcess(line, folder.path);
    expect(code).toBe(2);
    expect(`${stdout}${stderr}`).not.toMatch(/Error|at .*\.js|node:/u);
    if (line.includes('profiles')) expect(stderr).toContain('磁盘已满');
  });
});
