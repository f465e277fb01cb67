import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import type { ExitCode } from '../../src/cli/command';
import { main } from '../../src/cli/main';
import { recognise } from '../../src/core/recognise/recognise';
import { rolloverSource } from '../../src/core/rollover/rollover-source';
import type { EvaluationTable } from '../../src/core/table/evaluation-table';
import { COMMON_TEMPLATES } from '../../src/core/templates/common-templates';
import { exportTemplates } from '../../src/app/make/templates';
import { writeXlsx } from '../../src/adapters/xlsx/write-xlsx';
import { MemoryTerminal } from '../support/memory-terminal';
import { applied, projectWorkbook } from '../support/project-workbook';
import { TABLE_FILES, publishedTable } from '../support/published-tables';
import { told } from '../../src/core/message/message';

jest.setTimeout(120_000);

async function ziping(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<{ code: ExitCode; terminal: MemoryTerminal }> {
  const terminal = new MemoryTerminal();
  for (const [path, content] of Object.entries(files)) terminal.give(path, content);
  return { code: await main(args, terminal), terminal };
}

async function tables(
  bytes: Uint8Array | undefined,
): Promise<{ names: string[]; tables: EvaluationTable[] }> {
  const read = await readXlsx(bytes ?? new Uint8Array(), 'out.xlsx');
  if (!read.ok) throw new Error(told(read.message, 'zh'));
  return {
    names: read.workbook.sheets.map(({ name }) => name),
    tables: recognise(read.workbook).map((table) => rolloverSource(table, read.workbook)),
  };
}

const book = async (files: readonly string[]): Promise<Uint8Array> =>
  writeXlsx((await projectWorkbook(files.map(publishedTable))).model());

describe('ziping rollover', () => {
  it('makes next year’s file and lists what was done', async () => {
    const { code, terminal } = await ziping(['rollover', 'old.xlsx', '-o', 'new.xlsx'], {
      'old.xlsx': await book(['000-1.json', '003-1.json']),
    });
    expect(code).toBe(0);
    expect(terminal.stdout).toContain('年份后移：二零二四 → 二零二五');
    expect(terminal.stdout).toContain('上年未执行 1.23 万元');
    const made = await tables(terminal.files.get('new.xlsx'));
    expect(made.names).toEqual(['二零二五年电子政务外网使用费', '口岸专项', '结转说明', '评分规则']);
    expect(made.tables.map(({ year }) => year)).toEqual(['2025', '2023']);
  });

  it('takes a year, targets, a layout and one project', async () => {
    const options = ['--year', '2026', '--targets', 'actual', '--layout', 'T11', '--project', '口岸专项'];
    const { code, terminal } = await ziping(['rollover', 'old.xlsx', '-o', 'new.xlsx', ...options], {
      'old.xlsx': await book(['000-1.json', '003-1.json']),
    });
    expect(code).toBe(0);
    const made = await tables(terminal.files.get('new.xlsx'));
    expect(made.tables).toHaveLength(1);
    expect(made.tables[0]).toMatchObject({ year: '2026', layout: 'T11' });
    expect(made.tables[0]?.indicators[0]).toMatchObject({
      target: '8',
      direction: '大于等于',
      nature: '正向',
    });
  });

  it('tells machines everything', async () => {
    const { terminal } = await ziping(['rollover', 'old.xlsx', '-o', 'new.xlsx', '--format', 'json'], {
      'old.xlsx': await book(['001-1.json']),
    });
    expect(JSON.parse(terminal.stdout)).toMatchObject({
      out: 'new.xlsx',
      sheets: [{ from: '市派驻村工作人员补助经费', year: 2025, items: expect.any(Array) as unknown }],
    });
  });

  it.each([
    ['a year gone by', ['--year', '2020'], '不能结转到 2020 年'],
    ['a wrong year', ['--year', '25'], '四位年份'],
    ['an unknown project', ['--project', '没有的'], '没有项目或工作表“没有的”'],
  ])('refuses %s and writes nothing', async (_, options, message) => {
    const { code, terminal } = await ziping(['rollover', 'old.xlsx', '-o', 'new.xlsx', ...options], {
      'old.xlsx': await book(['001-1.json']),
    });
    expect(code).toBe(2);
    expect(terminal.stderr).toContain(message);
    expect(terminal.files.has('new.xlsx')).toBe(false);
  });

  it('never writes over its source or a file that is there', async () => {
    const old = await book(['001-1.json']);
    expect((await ziping(['rollover', 'a.xlsx', '-o', 'a.xlsx'], { 'a.xlsx': old })).code).toBe(2);
    const { code, terminal } = await ziping(['rollover', 'a.xlsx', '-o', 'b.xlsx'], {
      'a.xlsx': old,
      'b.xlsx': old,
    });
    expect(code).toBe(2);
    expect(terminal.stderr).toContain('已经存在');
  });
});

describe('ziping batch', () => {
  const LIST = '项目名称,主管部门,实施单位,年初预算数,全年预算数,全年执行数,模板\n';

  it('makes a sheet for each project, and an index', async () => {
    const { code, terminal } = await ziping(['batch', 'list.csv', '-o', 'out.xlsx', '--year', '2025'], {
      'list.csv': `${LIST}年度会议,某某局,办公室,10,12,11,会议\n${'长'.repeat(40)},某某局,办公室,1,2,,\n`,
    });
    expect(code).toBe(0);
    expect(terminal.stderr).toContain('会截短');
    const made = await tables(terminal.files.get('out.xlsx'));
    expect(made.names[0]).toBe('目录');
    expect(made.tables.map(({ projectName, year }) => [projectName, year])).toEqual([
      ['年度会议', '2025'],
      ['长'.repeat(40), '2025'],
    ]);
    expect(made.tables[0]?.indicators[0]?.l3).toBe('召开会议场次');
    expect(made.tables[0]?.funds.rows[0]).toMatchObject({ initial: '10', budget: '12', executed: '11' });
  });

  it('reads GBK, as Excel saves it', async () => {
    // 项目名称,实施单位,全年预算数 / 会议,甲,3
    const gbk = [
      0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xca, 0xb5, 0xca, 0xa9, 0xb5, 0xa5, 0xce, 0xbb,
      0x2c, 0xc8, 0xab, 0xc4, 0xea, 0xd4, 0xa4, 0xcb, 0xe3, 0xca, 0xfd, 0x0d, 0x0a, 0xbb, 0xe1, 0xd2, 0xe9,
      0x2c, 0xbc, 0xd7, 0x2c, 0x33, 0x0d, 0x0a,
    ];
    const { code, terminal } = await ziping(['batch', 'list.csv', '-o', 'out.xlsx', '--year', '2025'], {
      'list.csv': Uint8Array.from(gbk),
    });
    expect(code).toBe(0);
    expect((await tables(terminal.files.get('out.xlsx'))).tables[0]?.implementer).toBe('甲');
  });

  it('takes the list from a sheet and a template from a file', async () => {
    const list = await projectWorkbook([]);
    await applied(list, {
      label: '',
      expects: [],
      commands: [
        { op: 'addSheet', sheet: '说明' },
        { op: 'addSheet', sheet: '清单' },
        {
          op: 'setCells',
          sheet: '清单',
          top: 0,
          left: 0,
          rows: [
            ['项目名称', '实施单位', '全年预算数（元）', '年度'],
            ['宣传月', '某局', 125000, 2026],
          ].map((row) => row.map((value) => ({ value }))),
        },
      ],
    });
    const template = COMMON_TEMPLATES.filter(({ name }) => name === '宣传');
    const { code, terminal } = await ziping(
      ['batch', 'list.xlsx', '-o', 'out.xlsx', '--template', 'own.json', '--layout', 'T8'],
      { 'list.xlsx': await writeXlsx(list.model()), 'own.json': exportTemplates(template) },
    );
    expect(terminal.stderr).not.toContain('错误');
    expect(code).toBe(0);
    const [table] = (await tables(terminal.files.get('out.xlsx'))).tables;
    expect(table).toMatchObject({ year: '2026', layout: 'T8', projectName: '宣传月' });
    expect(table?.funds.rows[0]?.budget).toBe('12.5');
    expect(table?.indicators[0]?.l3).toBe('开展宣传活动场次');
  });

  it.each([
    ['missing columns', '项目名称,主管部门\nA,B\n', [], '缺少列“实施单位”“全年预算数”'],
    ['doubled names', `${LIST}A,,甲,1,1,1,\nA,,甲,1,1,1,\n`, [], '项目“A”重复（第 2、3 行）'],
    ['amounts as text', `${LIST}A,,甲,约1万,1,1,\n`, [], '不是数'],
    ['no projects', LIST, [], '清单里没有项目'],
    ['an unknown template in a row', `${LIST}A,,甲,1,1,1,没有\n`, [], '第 2 行的模板“没有”不存在'],
    ['an unknown template', `${LIST}A,,甲,1,1,1,\n`, ['--template', '没有'], '没有内置模板“没有”'],
  ])('says %s before anything is written', async (_, list, options, message) => {
    const { code, terminal } = await ziping(
      ['batch', 'list.csv', '-o', 'out.xlsx', '--year', '2025', ...options],
      { 'list.csv': list },
    );
    expect(code).toBe(2);
    expect(terminal.stderr).toContain(message);
    expect(terminal.files.has('out.xlsx')).toBe(false);
  });

  it('only shows what it would do when it is asked to', async () => {
    const args = ['batch', 'list.csv', '--dry-run', '--year', '2025'];
    const { code, terminal } = await ziping(args, {
      'list.csv': `项目名称,经办,实施单位,全年预算数,模板\n会议费,张三,甲,1,会议\n${'长'.repeat(40)},,甲,2,\n`,
    });
    expect(code).toBe(0);
    expect(terminal.stdout).toContain('全年预算数 → 全年预算数');
    expect(terminal.stderr).toContain('未使用的列：经办');
    expect(terminal.stdout).toContain('第 2 行  会议费 → 工作表“会议费”，模板“会议”');
    expect(terminal.stdout).toContain(`工作表“${'长'.repeat(31)}”，模板“通用”`);
    expect(terminal.stdout).toContain('没有写任何文件');
    expect(terminal.stderr).toContain('会截短');
    expect([...terminal.files.keys()]).toEqual(['list.csv']);
  });

  it('shows columns and every problem on trial', async () => {
    const { code, terminal } = await ziping(['batch', 'list.csv', '--dry-run'], {
      'list.csv': `${LIST}A,,甲,约1万,1,1,\n,,甲,1,1,1,\n`,
    });
    expect(code).toBe(2);
    expect(terminal.stdout).toContain('列名对应：项目名称 → 项目名称');
    expect(terminal.stderr.match(/错误：/gu)).toHaveLength(2);
    expect([...terminal.files.keys()]).toEqual(['list.csv']);
  });

  it('takes the year that is due when neither the list nor the user says one', async () => {
    const { code, terminal } = await ziping(['batch', 'list.csv', '-o', 'out.xlsx'], {
      'list.csv': `${LIST}A,,甲,1,1,1,\n`,
    });
    expect(code).toBe(0);
    expect(terminal.stdout).toContain('1 张自评表');
  });
});

describe('ziping summary', () => {
  it('prints every project and the totals', async () => {
    const { code, terminal } = await ziping(['summary', 'a.xlsx'], { 'a.xlsx': await book(TABLE_FILES) });
    expect(code).toBe(0);
    expect(terminal.stdout).toContain('15. 阿尔山口岸疫情防控专项经费');
    expect(terminal.stdout).toContain('合计：15 个项目，全年预算 1838.27 万元');
    expect(terminal.stdout).toMatch(/加权平均分 98\.45/u);
  });

  it('puts the summary into a copy of the file and makes it anew there', async () => {
    const first = await ziping(['summary', 'a.xlsx', '-o', 'b.xlsx', '--no-check'], {
      'a.xlsx': await book(['000-1.json', '001-1.json']),
    });
    expect(first.code).toBe(0);
    const once = first.terminal.files.get('b.xlsx') ?? new Uint8Array();
    expect((await tables(once)).names[0]).toBe('汇总表');
    const second = await ziping(['summary', 'b.xlsx', '-o', 'c.xlsx', '--format', 'json'], {
      'b.xlsx': once,
    });
    expect(second.code).toBe(0);
    const made = await tables(second.terminal.files.get('c.xlsx'));
    expect(made.names.filter((name) => name === '汇总表')).toHaveLength(1);
    expect(made.tables).toHaveLength(2);
    expect(JSON.parse(second.terminal.stdout)).toMatchObject({
      totals: { projects: 2, budget: '13.86', grades: { 优: 2, 良: 0, 中: 0, 差: 0 } },
    });
  });

  it.each([
    ['department', '部门整体支出绩效自评表'],
    ['project-evaluation', '项目绩效评价表'],
  ])('puts the form %s beside the tables, and only into a file', async (kind, name) => {
    const given = { 'a.xlsx': await book(['000-1.json']) };
    const screen = await ziping(['summary', 'a.xlsx', '--kind', kind], given);
    expect(screen.code).toBe(2);
    expect(screen.terminal.stderr).toContain('请用 -o 写明另存到哪里');
    const { code, terminal } = await ziping(['summary', 'a.xlsx', '-o', 'b.xlsx', '--kind', kind], given);
    expect(code).toBe(0);
    const made = await tables(terminal.files.get('b.xlsx'));
    expect(made.names).toContain(name);
    expect(made.tables).toHaveLength(1);
  });

  it('says when the file has no table', async () => {
    const empty = await projectWorkbook([]);
    await applied(empty, { label: '', expects: [], commands: [{ op: 'addSheet', sheet: '空' }] });
    const { code, terminal } = await ziping(['summary', 'a.xlsx'], {
      'a.xlsx': await writeXlsx(empty.model()),
    });
    expect(code).toBe(2);
    expect(terminal.stderr).toContain('没有认出自评表');
  });
});
