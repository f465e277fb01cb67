import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { main } from '../../src/cli/main';
import { MemoryTerminal } from '../support/memory-terminal';
import { told } from '../../src/core/message/message';

/** One more than a cell of Excel can hold: a file with such a text is repaired by deleting it. */
const TOO_LONG = '甲'.repeat(32_768);

describe('texts longer than a cell can hold', () => {
  it('stop a batch, and the message names the line and the column', async () => {
    const terminal = new MemoryTerminal().give(
      '清单.csv',
      `项目名称,实施单位,全年预算数,年度总体目标\n会议,办公室,3,好\n培训,办公室,3,${TOO_LONG}\n`,
    );
    expect(await main(['batch', '清单.csv', '-o', '结果.xlsx', '--year', '2025'], terminal)).toBe(2);
    expect(terminal.stderr).toContain('第 3 行年度总体目标有 32768 个字');
    expect(terminal.stderr).not.toContain('甲甲甲');
    expect(terminal.files.has('结果.xlsx')).toBe(false);
  });

  it('stop a batch where they are amounts, at once and without being printed', async () => {
    const amount = `${'9'.repeat(32_768)}x`;
    const terminal = new MemoryTerminal().give(
      '清单.csv',
      `项目名称,实施单位,全年预算数\n会议,办公室,${amount}\n`,
    );
    expect(await main(['batch', '清单.csv', '-o', '结果.xlsx', '--year', '2025'], terminal)).toBe(2);
    expect(terminal.stderr).toContain('第 2 行全年预算数有 32769 个字');
    expect(terminal.stderr.length).toBeLessThan(500);
  });

  it('are refused by a workbook, which stays as it was', async () => {
    const workbook = new MemoryWorkbook();
    const added = await workbook.apply({
      label: '表',
      commands: [{ op: 'addSheet', sheet: '甲' }],
      expects: [],
    });
    const before = workbook.model();
    const write = (value: string): Parameters<MemoryWorkbook['apply']>[0] => ({
      label: '写入',
      commands: [{ op: 'setCells', sheet: '甲', top: 1, left: 2, rows: [[{ value: '好' }, { value }]] }],
      expects: [],
    });
    expect(added.applied).toBe(true);
    const refused = await workbook.apply(write(TOO_LONG));
    expect(refused.applied || told(refused.message, 'zh')).toBe(
      '工作表“甲”的 D2 要写入 32768 个字，一个单元格最多放 32767 个，没有写入。请先把文字删短。',
    );
    expect(workbook.model()).toEqual(before);
    expect(await workbook.apply(write(TOO_LONG.slice(1)))).toMatchObject({ applied: true });
  });
});
