import { csvRows } from '../../support/csv-rows';
import { isUsable, type ProjectList } from '../../../src/core/project-list/project-list';
import { readProjectList } from '../../../src/core/project-list/read-project-list';

const HEADING = '项目名称,主管部门,实施单位,年初预算数,全年预算数,全年执行数';
const read = (...lines: string[]): ProjectList => readProjectList(csvRows(lines.join('\n')));
const stops = (list: ProjectList): string[] =>
  list.problems.filter(({ severity }) => severity === 'stop').map(({ message }) => message);
const notes = (list: ProjectList): string[] =>
  list.problems.filter(({ severity }) => severity === 'note').map(({ message }) => message);

describe('readProjectList', () => {
  it('reads a plain list', () => {
    const list = read(HEADING, '会议费,财政局,预算科,10,12.5,11');
    expect(list.problems).toEqual([]);
    expect(list.projects).toEqual([
      {
        row: 2,
        projectName: '会议费',
        department: '财政局',
        implementer: '预算科',
        year: '',
        initial: '10',
        budget: '12.5',
        executed: '11',
        carriedOver: '',
        other: '',
        template: '',
        goal: '',
      },
    ]);
  });

  it('finds the headings under a title and by their variants', () => {
    const list = read(
      '2024年度项目清单,,,,,',
      '单位：万元,,,,,',
      '序号,项目名称：,主管部门及代码,项目单位,年初预算,调整后预算数（A）,预算执行数（B）,项目类型',
      '1,培训,人社局,培训中心,"1,200.50",1300,￥1000,培训',
    );
    expect(stops(list)).toEqual([]);
    expect(list.projects[0]).toMatchObject({
      row: 4,
      projectName: '培训',
      implementer: '培训中心',
      initial: '1200.5',
      budget: '1300',
      executed: '1000',
      template: '培训',
    });
  });

  it('turns amounts in 元 into 万元', () => {
    const list = read('项目名称,实施单位,全年预算数（元）,全年执行数(万元)', 'A,甲,125000,12');
    expect(list.projects[0]).toMatchObject({ budget: '12.5', executed: '12' });
  });

  it('skips empty rows and totals and says so', () => {
    const list = read(HEADING, 'A,,甲,1,1,1', ',,,,,', 'B,,甲,1,1,1', '合计,,,2,2,2', ',,,,,');
    expect(list.projects.map(({ projectName }) => projectName)).toEqual(['A', 'B']);
    expect(notes(list)).toContain('已跳过空行：第 3 行。');
  });

  it.each<[string, string[], string]>([
    ['no headings', ['随便,写写'], '没有找到列名'],
    ['missing columns', ['项目名称,主管部门', 'A,财政局'], '缺少列“实施单位”“全年预算数”'],
    ['no project', [HEADING], '清单里没有项目'],
    ['no name', [HEADING, ',财政局,甲,1,1,1'], '第 2 行没有项目名称'],
    ['an amount as text', [HEADING, 'A,,甲,约12万,1,1'], '第 2 行年初预算数“约12万”不是数'],
    ['an error value', [HEADING, 'A,,甲,1,#DIV/0!,1'], '全年预算数“#DIV/0!”不是数'],
    ['a negative amount', [HEADING, 'A,,甲,1,-3,1'], '是负数'],
    ['a doubled name', [HEADING, 'A,,甲,1,1,1', 'Ａ,,甲,1,1,1'], '项目“A”重复（第 2、3 行）'],
    ['a wrong year', [`${HEADING},年度`, 'A,,甲,1,1,1,24'], '年度“24”不是四位年份'],
  ])('stops at %s', (_, lines, message) => {
    const list = read(...lines);
    expect(stops(list).join()).toContain(message);
    expect(isUsable(list)).toBe(false);
  });

  it('says all problems at once', () => {
    const list = read(HEADING, ',,甲,x,1,1', 'A,,甲,1,y,1', 'A,,甲,1,1,-1');
    expect(stops(list)).toHaveLength(5);
  });

  it('keeps one name at two units, and says so', () => {
    const list = read(HEADING, '会议费,,甲,1,1,1', '会议费,,乙,1,1,1');
    expect(isUsable(list)).toBe(true);
    expect(notes(list).join()).toContain('出现 2 次');
  });

  it('keeps a name of 200 characters whole and says that the sheet name is cut', () => {
    const name = '长'.repeat(200);
    const list = read(HEADING, `${name},,甲,1,1,1`);
    expect(list.projects[0]?.projectName).toBe(name);
    expect(notes(list).join()).toContain('有 200 个字');
  });

  it('takes the user’s word for a column', () => {
    const rows = csvRows('项目,牵头处室,预算数\nA,甲,3');
    expect(isUsable(readProjectList(rows))).toBe(false);
    const list = readProjectList(
      rows,
      new Map([
        [1, 'implementer'],
        [2, 'executed'],
      ]),
    );
    expect(list.projects[0]).toMatchObject({ implementer: '甲', executed: '3', budget: '' });
  });

  it('says nothing of the rows as long as a column is missing', () => {
    const list = readProjectList([
      ['主管部门', '全年预算数'],
      ['甲', '约1万'],
    ]);
    expect(list.problems.map(({ message }) => message)).toEqual([
      '缺少列“项目名称”“实施单位”，请补上列名或指定是哪一列。',
      '没有列“年初预算数”“全年执行数”，表中相应位置留空。',
    ]);
  });

  it('tells of more spent than there was', () => {
    const list = readProjectList([
      ['项目名称', '实施单位', '主管部门', '年初预算数', '全年预算数（元）', '全年执行数（万元）'],
      ['A', '甲', '乙', '1', '10000', '1.2'],
      ['B', '甲', '乙', '1', '12000', '1.2'],
    ]);
    expect(list.problems).toEqual([
      { severity: 'note', row: 2, message: '第 2 行全年执行数 1.2 大于全年预算数 1（万元），请核对。' },
    ]);
  });

  it('uses the first of two columns with one meaning', () => {
    const list = read('项目名称,实施单位,全年预算数,预算数', 'A,甲,3,4');
    expect(list.projects[0]?.budget).toBe('3');
    expect(notes(list).join()).toContain('未使用的列：预算数');
  });

  it('stops at a row with more filled cells than headings', () => {
    const list = read('项目名称,实施单位,全年预算数', '甲项目,一局,1,200.50', '乙项目,二局,2,,');
    expect(stops(list)).toHaveLength(1);
    expect(stops(list)[0]).toContain('第 2 行');
    expect(stops(list)[0]).toContain('第 4 格“200.50”');
  });

  it('tells cells under an empty heading', () => {
    const list = read('项目名称,,实施单位,全年预算数', '甲项目,补充,一局,1');
    expect(stops(list)).toEqual([]);
    expect(notes(list).join('')).toContain('第 2 列没有列名');
  });

  it('reads a sheet with a remark right of its last heading, and tells that it is not taken over', () => {
    const rows = [
      ['项目名称', '实施单位', '全年预算数'],
      ['甲项目', '一局', '1', '', '年底追加，见批复'],
      ['乙项目', '二局', '2'],
    ];
    const list = readProjectList(rows, new Map(), 'sheet');
    expect(isUsable(list)).toBe(true);
    expect(list.projects.map(({ budget }) => budget)).toEqual(['1', '2']);
    expect(notes(list).join('')).toContain(
      '第 5 列没有列名，其中的内容没有使用，例如第 2 行“年底追加，见批复”',
    );
    const headed = readProjectList(
      rows.map((row, at) => (at === 0 ? [...row, '', '备注'] : row)),
      new Map(),
      'sheet',
    );
    expect(isUsable(headed)).toBe(true);
    expect(notes(headed).join('')).toContain('未使用的列：备注');
  });

  it('stops at a figure of a sheet right of its last heading, which may be one of the project', () => {
    const rows = [
      ['项目名称', '实施单位', '全年预算数'],
      ['甲项目', '一局', '1', '200.50'],
    ];
    expect(stops(readProjectList(rows, new Map(), 'sheet'))[0]).toContain('第 4 格“200.50”。这些数没有列名');
  });

  it('stops at a character that could not be read', () => {
    const list = read(HEADING, '甲\ufffd项目,某局,预算科,1,1,1');
    expect(stops(list)).toHaveLength(1);
    expect(stops(list)[0]).toContain('第 2 行“项目名称”');
  });

  it('tells the limit of a long list, and reads no further', () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => `项目${String(at % 5)},某局,预算科,1,1,1`);
    const list = read(HEADING, ...lines);
    expect(stops(list)[0]).toContain('多于 500 个（从第 502 行起没有读）');
    expect(list.projects).toHaveLength(500);
  });
});
