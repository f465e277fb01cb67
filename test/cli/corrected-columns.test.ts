import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { writeXlsx } from '../../src/adapters/xlsx/write-xlsx';
import { main } from '../../src/cli/main';
import type { SheetSnapshot } from '../../src/core/workbook/snapshot';
import { MemoryTerminal } from '../support/memory-terminal';
import { oddCorrections, oddSheet, typedWorkbook } from '../support/odd-columns';
import { withSetting } from '../support/settings-file';
import { told } from '../../src/core/message/message';

const file = async (...sheets: readonly SheetSnapshot[]): Promise<Uint8Array> =>
  writeXlsx((await typedWorkbook(...sheets)).model());

/** A file in which a person has said that F is 实际完成值; the form stands there, or where it was moved to. */
const corrected = async (...sheets: readonly SheetSnapshot[]): Promise<Uint8Array> =>
  withSetting(await file(...sheets), 'mappingCorrections', JSON.stringify(oddCorrections('甲')));

async function ziping(args: readonly string[], bytes: Uint8Array): Promise<MemoryTerminal> {
  const terminal = new MemoryTerminal();
  terminal.give('a.xlsx', bytes);
  await main(args, terminal);
  return terminal;
}

const LOST = /提示：a\.xlsx：甲：现在的表头里找不到指认过的列：“年底干成啥样”（F 列）是实际完成值/;

/** Each command, and what it only says when the column was read. */
const COMMANDS: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['score', ['score', 'a.xlsx'], /90 ÷ 100 × 30 = 27/],
  ['check', ['check', 'a.xlsx', '--format', 'json'], /"layout": "T8"/],
  ['read', ['read', 'a.xlsx'], /"actual": "90"/],
  ['rollover', ['rollover', 'a.xlsx', '-o', 'out.xlsx', '--targets', 'actual'], /100 → 90/],
  ['audit', ['audit', 'a.xlsx', '--format', 'json'], /"layout": "T8"/],
];

describe.each(COMMANDS)(
  'ziping %s reads the columns as the user of the file said,',
  (command, args, told) => {
    it('where they were said', async () => {
      const { stdout } = await ziping(args, await corrected(oddSheet('甲')));
      expect(stdout).toMatch(told);
      expect((await ziping(args, await file(oddSheet('甲')))).stdout).not.toMatch(told);
    });

    it('where rows were inserted and the sheet was renamed since', async () => {
      expect((await ziping(args, await corrected(oddSheet('乙', 3)))).stdout).toMatch(told);
    });

    it('and says so when they are not there any more', async () => {
      const terminal = await ziping(args, await corrected(oddSheet('甲', 0, '完成得怎么样')));
      if (command === 'audit') expect(terminal.stdout).toMatch(/甲：现在的表头里找不到指认过的列/);
      else expect(terminal.stderr).toMatch(LOST);
    });
  },
);

describe('ziping summary', () => {
  const KIND = ['summary', 'a.xlsx', '--kind', 'outputs', '-o', 'out.xlsx'];

  it.each([
    ['where they were said', oddSheet('甲'), /甲'?!\$?F\$?12/],
    ['where rows were inserted and the sheet was renamed since', oddSheet('乙', 3), /乙'?!\$?F\$?15/],
  ])('links to the columns as the user of the file said, %s', async (_, sheet, link) => {
    const terminal = await ziping(KIND, await corrected(sheet));
    const read = await readXlsx(terminal.files.get('out.xlsx') ?? new Uint8Array(), 'out.xlsx');
    if (!read.ok) throw new Error(told(read.message, 'zh'));
    const formulas = read.workbook.sheets.flatMap(({ cells }) =>
      [...cells.values()].map(({ formula }) => formula),
    );
    expect(formulas.some((formula) => formula !== null && link.test(formula))).toBe(true);
  });

  it('says so when they are not there any more', async () => {
    expect((await ziping(KIND, await corrected(oddSheet('甲', 0, '完成得怎么样')))).stderr).toMatch(LOST);
  });
});
