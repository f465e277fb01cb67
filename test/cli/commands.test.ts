import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { writeXlsx } from '../../src/adapters/xlsx/write-xlsx';
import type { ExitCode } from '../../src/cli/command';
import { main } from '../../src/cli/main';
import { PRESETS } from '../../src/core/profile/presets';
import { MemoryTerminal } from '../support/memory-terminal';
import { PUBLISHED_TABLES, publishedTable } from '../support/published-files';
import { textOf } from '../support/source-files';

const CLEAN = 'test/fixtures/tables/000-1.json';
const FAULTY = 'test/fixtures/tables/001-5.json';

/** Runs one command line over the published tables, with other files added. */
async function ziping(
  args: readonly string[],
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<{ code: ExitCode; terminal: MemoryTerminal }> {
  const terminal = new MemoryTerminal();
  for (const path of PUBLISHED_TABLES) terminal.give(path, textOf(path));
  for (const [path, content] of Object.entries(more)) terminal.give(path, content);
  return { code: await main(args, terminal), terminal };
}

async function workbook(...args: readonly string[]): Promise<Uint8Array> {
  const { code, terminal } = await ziping(['new', ...args, '-o', 'out.xlsx']);
  expect(terminal.stderr).toBe('');
  expect(code).toBe(0);
  return terminal.files.get('out.xlsx')!;
}

async function emptyWorkbook(): Promise<Uint8Array> {
  const host = new MemoryWorkbook();
  await host.apply({ label: '', commands: [{ op: 'addSheet', sheet: '空表' }], expects: [] });
  return writeXlsx(host.model());
}

describe('ziping new', () => {
  it('writes one sheet a table that reads back the same, field by field', async () => {
    expect(PUBLISHED_TABLES).toHaveLength(15);
    const bytes = await workbook(...PUBLISHED_TABLES, '--as-published');
    const { code, terminal } = await ziping(['read', 'out.xlsx'], { 'out.xlsx': bytes });
    expect(code).toBe(0);
    expect(JSON.parse(terminal.stdout)).toEqual(PUBLISHED_TABLES.map(publishedTable));
  });

  it('writes live scores and the profile that gives them', async () => {
    const bytes = await workbook(CLEAN, '--profile', 'hubei-20-40-40');
    const { terminal } = await ziping(['score', 'out.xlsx', '--format', 'json'], { 'out.xlsx': bytes });
    expect(JSON.parse(terminal.stdout)).toMatchObject({
      files: [{ error: null, profile: 'hubei-20-40-40' }],
    });
  });

  it('writes nothing when one input is wrong, and tells every problem', async () => {
    const { code, terminal } = await ziping(['new', CLEAN, 'a.json', 'b.json', 'c.json', '-o', 'out.xlsx'], {
      'a.json': '{"title": "x"',
      'b.json': '{"title": 5}',
    });
    expect(code).toBe(2);
    expect(terminal.files.has('out.xlsx')).toBe(false);
    expect(terminal.stderr).toContain('a.json：不是合法的 JSON（第 1 行第 14 列附近）。');
    expect(terminal.stderr).toContain('b.json：title 应为文本，现为数字，请写成 "5"');
    expect(terminal.stderr).toContain('b.json：缺少 projectName');
    expect(terminal.stderr).toContain('c.json：不能读取，文件或文件夹不存在。');
    expect(terminal.stderr).toContain('没有写任何文件。');
  });

  it('leaves an existing file alone, unless told or empty', async () => {
    const old = { 'out.xlsx': new Uint8Array([1]) };
    const refused = await ziping(['new', CLEAN, '-o', 'out.xlsx'], old);
    expect(refused.code).toBe(2);
    expect(refused.terminal.stderr).toContain('out.xlsx 已经存在，没有改动它。');
    expect([...refused.terminal.files.get('out.xlsx')!]).toEqual([1]);
    expect((await ziping(['new', CLEAN, '-o', 'out.xlsx', '--force'], old)).code).toBe(0);
    expect((await ziping(['new', CLEAN, '-o', 'out.xlsx'], { 'out.xlsx': new Uint8Array() })).code).toBe(0);
  });

  it.each([
    [['-o', 'out.xlsx'], '请写明至少一个 table.json'],
    [[CLEAN], '请用 -o 写明输出文件'],
    [[CLEAN, '-o', 'out.xls'], '应以 .xlsx 结尾'],
    [[CLEAN, '-o', 'out.xlsx', '--profile', 'nowhere'], '没有评分规则方案“nowhere”。可用：national-2020-10'],
    [[CLEAN, '-o', 'out.xlsx', '--profile', 'own.json'], 'own.json'],
    [[CLEAN, '-o', 'out.xlsx', '--layout', 'T12'], '可以是：T11、T8'],
  ])('refuses %j', async (args, message) => {
    const { code, terminal } = await ziping(['new', ...args], { 'own.json': '{"id": 1}' });
    expect(code).toBe(2);
    expect(terminal.stderr).toContain(message);
    expect(terminal.files.has('out.xlsx')).toBe(false);
  });

  it('moves a table into the layout that is asked for', async () => {
    const bytes = await workbook('test/fixtures/tables/003-1.json', '--layout', 'T11');
    const { terminal } = await ziping(['check', 'out.xlsx', '--format', 'json'], { 'out.xlsx': bytes });
    expect(JSON.parse(terminal.stdout)).toMatchObject({ files: [{ tables: [{ layout: 'T11' }] }] });
  });

  it('gives tables of one name different sheets', async () => {
    const { terminal } = await ziping(['new', CLEAN, CLEAN, '-o', 'out.xlsx']);
    expect(terminal.stdout).toContain('二零二四年电子政务外网使用费、二零二四年电子政务外网使用费(2)');
  });
});

describe('ziping profiles', () => {
  it('prints each profile as its schema says', async () => {
    const schema = JSON.parse(textOf('docs/schema/profile.schema.json')) as object;
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    for (const { id } of PRESETS) {
      const { terminal } = await ziping(['profiles', id]);
      expect(validate(JSON.parse(terminal.stdout)) ? [] : validate.errors).toEqual([]);
    }
    const { terminal } = await ziping(['profiles', '--format', 'json']);
    const { profiles } = JSON.parse(terminal.stdout) as { profiles: object[] };
    expect(profiles.map((profile) => validate(profile))).toEqual(PRESETS.map(() => true));
    expect(validate({ ...profiles[0], grades: undefined })).toBe(false);
  });
});

describe('ziping score and check', () => {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

  it.each(['score', 'check'])(
    '%s prints JSON as its schema says, for every kind of file',
    async (command) => {
      const validate = ajv.compile(JSON.parse(textOf(`docs/schema/${command}.schema.json`)) as object);
      const bytes = await workbook(...PUBLISHED_TABLES, '--as-published');
      const { code, terminal } = await ziping(
        [command, 'out.xlsx', ...PUBLISHED_TABLES, 'gone.xlsx', '--format', 'json'],
        {
          'out.xlsx': bytes,
        },
      );
      expect(code).toBe(2);
      const result = JSON.parse(terminal.stdout) as { files: { file: string; error: string | null }[] };
      expect(validate(result) ? [] : validate.errors).toEqual([]);
      expect(result.files.map(({ file }) => file)).toEqual(['out.xlsx', ...PUBLISHED_TABLES, 'gone.xlsx']);
      expect(result.files.filter(({ error }) => error !== null)).toHaveLength(1);
    },
  );

  it('shows how a score is reached, beside the one that was published', async () => {
    const { code, terminal } = await ziping(['score', 'test/fixtures/tables/000-2.json']);
    expect(code).toBe(0);
    expect(terminal.stdout).toMatch(/✓ K14 +发放数量 +4\.89 +1\.37 ÷ 1\.4 × 5 = 4\.892857 → 4\.89/);
    const wrong = await ziping(['score', FAULTY]);
    expect(wrong.terminal.stdout).toMatch(/✗ K\d+ +总分 +100 .*　表上是 90\.00/);
  });

  it('scores by another profile when asked, also by one of its own', async () => {
    const own = {
      ...PRESETS[0]!,
      id: 'own',
      name: '本单位',
      grades: { ...PRESETS[0]!.grades, steps: [{ atLeast: '0', grade: '好' }] },
    };
    const { code, terminal } = await ziping(['score', CLEAN, '--profile', 'own.json'], {
      'own.json': JSON.stringify(own),
    });
    expect(terminal.stderr).toBe('');
    expect(code).toBe(0);
    expect(terminal.stdout).toContain('评分规则：本单位');
    expect(terminal.stdout).toContain('等级 好');
  });

  it('points each finding at its cell, with what, why and what to do', async () => {
    const { terminal } = await ziping(['check', FAULTY, '--format', 'json']);
    const [file] = (JSON.parse(terminal.stdout) as { files: { findings: Record<string, unknown>[] }[] })
      .files;
    expect(file!.findings.find(({ rule }) => rule === 'total-score')).toMatchObject({
      severity: 'error',
      cell: expect.stringMatching(/^K\d+$/),
      expected: '100',
      actual: '90',
    });
    const text = await ziping(['check', FAULTY]);
    expect(text.terminal.stdout).toMatch(/● 错误　K\d+.*\[total-score\]\n +为什么：.+\n +怎么办：.+/);
  });

  it.each([
    [CLEAN, [], 0],
    [CLEAN, ['--fail-on', 'warning'], 1],
    [FAULTY, [], 1],
    [FAULTY, ['--fail-on', 'never'], 0],
  ])('check of %s with %j ends with %i', async (file, options, code) => {
    expect((await ziping(['check', file, ...options])).code).toBe(code);
  });

  it('goes on after a file that it cannot read', async () => {
    const { code, terminal } = await ziping(['check', 'broken.xlsx', CLEAN], {
      'broken.xlsx': 'PK\u0003\u0004 not whole',
    });
    expect(code).toBe(2);
    expect(terminal.stderr).toContain('broken.xlsx');
    expect(terminal.stdout).toContain('共 1 张表');
  });

  it.each(['score', 'check', 'read'])('%s says so when there is no table', async (command) => {
    const { code, terminal } = await ziping([command, 'empty.xlsx'], { 'empty.xlsx': await emptyWorkbook() });
    expect(code).toBe(2);
    expect(terminal.stderr).toContain('empty.xlsx：没有认出自评表。');
  });

  it.each([
    ['not UTF-8', new Uint8Array([0x7b, 0xc4, 0xe3]), '不是 UTF-8 编码'],
    ['empty', '', '不是合法的 JSON，文件是空的'],
    ['cut off', '{"title": "x', '不是合法的 JSON'],
    ['a list', '[]', '内容不是一张自评表'],
    ['the prototype', '{"__proto__": {"title": "x"}}', '缺少 title'],
  ])('check refuses a JSON file that is %s', async (_name, content, message) => {
    const { code, terminal } = await ziping(['check', 'x.json'], { 'x.json': content });
    expect(code).toBe(2);
    expect(terminal.stderr).toContain(`错误：x.json：${message}`);
  });
});

describe('ziping read', () => {
  it('writes one file a table into a folder, never over another unless told', async () => {
    const bytes = await workbook(CLEAN, FAULTY, '--as-published');
    const { code, terminal } = await ziping(['read', 'out.xlsx', '-o', '数据'], { 'out.xlsx': bytes });
    expect(code).toBe(0);
    const path = '数据/二零二四年电子政务外网使用费.json';
    expect(JSON.parse(new TextDecoder().decode(terminal.files.get(path)))).toEqual(publishedTable(CLEAN));
    const again = await ziping(['read', 'out.xlsx', '-o', '数据'], { 'out.xlsx': bytes, [path]: '{}' });
    expect(again.code).toBe(2);
    expect(again.terminal.stderr).toContain(`${path} 已经存在`);
    expect([...again.terminal.files.keys()].filter((name) => name.startsWith('数据/'))).toEqual([path]);
  });
});

describe('ziping profiles', () => {
  it('lists the presets and prints one that can be given back', async () => {
    const list = await ziping(['profiles']);
    for (const { id, name } of PRESETS) {
      expect(list.terminal.stdout).toContain(`${id} `);
      expect(list.terminal.stdout).toContain(name);
    }
    const one = await ziping(['profiles', 'sichuan-free']);
    expect(JSON.parse(one.terminal.stdout)).toEqual(PRESETS.find(({ id }) => id === 'sichuan-free'));
  });

  it('names the presets when it does not know one', async () => {
    const { code, terminal } = await ziping(['profiles', 'x']);
    expect(code).toBe(2);
    expect(terminal.stderr).toContain('没有评分规则方案“x”');
  });
});
