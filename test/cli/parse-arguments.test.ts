import { UsageError, type Command } from '../../src/cli/command';
import { parseArguments } from '../../src/cli/parse-arguments';

const command: Command = {
  name: 'try',
  summary: '',
  usage: '',
  description: '',
  options: [
    { name: 'out', short: 'o', value: '文件', help: '' },
    { name: 'format', value: '格式', choices: ['text', 'json'], help: '' },
    { name: 'force', short: 'f', help: '' },
  ],
  examples: [],
  run: () => Promise.resolve(0),
};

describe('parseArguments', () => {
  it('tells files, switches and values apart, in any order', () => {
    const { files, switches, values } = parseArguments(command, [
      'a.json',
      '-o',
      'x.xlsx',
      'b.json',
      '-f',
      '--format=json',
    ]);
    expect(files).toEqual(['a.json', 'b.json']);
    expect([...switches]).toEqual(['force']);
    expect([...values]).toEqual([
      ['out', 'x.xlsx'],
      ['format', 'json'],
    ]);
  });

  it('takes everything after -- as files', () => {
    expect(parseArguments(command, ['--', '-o', '--force']).files).toEqual(['-o', '--force']);
  });

  it.each([
    [['--formt', 'json'], 'try 没有选项 --formt'],
    [['--form', 'json'], '是不是 --format？'],
    [['-x'], '没有选项 -x'],
    [['--out'], '--out 后面要写文件'],
    [['--out='], '--out 后面要写文件'],
    [['-o', '--force'], '-o 后面要写文件'],
    [['-o', 'a', '--out', 'b'], '写了两次'],
    [['--format', 'xml'], '可以是：text、json'],
    [['--force=yes'], '--force 是开关'],
  ])('refuses %j', (args, message) => {
    expect(() => parseArguments(command, args)).toThrow(UsageError);
    expect(() => parseArguments(command, args)).toThrow(message);
  });
});
