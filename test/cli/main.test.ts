import { COMMANDS } from '../../src/cli/registry';
import { main } from '../../src/cli/main';
import { displayWidth, padded } from '../../src/cli/help';
import { MemoryTerminal } from '../support/memory-terminal';
import { textOf } from '../support/source-files';

describe('the command line', () => {
  it('prints the version of the package', async () => {
    const terminal = new MemoryTerminal();
    expect(await main(['--version'], terminal)).toBe(0);
    expect(terminal.stdout).toBe((JSON.parse(textOf('package.json')) as { version: string }).version);
  });

  it('lists every command in its help, with the exit codes', async () => {
    const terminal = new MemoryTerminal();
    expect(await main(['--help'], terminal)).toBe(0);
    for (const { name, summary } of COMMANDS) {
      expect(terminal.stdout).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
    }
    expect(terminal.stdout).toContain('退出码：');
  });

  it('has each command in the README', () => {
    const shown = [...textOf('README.md').matchAll(/^node bin\/ziping\.mjs ([a-z]+) /gm)].map(
      (match) => match[1],
    );
    expect(shown.sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
  });

  it('prints its help and fails without a command', async () => {
    const terminal = new MemoryTerminal();
    expect(await main([], terminal)).toBe(2);
    expect(terminal.stderr).toContain('用法：ziping <命令>');
    expect(terminal.stdout).toBe('');
  });

  it('names the commands when it does not know one', async () => {
    const terminal = new MemoryTerminal();
    expect(await main(['chekc'], terminal)).toBe(2);
    expect(terminal.stderr).toContain('没有命令“chekc”');
    expect(terminal.stderr).toContain('check');
  });

  it.each(COMMANDS.map(({ name }) => [name] as const))('explains %s in full', async (name) => {
    const command = COMMANDS.find((one) => one.name === name)!;
    for (const args of [
      [name, '--help'],
      ['help', name],
      [name, 'x.xlsx', '-h'],
    ]) {
      const terminal = new MemoryTerminal();
      expect(await main(args, terminal)).toBe(0);
      for (const option of command.options) expect(terminal.stdout).toContain(`--${option.name}`);
      for (const [line] of command.examples) {
        expect(terminal.stdout).toContain(line);
        expect(line.startsWith(`ziping ${name}`)).toBe(true);
      }
      expect(terminal.stderr).toBe('');
    }
  });

  it('tells the usage with a mistake in the options', async () => {
    const terminal = new MemoryTerminal();
    expect(await main(['check', '--fail-on', 'all', 'a.xlsx'], terminal)).toBe(2);
    expect(terminal.stderr).toContain('--fail-on 不能是“all”，可以是：error、warning、info、never。');
    expect(terminal.stderr).toContain('用法：ziping check');
  });
});

describe('columns of a terminal', () => {
  it('counts a Chinese character twice', () => {
    expect(displayWidth('执行率%')).toBe(7);
    expect(displayWidth('“优”——')).toBe(10);
    expect(padded('总分', 6)).toBe('总分  ');
    expect(padded('总分总分', 6)).toBe('总分总分');
  });
});
