import { openOutput, type OutputFile } from '../../src/cli/output-file/output-file';
import { isSameFile } from '../../src/cli/output-file/same-file';
import { MemoryDisk, systemError } from '../support/memory-disk';

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
const SOURCE = 'C:\\自评\\2024.xlsx';

describe('files written on Windows', () => {
  let disk = new MemoryDisk(true);
  beforeEach(() => {
    disk = new MemoryDisk(true).give(SOURCE, 'source');
  });

  const open = (path: string, sources: readonly string[] = []): Promise<OutputFile> =>
    openOutput({ path, force: true, sources }, disk);

  it.each([
    ['in other capitals', 'c:\\自评\\2024.XLSX'],
    ['with slashes', 'C:/自评/2024.xlsx'],
    ['by its 8.3 name', 'C:\\自评\\2024~1.XLS'],
    ['through a share', '\\\\server\\share\\2024.xlsx'],
  ])('are never a source %s', async (_, path) => {
    disk.aliases.set('C:\\自评\\2024~1.XLS', SOURCE.toUpperCase());
    disk.aliases.set('\\\\SERVER\\SHARE\\2024.XLSX', SOURCE.toUpperCase());
    for (const hasNumbers of [true, false]) {
      disk.hasNumbers = hasNumbers;
      await expect(open(path, [SOURCE])).rejects.toThrow('它就是这次要读的文件');
    }
    expect(text(disk.bytesAt(SOURCE))).toBe('source');
  });

  it('are told apart where the disk gives files no numbers', async () => {
    disk.hasNumbers = false;
    disk.give('C:\\自评\\2025.xlsx', 'other');
    expect(await isSameFile(SOURCE, 'C:\\自评\\2025.xlsx', disk)).toBe(false);
    expect(await isSameFile(SOURCE, '\\\\?\\C:\\自评\\2024.xlsx', disk)).toBe(true);
  });

  it.each(['CON.xlsx', 'nul.json', 'Com1.2024.xlsx', 'lpt9 .html', 'AUX', 'com¹.xlsx'])(
    'are refused by a name that stands for a device: %s',
    async (name) => {
      await expect(open(`C:\\自评\\${name}`)).rejects.toThrow('是 Windows 留给设备的名字');
    },
  );

  it.each([
    ['a:b.xlsx', '不能用的字符'],
    ['表?.xlsx', '不能用的字符'],
    ['表.xlsx.', '以点或空格结尾'],
    ['表.xlsx ', '以点或空格结尾'],
    [`${'长'.repeat(250)}.xlsx`, 'Excel 打不开'],
  ])('are refused by a name that Windows cannot hold: %s', async (name, why) => {
    await expect(open(`C:\\自评\\${name}`)).rejects.toThrow(why);
  });

  it('may be called as devices are not', async () => {
    for (const name of ['COM10.xlsx', 'CONTROL.xlsx', '表.con.xlsx']) {
      await (await open(`C:\\自评\\${name}`)).write(bytes('x'));
      expect(text(disk.bytesAt(`C:\\自评\\${name}`))).toBe('x');
    }
  });

  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'wait for a program that lets go within two seconds (%s)',
    async (code) => {
      const target = 'C:\\自评\\结果.xlsx';
      disk.give(target, 'old');
      const output = await open(target);
      disk.before = (call, _, calls) => {
        if (call === 'rename' && calls < 10) throw systemError(code);
      };
      await output.write(bytes('new'));
      expect(text(disk.bytesAt(target))).toBe('new');
      expect(disk.waited).toHaveLength(9);
    },
  );

  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'say that a workbook is open in Excel after two seconds, the old one whole (%s)',
    async (code) => {
      const target = 'C:\\自评\\结果.xlsx';
      disk.give(target, 'old');
      const output = await open(target);
      disk.before = (call) => {
        if (call === 'rename') throw systemError(code);
      };
      await expect(output.write(bytes('new'))).rejects.toThrow(
        `${target}：不能写入，文件正在 Excel 或 WPS 里打开，请关闭后再试`,
      );
      expect(text(disk.bytesAt(target))).toBe('old');
      expect(disk.waited.reduce((sum, wait) => sum + wait, 0)).toBe(2000);
      expect(disk.names.filter((name) => name.includes('.TMP'))).toEqual([]);
    },
  );

  it('are not begun while Excel has the workbook open', async () => {
    disk.give('C:\\自评\\结果.xlsx', 'old').give('C:\\自评\\~$结果.xlsx', '');
    await expect(open('C:\\自评\\结果.xlsx')).rejects.toThrow('请关闭后再试');
  });
});
