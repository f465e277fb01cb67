import Ajv from 'ajv/dist/2020';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { configJsonSchema, parseConfig } from '../../src/cli/config/config-file';
import { main } from '../../src/cli/main';
import { processTerminal } from '../../src/cli/terminal';

const CONFIG = 'ziping.config.json';

/** A folder with these files; a value that is no text is written as JSON. */
function folder(files: Readonly<Record<string, unknown>>): string {
  const root = mkdtempSync(join(tmpdir(), 'config-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return root;
}

/** Runs a command on the real disk; what it says is kept. */
function listener() {
  const said: string[] = [];
  const complained: string[] = [];
  const terminal = {
    ...processTerminal,
    out: (text: string) => void said.push(text),
    error: (text: string) => void complained.push(text),
  };
  return { terminal, out: () => said.join('\n'), errors: () => complained.join('\n') };
}

interface Printed {
  readonly file: string;
  readonly config: string | null;
  readonly profile: string;
  readonly off: readonly string[];
  readonly options: object;
}

async function printed(...args: readonly string[]): Promise<Printed[]> {
  const { terminal, out, errors } = listener();
  const code = await main(['audit', ...args, '--print-config'], terminal);
  if (code !== 0) throw new Error(errors());
  return JSON.parse(out()) as Printed[];
}

describe('ziping.config.json', () => {
  it('counts for the files in its folder and below, the nearest one alone', async () => {
    const root = folder({
      '上级.xlsx': 'x',
      '甲/一.xlsx': 'x',
      '甲/深/二.xlsx': 'x',
      '乙/三.xlsx': 'x',
      [CONFIG]: { rules: { 'over-target': 'off' } },
      [`甲/${CONFIG}`]: { profile: 'auto', rules: { 'formula-pattern': { fewest: 5 } } },
    });
    const files = await printed(root);
    expect(
      files.map(({ file, config, off }) => [
        file.slice(root.length + 1),
        config?.slice(root.length + 1),
        off,
      ]),
    ).toEqual([
      ['甲/深/二.xlsx', `甲/${CONFIG}`, []],
      ['甲/一.xlsx', `甲/${CONFIG}`, []],
      ['上级.xlsx', CONFIG, ['over-target']],
      ['乙/三.xlsx', CONFIG, ['over-target']],
    ]);
    expect(files[0]).toMatchObject({ profile: 'auto', options: { 'formula-pattern': { fewest: 5 } } });
  });

  it('is never looked for above the folder that was given, nor above a file that was given', async () => {
    const root = folder({
      [CONFIG]: { rules: { 'over-target': 'off' } },
      '甲/一.xlsx': 'x',
      '甲/深/二.xlsx': 'x',
    });
    expect((await printed(join(root, '甲'))).map(({ config }) => config)).toEqual([null, null]);
    expect((await printed(join(root, '甲', '一.xlsx'))).map(({ config }) => config)).toEqual([null]);
  });

  it('gives way to the command line', async () => {
    const root = folder({
      [CONFIG]: {
        profile: 'auto',
        rules: { 'formula-pattern': { fewest: 5, majority: 0.9 }, 'unit-odd': 'off' },
      },
      '一.xlsx': 'x',
    });
    const [one] = await printed(
      root,
      '--profile',
      'neimenggu-t11',
      '--rule',
      'formula-pattern.fewest=7,over-target=off',
    );
    expect(one).toMatchObject({
      profile: 'neimenggu-t11',
      off: ['unit-odd', 'over-target'],
      options: { 'formula-pattern': { fewest: 7, majority: 0.9 } },
    });
  });

  it('is told before the audit, so that nothing is silenced unseen', async () => {
    const root = folder({ [CONFIG]: { rules: { 'over-target': 'off' } }, '一.xlsx': 'x' });
    const { terminal, errors } = listener();
    await main(['audit', root], terminal);
    expect(errors()).toContain(`按 ${join(root, CONFIG)} 的设置审计`);
  });

  it('is no file that was passed over', async () => {
    const root = folder({ [CONFIG]: {}, '一.xlsx': 'x', '说明.txt': '' });
    const { terminal, out } = listener();
    await main(['audit', root, '--format', 'json'], terminal);
    expect((JSON.parse(out()) as { passedOver: string[] }).passedOver).toEqual([join(root, '说明.txt')]);
  });

  it('stops the run where it cannot be understood, by file and line', async () => {
    const root = folder({ [CONFIG]: '{\n  "rules": {\n    "over-targt": "off"\n  }\n}', '一.xlsx': 'x' });
    const { terminal, errors } = listener();
    expect(await main(['audit', root], terminal)).toBe(2);
    expect(errors()).toContain(`${join(root, CONFIG)} 第 3 行：没有规则“over-targt”`);
  });

  it.each([
    ['{ "rule": {} }', '第 1 行：没有“rule”这一项，可以写：$schema、profile、rules。'],
    ['[]', '第 1 行：应是一个 JSON 对象'],
    ['{\n"profile": 3 }', '第 2 行：profile 应是方案的编号'],
    ['{ "rules": [] }', '第 1 行：rules 应是'],
    ['{ "rules": {\n"unit-odd": false } }', '第 2 行：规则“unit-odd”写 "off"、"on" 或'],
    [
      '{ "rules": {\n"unit-odd": {\n"fewest": 3 } } }',
      '第 3 行：规则“unit-odd”没有“fewest”，它没有可以设置的界限。',
    ],
    [
      '{ "rules": {\n"formula-pattern": {\n"fewest": 1 } } }',
      '第 3 行：formula-pattern.fewest 应是 2～100 之间的数字',
    ],
    [
      '{ "rules": {\n"formula-pattern": {\n"fewest": "5" } } }',
      '第 3 行：formula-pattern.fewest 应是 2～100 之间的数字',
    ],
    ['{\n"rules": }', '不是合法的 JSON'],
  ])('refuses %j', (text, message) => {
    expect(() => parseConfig(text, 'a.json')).toThrow(message);
  });

  it('has a schema that takes what is taken and refuses what is refused', () => {
    const valid = new Ajv().compile(configJsonSchema());
    const good = [
      {},
      { $schema: 'x', profile: 'auto' },
      { rules: { 'unit-odd': 'off', 'over-target': 'on', 'formula-pattern': { fewest: 5 } } },
    ];
    const bad = [
      { rule: {} },
      { profile: 3 },
      { rules: { 'over-targt': 'off' } },
      { rules: { 'unit-odd': {}, 'formula-pattern': { few: 5 } } },
      { rules: { 'formula-pattern': { fewest: 1 } } },
    ];
    for (const one of good) expect([one, valid(one)]).toEqual([one, true]);
    for (const one of good) expect(() => parseConfig(JSON.stringify(one), 'a')).not.toThrow();
    for (const one of bad) expect([one, valid(one)]).toEqual([one, false]);
    for (const one of bad) expect(() => parseConfig(JSON.stringify(one), 'a')).toThrow('a 第 1 行');
  });
});
