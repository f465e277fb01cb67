import { plainText } from '../../src/core/texts/report-texts';
import { parseAmount } from '../../src/core/project-list/list-amount';
import { readProjectList } from '../../src/core/project-list/read-project-list';
import { categoryOf, weightInLabel, tierOf } from '../../src/core/table/labels';

/** The longest text of a cell, and a quarter of it. */
const LONG = 32_767;

const HEADINGS = ['项目名称', '实施单位', '全年预算数'];
const readers: readonly (readonly [string, string, (text: string) => unknown])[] = [
  ['a paragraph of blanks', '\u3000', plainText],
  ['a category of digits', '1', categoryOf],
  ['a tier of digits', '1', tierOf],
  ['a weight of digits', '1', weightInLabel],
  ['an amount of digits', '1', (text) => parseAmount(text, '1')],
  ['the name of a project', ' ', (text) => readProjectList([HEADINGS, [`甲${text}`, '局', '1']])],
];

/** Milliseconds, the least of three tries on texts that differ, so that nothing is remembered. */
function cost(piece: string, length: number, read: (text: string) => unknown): number {
  const times = ['x', 'y', 'z'].map((end) => {
    const text = piece.repeat(length - 2) + end;
    const start = performance.now();
    read(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('the longest text that a cell holds', () => {
  it.each(readers)('is read in time by its length: %s', (_, piece, read) => {
    const short = cost(piece, LONG / 4, read);
    const long = cost(piece, LONG, read);
    // Time by the square is sixteen times as long, and far over the floor.
    expect(long).toBeLessThan(Math.max(150, short * 10));
  });
});
