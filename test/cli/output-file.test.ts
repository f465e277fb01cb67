import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Disk } from '../../src/cli/disk/disk';
import { nodeDisk } from '../../src/cli/disk/node-disk';
import { openOutput, type OutputFile } from '../../src/cli/output-file/output-file';
import { readInput } from '../../src/cli/read-input';
import { systemError } from '../support/memory-disk';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('files that the command line writes', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ziping-output-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const place = (name: string): string => join(folder, name);
  const open = (
    name: string,
    more: { force?: boolean; sources?: string[]; disk?: Disk } = {},
  ): Promise<OutputFile> =>
    openOutput(
      { path: place(name), force: more.force ?? false, sources: more.sources ?? [] },
      more.disk ?? nodeDisk,
    );

  it('are written whole, and nothing is left beside them', async () => {
    await (await open('自评表.xlsx')).write(bytes('new'));
    expect(readFileSync(place('自评表.xlsx'), 'utf8')).toBe('new');
    await (await open('自评表.xlsx', { force: true })).write(bytes('newer'));
    expect(readFileSync(place('自评表.xlsx'), 'utf8')).toBe('newer');
    expect(readdirSync(folder)).toEqual(['自评表.xlsx']);
  });

  it('are named when they cannot be written, before any work', async () => {
    await expect(open('没有/表.xlsx')).rejects.toThrow(
      `${place('没有/表.xlsx')}：不能写入，文件或文件夹不存在。`,
    );
    writeFileSync(place('文件'), '');
    await expect(open('文件/表.xlsx')).rejects.toThrow('路径中有一段是文件，不是文件夹');
    await expect(openOutput({ path: folder, force: true, sources: [] }, nodeDisk)).rejects.toThrow(
      '是文件夹',
    );
  });

  it('come with the folders that they need where that is asked for', async () => {
    const path = place('数据/2024/表.json');
    await (
      await openOutput({ path, force: false, sources: [], makeFolder: true }, nodeDisk)
    ).write(bytes('x'));
    expect(readFileSync(path, 'utf8')).toBe('x');
  });

  it('replace nothing without --force, but what is empty', async () => {
    writeFileSync(place('旧.xlsx'), 'old');
    await expect(open('旧.xlsx')).rejects.toThrow('已经存在，没有改动它。要覆盖请加 --force');
    writeFileSync(place('空.xlsx'), '');
    await (await open('空.xlsx')).write(bytes('x'));
    expect(readFileSync(place('空.xlsx'), 'utf8')).toBe('x');
  });

  it('never take the name that another run has taken meanwhile', async () => {
    const [one, other] = [await open('同.xlsx'), await open('同.xlsx')];
    await one.write(bytes('one'));
    await expect(other.write(bytes('other'))).rejects.toThrow('别的程序刚在这里写了一个文件，没有改动它');
    expect(readFileSync(place('同.xlsx'), 'utf8')).toBe('one');
    expect(readdirSync(folder)).toEqual(['同.xlsx']);
  });

  it('never take it either on a disk that knows no second names', async () => {
    const disk: Disk = { ...nodeDisk, link: () => Promise.reject(systemError('EPERM')) };
    const [one, other] = [await open('同.xlsx', { disk }), await open('同.xlsx', { disk })];
    await one.write(bytes('one'));
    await expect(other.write(bytes('other'))).rejects.toThrow('别的程序刚在这里写了一个文件');
    expect(readFileSync(place('同.xlsx'), 'utf8')).toBe('one');
    expect(readdirSync(folder)).toEqual(['同.xlsx']);
  });

  it('do not wipe out what somebody saved meanwhile, of the same length too', async () => {
    writeFileSync(place('表.xlsx'), 'before');
    const output = await open('表.xlsx', { force: true });
    writeFileSync(place('表.xlsx'), 'theirs');
    await expect(output.write(bytes('ours'))).rejects.toThrow('处理期间被别人改动过，没有动它');
    expect(readFileSync(place('表.xlsx'), 'utf8')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['表.xlsx']);
  });

  it('are never a source, by whatever name', async () => {
    writeFileSync(place('2024.xlsx'), 'source');
    symlinkSync(place('2024.xlsx'), place('链接.xlsx'));
    linkSync(place('2024.xlsx'), place('同一个.xlsx'));
    mkdirSync(place('下级'));
    for (const name of ['2024.xlsx', '链接.xlsx', '同一个.xlsx', '下级/../2024.xlsx']) {
      const path = `${folder}/${name}`;
      await expect(
        openOutput({ path, force: true, sources: [place('2024.xlsx')] }, nodeDisk),
      ).rejects.toThrow('它就是这次要读的文件');
    }
    expect(readFileSync(place('2024.xlsx'), 'utf8')).toBe('source');
  });

  it('keep the mode of what they replace, and a new one that of what it is a copy of', async () => {
    writeFileSync(place('密.xlsx'), 'secret', { mode: 0o600 });
    const output = await open('密.xlsx', { force: true });
    const copy = await openOutput(
      { path: place('密.xlsx.bak'), force: false, sources: [], like: output.replaced },
      nodeDisk,
    );
    await copy.write(bytes('secret'));
    await output.write(bytes('new'));
    expect(statSync(place('密.xlsx')).mode & 0o777).toBe(0o600);
    expect(statSync(place('密.xlsx.bak')).mode & 0o777).toBe(0o600);
  });

  it('do not replace what is read-only', async () => {
    writeFileSync(place('只读.xlsx'), 'x', { mode: 0o444 });
    await expect(open('只读.xlsx', { force: true })).rejects.toThrow('是只读文件，没有改动它');
    chmodSync(place('只读.xlsx'), 0o644);
  });

  it('go through a link to the file itself, and refuse one that leads nowhere', async () => {
    writeFileSync(place('真.xlsx'), 'old');
    symlinkSync('真.xlsx', place('链接.xlsx'));
    await (await open('链接.xlsx', { force: true })).write(bytes('new'));
    expect(readFileSync(place('真.xlsx'), 'utf8')).toBe('new');
    expect(readlinkSync(place('链接.xlsx'))).toBe('真.xlsx');
    symlinkSync('没有.xlsx', place('断.xlsx'));
    await expect(open('断.xlsx', { force: true })).rejects.toThrow('它是一个链接，指向的文件不存在');
  });

  it('tell that other names of a file keep the old content', async () => {
    writeFileSync(place('一.xlsx'), 'old');
    linkSync(place('一.xlsx'), place('二.xlsx'));
    const output = await open('一.xlsx', { force: true });
    expect(output.note).toContain('有 2 个名字（硬链接），只换这一个');
  });

  it('never take the place of a device or a pipe, nor wait for one', async () => {
    const pipe = place('管道');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    await expect(open('管道', { force: true })).rejects.toThrow('它是管道或设备，不是文件');
    expect(statSync(pipe).isFIFO()).toBe(true);
    await expect(readInput(pipe, nodeDisk)).rejects.toThrow('它是管道或设备，不是普通文件');
    await expect(readInput('/dev/zero', nodeDisk)).rejects.toThrow('它是管道或设备，不是普通文件');
    await (await openOutput({ path: '/dev/null', force: false, sources: [] }, nodeDisk)).write(bytes('x'));
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    const full = await openOutput({ path: '/dev/full', force: false, sources: [] }, nodeDisk);
    await expect(full.write(bytes('x'))).rejects.toThrow('/dev/full：不能写入，磁盘已满。');
  });

  it('go whole through a pipe whose reader is slow', async () => {
    const pipe = place('管道');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    const content = new Uint8Array(1_000_000).map((_, at) => at % 251);
    const reader = spawn('sh', [
      '-c',
      'exec 3<>"$0"; echo; sleep 1; head -c 1000000 <&3 >"$1"',
      pipe,
      place('读到'),
    ]);
    await new Promise((resolve) => reader.stdout.once('data', resolve));
    const ended = new Promise((resolve) => reader.once('exit', resolve));
    await nodeDisk.pour(pipe, content);
    await ended;
    expect(Buffer.compare(readFileSync(place('读到')), content)).toBe(0);
  });

  it.each(['~$表.xlsx', '.~表.xlsx', '.~lock.表.xlsx#'])(
    'are not written while %s says that a workbook is open',
    async (mark) => {
      writeFileSync(place('表.xlsx'), 'old');
      writeFileSync(place(mark), '');
      await expect(open('表.xlsx', { force: true })).rejects.toThrow(
        '文件正在 Excel 或 WPS 里打开，请关闭后再试',
      );
    },
  );

  it('may have names of 255 bytes, and longer ones are told in Chinese', async () => {
    const long = `${'长'.repeat(83)}1.xlsx`;
    expect(Buffer.byteLength(long)).toBe(255);
    await (await open(long)).write(bytes('x'));
    expect(readdirSync(folder)).toEqual([long]);
    await expect(open(`1${long}`)).rejects.toThrow('文件名太长，请换一个短些的名字');
  });

  it('sweep what a killed run left, and never what a running one or another machine writes', async () => {
    const host = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 8);
    const now = Date.now().toString(36);
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const kept = [
      `.ziping-${host(hostname())}-${String(process.ppid)}-${now}-00000001.tmp`,
      `.ziping-${host('elsewhere')}-${String(dead)}-${now}-00000002.tmp`,
      '.ziping-notes.tmp',
    ];
    const left = [
      `.ziping-${host(hostname())}-${String(dead)}-${now}-00000003.tmp`,
      `.ziping-${host('elsewhere')}-1-${(Date.now() - 2 * 86_400_000).toString(36)}-00000004.tmp`,
    ];
    for (const name of [...kept, ...left]) writeFileSync(place(name), 'half');
    await open('表.xlsx');
    expect(readdirSync(folder).sort()).toEqual([...kept].sort());
  });

  it.each(['create', 'link', 'rename', 'giveModeOf'] as const)(
    'leave everything as it was when the system refuses "%s"',
    async (call) => {
      writeFileSync(place('旧.xlsx'), 'old');
      const disk: Disk = { ...nodeDisk, [call]: () => Promise.reject(systemError('ENOSPC')) };
      const isNew = call === 'link';
      const output = await open(isNew ? '新.xlsx' : '旧.xlsx', { force: true, disk });
      await expect(output.write(bytes('new'))).rejects.toThrow('不能写入，磁盘已满。');
      expect(readdirSync(folder)).toEqual(['旧.xlsx']);
      expect(readFileSync(place('旧.xlsx'), 'utf8')).toBe('old');
    },
  );

  it('say what they cannot be in Chinese, even for a word of the system that has no sentence', async () => {
    const disk: Disk = { ...nodeDisk, create: () => Promise.reject(systemError('EWHATEVER')) };
    await expect((await open('x.xlsx', { disk })).write(bytes('x'))).rejects.toThrow('系统拒绝（EWHATEVER）');
  });

  it('are taken back when what they were written for has failed, a replaced one never', async () => {
    const made = await open('新.bak');
    await made.write(bytes('x'));
    await made.takeBack();
    expect(existsSync(place('新.bak'))).toBe(false);
    writeFileSync(place('旧.bak'), 'old');
    const replaced = await open('旧.bak', { force: true });
    await replaced.write(bytes('x'));
    await replaced.takeBack();
    expect(existsSync(place('旧.bak'))).toBe(true);
  });

  it('are read again only as plain files', async () => {
    await expect(readInput(place('x'), nodeDisk)).rejects.toThrow('不能读取，文件或文件夹不存在。');
    await expect(readInput(folder, nodeDisk)).rejects.toThrow('是文件夹，不是文件');
    expect(basename(folder)).not.toBe('');
  });
});
