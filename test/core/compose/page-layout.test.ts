import { dividedAt, pageBreaks } from '../../../src/core/compose/page-breaks';
import { span, textCell } from '../../../src/core/compose/form-cell';
import { rowHeights } from '../../../src/core/compose/row-heights';
import { columnPoints, lineCount, textWidth, wrappedLines } from '../../../src/core/compose/text-measure';
import type { TableLayout } from '../../../src/core/table/layout';
import { LAYOUTS } from '../../../src/core/table/layouts';
import type { PageSetup } from '../../../src/core/workbook/plan';

describe('measuring text', () => {
  it.each([
    ['产出指标', 4],
    ['12.00', 2.5],
    ['（%）', 2.5],
    ['“引号”——', 6],
    ['', 0],
  ])('%p is %p ems wide', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it('gives a column of 9 characters room for five characters of 10.5 points', () => {
    expect(lineCount('指标性质', columnPoints(9), 10.5)).toBe(1);
    expect(lineCount('指标性质指标性质', columnPoints(9), 10.5)).toBe(2);
  });

  it.each([
    ['一二三四五六七八九十', 5, 2],
    ['一二三四五。', 5, 2],
    ['一二\n三四', 5, 2],
    ['abcdefghij klm', 5, 2],
    ['一二abcdefghij', 5, 2],
    ['abcdefghijabcdefghijabc', 5, 3],
    ['一二三四（五）', 5, 2],
    ['', 5, 1],
  ])('%p takes in a room of %p ems %p lines', (text, ems, lines) => {
    expect(lineCount(text, ems * 10, 10)).toBe(lines);
  });
});

describe('headings and common labels', () => {
  const SECOND_LEVELS = ['数量指标', '经济效益指标', '可持续影响指标', '服务对象满意度指标'];

  const columnsOf = (layout: TableLayout): (readonly [string, number, number])[] => [
    ...layout.indicators.columns.map(({ heading, from, to }) => [heading, from, to] as const),
    ...layout.funds.columns.map(({ heading, from, to }) => [heading, from, to] as const),
    ...layout.funds.rows.map((label) => {
      const column = layout.funds.columns.find(({ field }) => field === 'label');
      return [label, column?.from ?? 0, column?.to ?? 0] as const;
    }),
    ...SECOND_LEVELS.map((label) => [label, 2, 2] as const),
    ...['产出指标', '满意度指标', '产出指标(50)', '满意度指标（10）'].map((label) => [label, 1, 1] as const),
    [layout.goal.label, 0, 0],
    [layout.head.implementerLabel, layout.head.departmentTo + 1, layout.head.implementerLabelTo],
  ];

  it.each(LAYOUTS)('$id leaves no single character of a heading or label alone on a line', (layout) => {
    for (const [text, from, to] of columnsOf(layout)) {
      const points = layout.columnWidths
        .slice(from, to + 1)
        .reduce((sum, width) => sum + (width * 7 + 5) * 0.75, -5);
      const lines = wrappedLines(text, points, 10.5);
      expect([text, lines.length <= 4, lines.every((line) => line.length > 1 || text === '')]).toEqual([
        text,
        true,
        true,
      ]);
    }
  });
});

describe('rowHeights', () => {
  const widths = [10, 10, 10];

  it('fits a row to its longest text and keeps the least height', () => {
    const cells = [textCell(span(0, 0, 0), '字'.repeat(20), 'label'), textCell(span(1, 1, 1), '字', 'label')];
    const [first = 0, second = 0] = rowHeights(cells, widths, 1, () => 20);
    expect(first).toBeGreaterThan(60);
    expect(second).toBe(20);
  });

  it('shares out what a text merged over rows lacks', () => {
    const cells = [textCell(span(0, 0, 0, 2), '字'.repeat(30), 'label')];
    const heights = rowHeights(cells, widths, 2, () => 20);
    expect(heights).toEqual([heights[0], heights[0], heights[0]]);
    expect(heights[0]).toBeGreaterThan(30);
  });

  it('uses the width of merged columns, and never exceeds what a spreadsheet allows', () => {
    const narrow = rowHeights([textCell(span(0, 0, 0), '字'.repeat(30), 'label')], widths, 0, () => 20);
    const wide = rowHeights([textCell(span(0, 0, 2), '字'.repeat(30), 'label')], widths, 0, () => 20);
    expect(wide[0]).toBeLessThan(narrow[0] ?? 0);
    expect(rowHeights([textCell(span(0, 0, 0), '字'.repeat(9000), 'label')], widths, 0, () => 20)).toEqual([
      409,
    ]);
  });
});

describe('pageBreaks', () => {
  const page: PageSetup = {
    orientation: 'landscape',
    printArea: { top: 0, left: 0, bottom: 29, right: 0 },
    titleRows: { top: 4, bottom: 4 },
    margins: { top: 1.5, bottom: 1.5, left: 1.5, right: 1.5 },
    centerHorizontally: true,
  };

  it('breaks where the page is full, and counts the repeated headings on later pages', () => {
    // 510 points a page: 12 rows of 40, then the headings and 11 rows.
    const heights = Array.from({ length: 30 }, () => 40);
    expect(pageBreaks(heights, [50], page)).toEqual([12, 23]);
    expect(pageBreaks(heights, [50], { ...page, titleRows: null })).toEqual([12, 24]);
  });

  it('has more room on a page when the sheet is scaled down to its width', () => {
    const heights = Array.from({ length: 30 }, () => 40);
    expect(pageBreaks(heights, [280], page)[0]).toBeGreaterThan(20);
  });

  it('divides a run of rows only where a page begins inside it', () => {
    expect(dividedAt(3, 9, [3, 6, 10])).toEqual([
      { first: 3, last: 5 },
      { first: 6, last: 9 },
    ]);
    expect(dividedAt(3, 9, [])).toEqual([{ first: 3, last: 9 }]);
  });
});
