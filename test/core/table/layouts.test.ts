import { INDICATOR_LIBRARY } from '../../../src/core/table/indicator-library';
import { categoryOf, tierOf } from '../../../src/core/table/labels';
import { LAYOUT_FILE_NAMES, LAYOUTS, layoutById } from '../../../src/core/table/layouts';
import { JUDGED_LAYOUTS } from '../../support/layout-cases';

describe('the layout catalogue', () => {
  it('has each layout once, found by its id', () => {
    const ids = LAYOUTS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...JUDGED_LAYOUTS]));
    expect(LAYOUT_FILE_NAMES).toEqual(expect.arrayContaining(['11col', '8col', ...ids]));
    for (const layout of LAYOUTS) expect(layoutById(layout.id)).toBe(layout);
    expect(layoutById('9col')).toBeNull();
  });

  it.each(LAYOUTS)('$id covers each column of the form once, from left to right', (layout) => {
    const last = layout.columnWidths.length - 1;
    const covers = (columns: readonly { from: number; to: number }[], first: number): void => {
      let next = first;
      for (const { from, to } of columns) {
        expect(from).toBe(next);
        expect(to).toBeGreaterThanOrEqual(from);
        next = to + 1;
      }
      expect(next).toBe(last + 1);
    };
    covers(layout.indicators.columns, 1);
    covers(layout.funds.columns, layout.funds.labelTo + 1);
    expect(layout.goal.expectedTo).toBeLessThan(last);
    expect(layout.head.labelTo).toBeLessThan(layout.head.departmentTo);
    expect(layout.head.departmentTo).toBeLessThan(layout.head.implementerLabelTo);
    expect(layout.head.implementerLabelTo).toBeLessThan(last);
  });

  it.each(LAYOUTS)('$id fits one A4 page in width at 90 % or more', (layout) => {
    const points = layout.columnWidths.reduce((sum, width) => sum + (width * 7 + 5) * 0.75, 0);
    const paper = layout.orientation === 'landscape' ? 841.9 : 595.3;
    const room = paper - 3 * (72 / 2.54);
    expect(room / points).toBeGreaterThanOrEqual(0.9);
  });
});

describe('the indicator library', () => {
  it('has common indicators for every category, without doubles and in the words of the form', () => {
    for (const { tier, category, indicators } of INDICATOR_LIBRARY) {
      expect(tierOf(tier)?.tier).toBe(tier);
      expect(categoryOf(category)).toBe(category);
      expect(indicators.length).toBeGreaterThanOrEqual(4);
      expect(new Set(indicators.map(({ l3 }) => l3)).size).toBe(indicators.length);
      for (const { nature, direction, unit } of indicators) {
        expect(nature === '定性').toBe(direction === '');
        expect(nature === '反向').toBe(direction === '小于等于');
        expect(nature === '定性').toBe(unit === '');
      }
    }
  });
});
