import { writeXlsx } from '../../src/adapters/xlsx/write-xlsx';
import { adaptTable } from '../../src/core/compose/adapt-table';
import { composeTable } from '../../src/core/compose/compose-table';
import { composeFill } from '../../src/core/compose/fill';
import { formGeometry } from '../../src/core/compose/form-geometry';
import { publishedInput } from '../../src/core/compose/published-input';
import { fromCellNumber } from '../../src/core/number/decimal';
import { PRESETS } from '../../src/core/profile/presets';
import { NATIONAL_2020_10 } from '../../src/core/profile/presets/national-2020-10';
import { recognise } from '../../src/core/recognise/recognise';
import { LAYOUTS } from '../../src/core/table/layouts';
import { cellColumn, cellRow } from '../../src/core/workbook/snapshot';
import type { WorkbookModel } from '../../src/core/workbook/workbook-model';
import { composeOptions, layoutOf, withoutResults, workbookWith } from '../support/composed-workbook';
import { recalculatedCells } from '../support/libreoffice';
import { describeWithLibreOffice } from '../support/programs';
import { runCount } from '../support/run-count';
import { TABLE_FILES, publishedTable } from '../support/published-tables';
import type { CalculatedCell } from '../support/sheet-calculation';
import { told } from '../../src/core/message/message';

type Sheets = ReadonlyMap<string, ReadonlyMap<string, CalculatedCell>>;

/** What ANOMALIES.md says is published wrong: table → what (三级指标 or 总分) → the right value and the finding. */
const WRONGLY_PUBLISHED: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = {
  '000-3': { '*': ['0', 'B1'], 总分: ['10', 'B1'] },
  '001-5': { 总分: ['100', 'A1'] },
  '003-1': { 办公费: ['1.94', 'B3'], 印刷费: ['1.7', 'B4'], 总分: ['98.87', 'B3, B4'] },
  '003-5': { 督导经费: ['10', 'B2'], 总分: ['91.44', 'B2'] },
};

/** A number as the spreadsheet shows it, a blank formula result as "". */
function shown(value: CalculatedCell | undefined): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') return fromCellNumber(value).toString();
  return typeof value === 'object' ? value.error : String(value);
}

function printed(text: string): string {
  return publishedInput(text).number?.toString() ?? text;
}

/** Every formula cell whose stored result is not what LibreOffice gives. */
function differences(model: WorkbookModel, sheets: Sheets): string[] {
  return model.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, cell]) => {
      if (cell.formula === null) return [];
      const place = `${String(cellRow(key))},${String(cellColumn(key))}`;
      const stored = typeof cell.value === 'object' && cell.value !== null ? cell.value.error : cell.value;
      const [ours, theirs] = [shown(stored), shown(sheets.get(sheet.name)?.get(place))];
      return ours === theirs ? [] : [`${sheet.name} ${place} ${cell.formula}: ${ours} / ${theirs}`];
    }),
  );
}

/** Forms that are composed under every preset and in every layout. */
const FORMS = ['000-2', '003-1', '001-4', '003-5'].slice(0, runCount(2, 4));

describeWithLibreOffice('sheets recalculated by LibreOffice', () => {
  describe('the published tables', () => {
    let model: WorkbookModel;
    let sheets: Sheets;
    beforeAll(async () => {
      const workbook = await workbookWith(...TABLE_FILES.map((file) => composeTable(composeOptions(file))));
      model = workbook.model();
      sheets = await recalculatedCells(await writeXlsx(withoutResults(model)));
    }, 120_000);

    it('give in every formula cell what the decimal engine gives', () => {
      expect(sheets.size).toBe(15);
      expect(differences(model, sheets)).toEqual([]);
    });

    it.each(TABLE_FILES)('%s gives the published figures, but for those that are published wrong', (file) => {
      const name = file.replace('.json', '');
      const published = publishedTable(file);
      const layout = layoutOf(published.layout);
      const form = formGeometry(adaptTable(published, layout), layout, []);
      const cells = sheets.get(name);
      const at = (row: number | undefined, column: number | undefined): string =>
        shown(cells?.get(`${String(row)},${String(column)}`));
      const wrong = WRONGLY_PUBLISHED[name] ?? {};
      published.indicators.forEach((row, index) => {
        const expected = (wrong[row.l3] ?? wrong['*'])?.[0] ?? printed(row.score);
        expect([row.l3, at(form.rows.indicators[index], form.indicatorColumns.score?.from)]).toEqual([
          row.l3,
          expected,
        ]);
      });
      const [total] = published.funds.rows;
      published.funds.rows.forEach((row, index) => {
        // No rate can be formed from a budget of 0; the tables print 0 there.
        const expected = printed(row.budget) === '0' || row.budget === '' ? '' : printed(row.rate);
        expect(at(form.rows.funds[index], form.fundColumns.rate?.from)).toBe(expected);
      });
      expect(at(form.rows.funds[0], form.fundColumns.score?.from)).toBe(printed(total?.score ?? ''));
      expect(at(form.rows.total ?? 0, form.indicatorColumns.weight?.from)).toBe('100');
      expect(at(form.rows.total ?? 0, form.indicatorColumns.score?.from)).toBe(
        wrong['总分']?.[0] ?? printed(published.total.score),
      );
    });
  });

  it('give what 填分 has announced, on tables that an office typed', async () => {
    const workbook = await workbookWith(
      ...TABLE_FILES.map((file) => composeTable(composeOptions(file, { mode: 'asPublished' }))),
    );
    const { workbook: snapshot } = await workbook.read({ sheets: 'all' });
    const fills = recognise(snapshot).map((table) => composeFill(table, snapshot, NATIONAL_2020_10));
    for (const { plan } of fills) {
      const result = await workbook.apply(plan);
      if (!result.applied) throw new Error(told(result.message, 'zh'));
    }
    const model = workbook.model();
    const sheets = await recalculatedCells(await writeXlsx(withoutResults(model)));
    expect(differences(model, sheets)).toEqual([]);
    const announced = fills.flatMap(({ changes }) => changes.filter(({ kind }) => kind === 'score'));
    expect(announced.length).toBeGreaterThan(120);
    for (const { sheet, row, column, after } of announced) {
      expect(shown(sheets.get(sheet)?.get(`${String(row)},${String(column)}`))).toBe(printed(after));
    }
  }, 120_000);

  it('give the same under every preset and in every layout', async () => {
    const plans = PRESETS.flatMap((profile, number) =>
      LAYOUTS.flatMap((layout) =>
        FORMS.map((file) =>
          composeTable(
            composeOptions(`${file}.json`, {
              profile,
              layout,
              sheetName: `${String(number)} ${layout.id} ${file}`,
            }),
          ),
        ),
      ),
    );
    const model = (await workbookWith(...plans)).model();
    const sheets = await recalculatedCells(await writeXlsx(withoutResults(model)));
    expect(sheets.size).toBe(PRESETS.length * LAYOUTS.length * FORMS.length);
    expect(differences(model, sheets)).toEqual([]);
  }, 240_000);
});
