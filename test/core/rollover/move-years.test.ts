import fc from 'fast-check';
import { moveSheetName, moveYears } from '../../../src/core/rollover/move-years';

describe('moveYears', () => {
  it.each([
    ['2024年惠民消费券', '2025年惠民消费券'],
    ['（2024年度）', '（2025年度）'],
    ['二零二四年电子政务外网使用费', '二零二五年电子政务外网使用费'],
    ['二〇二四年度', '二〇二五年度'],
    ['2024年12月底前', '2025年12月底前'],
    ['2024-12-31', '2025-12-31'],
    ['2024/9', '2025/9'],
    ['2024.12.31前', '2025.12.31前'],
    ['2024-2025年', '2025-2026年'],
    ['2023-2024', '2024-2025'],
    ['2024年至2025年', '2025年至2026年'],
    ['2024 年 6 月', '2025 年 6 月'],
    ['2024、2025年建设', '2025、2026年建设'],
  ])('%s → %s', (before, after) => {
    expect(moveYears(before, 2024, 2025).text).toBe(after);
  });

  it.each([
    '2024万元',
    '≥2024个',
    '12024年',
    '2022年中央外经贸发展资金',
    '财预〔2024〕10号',
    '【2024】5号',
    '2024.5',
    '2020-2021年',
    '包头市',
    '',
  ])('leaves %s', (text) => {
    expect(moveYears(text, 2024, 2025).text).toBe(text);
  });

  it('names what it leaves to a person', () => {
    expect(moveYears('2022年资金，按〔2024〕5号，2024.5', 2024, 2025).doubts).toEqual([
      '“2022”早于本表年度，未改',
      '文号或括号中的年份“〔2024〕”未改',
      '“2024.5”可能是日期也可能是数，未改',
    ]);
  });

  it('says what it moved', () => {
    expect(moveYears('2024年1月到2025年', 2024, 2026).moved).toEqual(['2024 → 2026', '2025 → 2027']);
  });

  it('moving by one year twice is moving by two years once', () => {
    const piece = fc.oneof(
      fc.integer({ min: 2018, max: 2030 }).map((year) => `${String(year)}年`),
      fc.integer({ min: 2018, max: 2030 }).map((year) => `${String(year)}-12-31`),
      fc
        .tuple(fc.integer({ min: 2018, max: 2030 }), fc.integer({ min: 2018, max: 2030 }))
        .map(([a, b]) => `${String(a)}-${String(b)}年`),
      fc.constantFrom('二〇二四年', '〔2024〕3号', '项目', '2024.5', '，', '100%', '二零二三年'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('；');
        const twice = moveYears(moveYears(text, 2024, 2025).text, 2025, 2026).text;
        expect(twice).toBe(moveYears(text, 2024, 2026).text);
      }),
    );
  });
});

describe('moveSheetName', () => {
  it.each([
    ['外网2024', true, '外网2025'],
    ['外网（2024）', true, '外网（2025）'],
    ['2024年外网', false, '2025年外网'],
    ['二零二四年外网', true, '二零二五年外网'],
    ['外网', true, '外网2025'],
    ['外网', false, '外网'],
    ['外网12024', false, '外网12024'],
  ])('%s, marked %s → %s', (name, mark, after) => {
    expect(moveSheetName(name, 2024, 2025, mark)).toBe(after);
  });
});
