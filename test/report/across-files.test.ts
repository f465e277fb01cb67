import { acrossFiles, passedOverText, repeatedText } from '../../src/report/across-files';
import { unreadableFile, type FileAudit, type TableAudit } from '../../src/report/file-audit';

function table(projectName: string, other: Partial<TableAudit> = {}): TableAudit {
  return {
    sheet: '自评表',
    range: 'A1:K20',
    projectName,
    year: '2024',
    department: '市商务局',
    layout: 'T11',
    indicatorRows: 10,
    budget: '10',
    executed: '10',
    rate: '100%',
    total: { published: '98', recomputed: '98' },
    grade: '优',
    whatIf: [],
    ...other,
  };
}

function file(name: string, tables: readonly TableAudit[], digest = name): FileAudit {
  return { file: name, error: null, digest, profile: null, tables, findings: [], ignored: [], gaps: [] };
}

describe('what shows only between files', () => {
  it.each<[string, FileAudit[], string[][], string[]]>([
    [
      'files of different projects say nothing',
      [file('甲', [table('一')]), file('乙', [table('二')])],
      [],
      [],
    ],
    [
      'copies of a file are told once, and not again for each of their projects',
      [file('甲', [table('一')], 'x'), file('乙', [table('一')], 'x'), file('丙', [table('二')], 'y')],
      [['甲', '乙']],
      [],
    ],
    [
      'a project in two files, whatever blanks and brackets its name is written with',
      [file('甲', [table('口岸专项（一）')]), file('乙', [table('口岸专项 (一)')])],
      [],
      ['口岸专项（一）'],
    ],
    [
      'the same name in two years is two tables of a going project',
      [file('甲', [table('一')]), file('乙', [table('一', { year: '2023' })])],
      [],
      [],
    ],
    [
      'the same name in two departments is two projects',
      [file('甲', [table('一')]), file('乙', [table('一', { department: '市教育局' })])],
      [],
      [],
    ],
    [
      'a table that names no department may be of any',
      [file('甲', [table('一')]), file('乙', [table('一', { department: '' })])],
      [],
      ['一'],
    ],
    [
      'of three departments only the one that occurs in two files counts',
      [
        file('甲', [table('一', { department: '市教育局' })]),
        file('乙', [table('一')]),
        file('丙', [table('一')]),
      ],
      [],
      ['一'],
    ],
    [
      'twice in one file is a matter of that file',
      [file('甲', [table('一'), table('一')]), file('乙', [table('二')])],
      [],
      [],
    ],
    [
      'tables without a project name are not compared',
      [file('甲', [table('')]), file('乙', [table('　')])],
      [],
      [],
    ],
    [
      'a copy beside a third file with the project',
      [file('甲', [table('一')], 'x'), file('乙', [table('一')], 'x'), file('丙', [table('一')], 'y')],
      [['甲', '乙']],
      ['一'],
    ],
  ])('%s', (_, files, identical, projects) => {
    const across = acrossFiles(files);
    expect(across.identical).toEqual(identical);
    expect(across.repeated.map(({ project }) => project)).toEqual(projects);
  });

  it('names the places with the totals that they print', () => {
    const other = table('口岸专项', { sheet: 'Sheet1', total: { published: null, recomputed: '97' } });
    const [repeated] = acrossFiles([file('甲.xlsx', [table('口岸专项')]), file('乙.xlsx', [other])]).repeated;
    expect(repeated && repeatedText(repeated)).toBe(
      '口岸专项（2024 年）有 2 张自评表：甲.xlsx《自评表》总分 98；乙.xlsx《Sheet1》',
    );
  });

  it.each<[string, number, string]>([
    ['none are not told', 0, ''],
    ['one is named', 1, '不是工作簿，没有检查：1.pdf'],
    ['thirty are named', 30, Array.from({ length: 30 }, (_, at) => `${String(at + 1)}.pdf`).join('、')],
    ['of more the number is told', 31, '、30.pdf 等 31 个文件'],
  ])('files passed over: %s', (_, count, said) => {
    const text = passedOverText(Array.from({ length: count }, (__, at) => `${String(at + 1)}.pdf`));
    expect(count === 0 ? text : text.endsWith(said)).toBe(count === 0 ? said : true);
  });

  it('files whose bytes were not at hand are no copies of one another', () => {
    const files = ['甲', '乙'].map((name): FileAudit => ({ ...unreadableFile(name, '打不开') }));
    expect(acrossFiles(files).identical).toEqual([]);
  });
});
