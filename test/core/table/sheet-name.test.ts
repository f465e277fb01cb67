import fc from 'fast-check';
import { legalSheetName, sheetNamer } from '../../../src/core/table/sheet-name';

describe('legalSheetName', () => {
  it.each([
    ['口岸专项', [], '口岸专项'],
    ['收/支:[甲]*?\\', [], '收 支 甲'],
    ["'引号'", [], '引号'],
    ['', [], '自评表'],
    ['///', [], '自评表'],
    ['甲', ['甲'], '甲(2)'],
    ['Abc', ['aBC', 'abc(2)'], 'Abc(3)'],
    ['History', [], 'History(2)'],
    ['额'.repeat(40), [], '额'.repeat(31)],
    ['额'.repeat(40), ['额'.repeat(31)], `${'额'.repeat(28)}(2)`],
    ['2024年\n项目', [], '2024年 项目'],
  ])('%p beside %p becomes %p', (name, taken, legal) => {
    expect(legalSheetName(name, taken)).toBe(legal);
  });

  it('is always legal and free, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.array(fc.string()), (name, others) => {
        const taken = [...others, legalSheetName(name, others)];
        const legal = legalSheetName(name, taken);
        expect(legal.length).toBeGreaterThan(0);
        expect(legal.length).toBeLessThanOrEqual(31);
        expect(legal).not.toMatch(/[[\]:*?/\\]|^'|'$/);
        expect(taken.map((other) => other.toLowerCase())).not.toContain(legal.toLowerCase());
      }),
    );
  });

  it('names very many projects of one name, each as if those before it were taken', () => {
    const nameFor = sheetNamer(['甲']);
    const names = Array.from({ length: 50_000 }, () => nameFor('甲'));
    expect(names.slice(0, 2)).toEqual(['甲(2)', '甲(3)']);
    expect(new Set(names).size).toBe(50_000);
  });
});
