import fc from 'fast-check';
import { parseCsv } from '../../../src/core/project-list/parse-csv';

describe('parseCsv', () => {
  it.each<[string, string[][]]>([
    ['', []],
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '\ufeffa,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\tb,c\td', [['a', 'b,c', 'd']]],
    [
      'a;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '甲，乙\n1，2',
      [
        ['甲', '乙'],
        ['1', '2'],
      ],
    ],
    ['"a,1","b ""x"""', [['a,1', 'b "x"']]],
    ['"two\nlines",b', [['two\nlines', 'b']]],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a\rb', [['a'], ['b']]],
    ['5" pipe,b', [['5" pipe', 'b']]],
  ])('%j', (text, rows) => {
    expect(parseCsv(text)).toEqual({ ok: true, rows });
  });

  it.each<[string, number]>([
    ['"never closed,b\nc', 1],
    ['a,b\n甲,1\n"乙,2\n丙,3', 3],
    ['a,b\n"乙,2\n丙,3\n"丁,4', 2],
    ['a,b\n甲,"1" 万\n丙,3', 2],
  ])('names the row of a quote that is not paired: %j', (text, row) => {
    expect(parseCsv(text)).toEqual({ ok: false, row });
  });

  it('takes the delimiter of the headings, whatever the title above them holds', () => {
    const text = '2024年度项目清单，单位：万元，共3项\n项目名称,实施单位,全年预算数\n甲，乙项目,一局,2';
    expect(parseCsv(text)).toMatchObject({
      rows: [
        ['2024年度项目清单，单位：万元，共3项'],
        ['项目名称', '实施单位', '全年预算数'],
        ['甲，乙项目', '一局', '2'],
      ],
    });
  });

  it('reads back what was quoted', () => {
    const cell = fc.string({ minLength: 0, maxLength: 8 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const heading = ['h1', 'h2'];
        const all = [heading, ...rows];
        const text = all.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(parseCsv(text)).toEqual({ ok: true, rows: all });
      }),
    );
  });
});
