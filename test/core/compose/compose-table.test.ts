import { adaptTable } from '../../../src/core/compose/adapt-table';
import { composeTable } from '../../../src/core/compose/compose-table';
import { formGeometry } from '../../../src/core/compose/form-geometry';
import { INPUT_TINT } from '../../../src/core/compose/form-style';
import { relativeForm } from '../../../src/core/formula/relative-form';
import { displayText } from '../../../src/core/number/number-format';
import { PRESETS } from '../../../src/core/profile/presets';
import type { EvaluationTable } from '../../../src/core/table/evaluation-table';
import { LAYOUTS } from '../../../src/core/table/layouts';
import { cellKey } from '../../../src/core/workbook/snapshot';
import type { SheetModel } from '../../../src/core/workbook/workbook-model';
import { composeOptions, composedSheet, layoutOf } from '../../support/composed-workbook';
import { TABLE_FILES, publishedTable } from '../../support/published-tables';

function shown(sheet: SheetModel, row: number, column: number): string {
  const cell = sheet.cells.get(cellKey(row, column));
  return cell === undefined ? '' : displayText(cell.value, cell.format.numberFormat);
}

/** What stands in the merged cell that covers a place. */
function covering(sheet: SheetModel, row: number, column: number): string {
  const merge = sheet.merges.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return merge === undefined ? shown(sheet, row, column) : shown(sheet, merge.top, merge.left);
}

describe('composeTable as published', () => {
  it.each(TABLE_FILES)('%s shows every printed text in its place', async (file) => {
    const table = publishedTable(file);
    const layout = layoutOf(table.layout);
    const sheet = await composedSheet(composeOptions(file, { mode: 'asPublished' }));
    const { rows, fundColumns, indicatorColumns } = formGeometry(table, layout, []);
    const { labelTo, departmentTo, implementerLabelTo } = layout.head;
    expect(shown(sheet, rows.title, 0)).toBe(table.title);
    expect(shown(sheet, rows.year, 0)).toBe(`（${table.year}年度）`);
    expect(shown(sheet, rows.project, labelTo + 1)).toBe(table.projectName);
    expect(shown(sheet, rows.department, 0)).toBe(table.departmentLabel);
    expect(shown(sheet, rows.department, labelTo + 1)).toBe(table.department);
    expect(shown(sheet, rows.department, implementerLabelTo + 1)).toBe(table.implementer);
    expect(shown(sheet, rows.department, departmentTo + 1)).toBe('实施单位');
    expect(shown(sheet, rows.goal, 1)).toBe(table.goal.expected);
    expect(shown(sheet, rows.goal, layout.goal.expectedTo + 1)).toBe(table.goal.actual);
    expect(shown(sheet, rows.fundsHeader, 0)).toBe(table.published?.fundsLabel);
    expect(covering(sheet, rows.indicatorHeader, 0)).toBe(table.published?.indicatorLabel);
    if (layout.funds.amountBesideLabel) {
      expect(shown(sheet, rows.fundsHeader, layout.funds.labelTo + 1)).toBe(
        table.funds.unitAmountNextToLabel,
      );
    }
    table.funds.rows.forEach((row, index) => {
      for (const { field, from } of Object.values(fundColumns)) {
        if (field === 'note') continue;
        expect(shown(sheet, rows.funds[index] ?? 0, from)).toBe(row[field]);
      }
    });
    table.indicators.forEach((row, index) => {
      for (const { field, from } of Object.values(indicatorColumns)) {
        expect(covering(sheet, rows.indicators[index] ?? 0, from)).toBe(row[field] ?? '');
      }
    });
    expect(shown(sheet, rows.total ?? 0, 0)).toBe(table.total.label);
    expect(shown(sheet, rows.total ?? 0, indicatorColumns.weight?.from ?? 0)).toBe(table.total.weight);
    expect(shown(sheet, rows.total ?? 0, indicatorColumns.score?.from ?? 0)).toBe(table.total.score);
  });

  it('types figures as true numbers and holds no formula, validation or tint', async () => {
    const sheet = await composedSheet(composeOptions('003-1.json', { mode: 'asPublished' }));
    const cells = [...sheet.cells.values()];
    expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
    expect(cells.filter(({ format }) => format.fill !== null)).toEqual([]);
    expect(sheet.validations).toEqual([]);
    expect(sheet.conditionals).toEqual([]);
    const typed = cells.filter(({ value }) => typeof value === 'string' && /^\d+(\.\d+)?%?$/.test(value));
    expect(typed).toEqual([]);
  });
});

