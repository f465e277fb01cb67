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
    ['"never closed,b\nc', [['never closed,b\nc']]],
    ['5" pipe,b', [['5" pipe', 'b']]],
  ])('%j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  it('reads back what was quoted', () => {
    const cell = fc.string({ minLength: 0, maxLength: 8 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const heading = ['h1', 'h2'];
        const all = [heading, ...rows];
        const text = all.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(parseCsv(text)).toEqual(all);
      }),
    );
  });
});
