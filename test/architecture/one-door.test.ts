import { filesUnder, textOf } from '../support/source-files';

const sources = filesUnder('src').filter((file) => /\.tsx?$/.test(file));
const holding = (pattern: RegExp): string[] => sources.filter((file) => pattern.test(textOf(file)));

/** Where two ways of doing one thing have cost people their work, there is one. */
describe('one door', () => {
  it('asks the machine for files in one place', () => {
    expect(holding(/from '(?:node:)?fs(?:\/promises)?'/)).toEqual([
      // Only whether a script of ours was built.
      'src/cli/commands/audit.ts',
      'src/cli/disk/node-disk.ts',
      // Only how long a process of ours has computed and what memory it has, as Linux tells it.
      'src/cli/limits/proc-file.ts',
    ]);
    expect(textOf('src/cli/limits/proc-file.ts').match(/\w+Sync\([^)]*\)/g)).toEqual([
      expect.stringContaining('`/proc/'),
    ]);
    expect(textOf('src/cli/commands/audit.ts')).toContain("import { existsSync } from 'node:fs'");
  });

  it('writes files in one place', () => {
    const writing = /\bdisk\.(?:create|rename|link|pour|remove|makeFolder|giveModeOf)\(/;
    expect(holding(writing).filter((file) => !file.startsWith('src/cli/output-file/'))).toEqual([]);
    expect(holding(writing)).not.toEqual([]);
  });

  it('reads files in one place, and once more what is about to be replaced', () => {
    expect(holding(/\bdisk\.read\(/).sort()).toEqual([
      'src/cli/output-file/output-file.ts',
      'src/cli/read-input.ts',
    ]);
  });

  it('reads workbooks where what was not read is told', () => {
    const cli = holding(/\b(?:openSpreadsheet|readSpreadsheet|readXlsx|readXls|readListFile)\(/).filter(
      (file) => file.startsWith('src/cli/'),
    );
    expect(cli.sort()).toEqual(['src/cli/commands/batch.ts', 'src/cli/open-file.ts']);
    for (const file of cli) expect(textOf(file)).toContain('tellGaps(');
  });

  it('tells cells by a key that one module makes and reads', () => {
    expect(holding(/\b16_?384\b/)).toEqual([]);
    expect(holding(/\b16_?383\b/)).toEqual(['src/core/workbook/address.ts']);
    expect(holding(/COLUMN_STRIDE/)).toEqual(['src/core/workbook/snapshot.ts']);
  });

  it('asks every command that writes what it read whether what was not read is accepted', () => {
    const writing = ['batch', 'fix', 'read', 'rollover', 'summary'];
    for (const name of writing) expect(textOf(`src/cli/commands/${name}.ts`)).toContain('refusesGaps(');
    for (const name of [...writing, 'audit', 'new']) {
      expect(textOf(`src/cli/commands/${name}.ts`)).toMatch(/FORCE_OPTION|TARGET_OPTIONS/);
    }
  });
});