describe('composeTable with formulas', () => {
  const cases = LAYOUTS.flatMap((layout) =>
    PRESETS.flatMap((profile) => ['000-2.json', '003-4.json'].map((file) => ({ layout, profile, file }))),
  );

  it.each(cases)(
    '$layout.id $profile.id $file: each column of formulas is one formula, filled down',
    async ({ layout, profile, file }) => {
      const sheet = await composedSheet(composeOptions(file, { layout, profile }));
      const table = adaptTable(publishedTable(file), layout);
      const form = formGeometry(
        table,
        layout,
        layout.aids.map(({ field }) => field),
      );
      const formsOf = (rows: readonly number[], column: number): (string | null)[] =>
        rows.map((row) => {
          const formula = sheet.cells.get(cellKey(row, column))?.formula ?? null;
          return formula === null ? null : relativeForm(formula, { row, column });
        });
      const columns = [form.indicatorColumns.score?.from, ...Object.values(form.aidColumns)];
      for (const column of columns) {
        if (column === undefined) continue;
        expect(new Set(formsOf(form.rows.indicators, column)).size).toBe(1);
      }
      const { score } = form.indicatorColumns;
      if (score !== undefined) expect(formsOf(form.rows.indicators, score.from)[0]).not.toBeNull();
      const { rate } = form.fundColumns;
      if (rate !== undefined) expect(new Set(formsOf(form.rows.funds, rate.from)).size).toBe(1);
    },
  );

  it('keeps a typed total whose parts say nothing, and sums parts that make it', async () => {
    const formulaAt = async (file: string): Promise<(string | null)[]> => {
      const sheet = await composedSheet(composeOptions(file));
      const table = publishedTable(file);
      const { fundColumns, rows } = formGeometry(table, layoutOf(table.layout), []);
      return (['initial', 'budget', 'executed'] as const).map(
        (field) =>
          sheet.cells.get(cellKey(rows.funds[0] ?? 0, fundColumns[field]?.from ?? 0))?.formula ?? null,
      );
    };
    expect(await formulaAt('003-3.json')).toEqual([null, null, null]);
    expect(await formulaAt('000-2.json')).toEqual([
      '=IF(COUNT(E7:E9)=0,"",ROUND(SUM(E7:E9),6))',
      '=IF(COUNT(G7:G9)=0,"",ROUND(SUM(G7:G9),6))',
      '=IF(COUNT(H7:H9)=0,"",ROUND(SUM(H7:H9),6))',
    ]);
  });

  it('writes what begins with = or + as text', async () => {
    const table = publishedTable('000-1.json');
    const [first, ...rest] = table.indicators;
    if (first === undefined) throw new Error('no rows');
    const tricky: EvaluationTable = {
      ...table,
      projectName: '=HYPERLINK("http://x")',
      department: '+86 办公室',
      goal: { expected: '=1+1', actual: '@SUM(A1)' },
      indicators: [{ ...first, l3: '=A1', target: '=1', actual: '+1', note: '-1+1' }, ...rest],
    };
    for (const mode of ['formulas', 'asPublished'] as const) {
      const sheet = await composedSheet(composeOptions('000-1.json', { table: tricky, mode }));
      const texts = [...sheet.cells.values()]
        .filter(({ formula }) => formula === null)
        .map(({ value }) => value);
      for (const text of [
        '=HYPERLINK("http://x")',
        '+86 办公室',
        '=1+1',
        '@SUM(A1)',
        '=A1',
        '=1',
        '+1',
        '-1+1',
      ]) {
        expect(texts).toContain(text);
      }
    }
  });

  it('tints and unlocks what is filled in, and locks the formulas', async () => {
    const sheet = await composedSheet(composeOptions('000-2.json', { protect: true }));
    const cells = [...sheet.cells.values()];
    expect(sheet.protection).toEqual({ isProtected: true, hasPassword: false });
    expect(cells.filter(({ formula }) => formula !== null).every(({ format }) => format.locked)).toBe(true);
    const tinted = cells.filter(({ format }) => format.fill === INPUT_TINT);
    expect(tinted.length).toBeGreaterThan(100);
    expect(tinted.every(({ format, formula }) => !format.locked && formula === null)).toBe(true);
  });

  it('offers drop-downs and checks figures, with messages in Chinese', async () => {
    const sheet = await composedSheet(composeOptions('000-2.json'));
    const lists = sheet.validations.flatMap(({ rule }) =>
      rule.kind === 'list' ? [rule.values.join(',')] : [],
    );
    expect(lists).toEqual(['正向,反向,定性', '大于等于,大于,等于,小于等于,小于', '达成,部分达成,未达成']);
    for (const { rule } of sheet.validations) expect(rule.error.text).toMatch(/[\u4e00-\u9fff]/u);
    for (const { rule } of sheet.conditionals) expect(rule.formula.length).toBeLessThanOrEqual(255);
    expect(sheet.conditionals.map(({ rule }) => rule.formula)).toContain(
      '=AND(ISNUMBER($J$25),ROUND($J$25-100,6)<>0)',
    );
  });

  it('prints the form alone on A4, one page wide, with the headings on every page', async () => {
    const sheet = await composedSheet(composeOptions('000-2.json'));
    expect(sheet.page).toMatchObject({
      orientation: 'landscape',
      printArea: { top: 0, left: 0, bottom: 24, right: 11 },
      titleRows: { top: 11, bottom: 11 },
      centerHorizontally: true,
    });
    expect(sheet.cells.get(cellKey(11, 13))?.value).toBe('定性等级');
    expect((await composedSheet(composeOptions('003-1.json'))).page?.orientation).toBe('portrait');
  });

  it('stays far below 300 KB of payload', () => {
    for (const file of TABLE_FILES) {
      expect(JSON.stringify(composeTable(composeOptions(file))).length).toBeLessThan(60_000);
    }
  });
});
