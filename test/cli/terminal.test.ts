import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { processTerminal } from '../../src/cli/terminal';

describe('files of the process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-terminal-'));
  afterAll(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true });
  });

  it('writes a file whole, over an old one too, and leaves nothing beside it', async () => {
    const path = join(folder, '自评表.xlsx');
    writeFileSync(path, 'old');
    await processTerminal.write(path, new Uint8Array([1, 2, 3]));
    expect([...readFileSync(path)]).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual(['自评表.xlsx']);
  });

  it('names the file that it cannot write, and leaves nothing', async () => {
    const path = join(folder, '没有', '表.xlsx');
    await expect(processTerminal.write(path, new Uint8Array())).rejects.toThrow(
      `${path}：不能写入，文件或文件夹不存在。`,
    );
    expect(await processTerminal.hasContent(path)).toBe(false);
  });

  it('makes the folder where that is asked for', async () => {
    const path = join(folder, '数据', '2024', '表.json');
    await processTerminal.write(path, new Uint8Array([1]), true);
    expect([...readFileSync(path)]).toEqual([1]);
    await expect(processTerminal.write(join(path, '表.json'), new Uint8Array(), true)).rejects.toThrow(
      '不能写入',
    );
    rmSync(join(folder, '数据'), { recursive: true });
  });

  it('does not write over a folder', async () => {
    await expect(processTerminal.write(folder, new Uint8Array([1]))).rejects.toThrow('不能写入');
    expect(readdirSync(join(folder, '..')).filter((name) => name.startsWith(`.${basename(folder)}`))).toEqual(
      [],
    );
  });

  it('names the file that it cannot read', async () => {
    await expect(processTerminal.read(join(folder, 'x'))).rejects.toThrow('不能读取，文件或文件夹不存在。');
    await expect(processTerminal.read(folder)).rejects.toThrow('是文件夹，不是文件');
  });
});
