import { composeNarrativeSheets } from '../../../src/core/compose/narrative-sheets';
import { composeProfileSheet } from '../../../src/core/compose/profile-sheet-plan';
import { displayText } from '../../../src/core/number/number-format';
import { PROFILE_SHEET_NAME, profileFromRows } from '../../../src/core/profile/profile-sheet';
import { PRESETS } from '../../../src/core/profile/presets';
import { NARRATIVE_HEADINGS, SOURCE_HEADINGS } from '../../../src/core/table/companion-sheets';
import { CELL_TEXT_LIMIT } from '../../../src/core/workbook/cell-limits';
import { cellKey } from '../../../src/core/workbook/snapshot';
import type { SheetModel, WorkbookModel } from '../../../src/core/workbook/workbook-model';
import { workbookWith } from '../../support/composed-workbook';
import { TABLE_FILES, publishedTable } from '../../support/published-tables';

function rowTexts(sheet: SheetModel, row: number, columns: number): string[] {
  return Array.from({ length: columns }, (_, column) => {
    const cell = sheet.cells.get(cellKey(row, column));
    return cell === undefined ? '' : displayText(cell.value, cell.format.numberFormat);
  });
}

function sheetOf(model: WorkbookModel, name: string): SheetModel {
  const sheet = model.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('composeProfileSheet', () => {
  it.each(PRESETS)('$id is read back from what the sheet shows', async (profile) => {
    const { sheets } = (await workbookWith(composeProfileSheet(profile))).model();
    const sheet = sheetOf({ sheets } as WorkbookModel, PROFILE_SHEET_NAME);
    const rows = Array.from({ length: 80 }, (_, row) => rowTexts(sheet, row, 4));
    expect(profileFromRows(rows)).toEqual({ ok: true, profile });
  });

  it('takes the place of the sheet that is there', async () => {
    const [first, second] = PRESETS;
    if (first === undefined || second === undefined) throw new Error('no presets');
    const host = await workbookWith(composeProfileSheet(first));
    const [old] = (await host.read({ sheets: 'all' })).workbook.sheets;
    const again = composeProfileSheet(second, old);
    host.type(PROFILE_SHEET_NAME, 90, 9, { value: '附注' });
    expect(await host.apply(again)).toMatchObject({ applied: false, reason: 'stale' });
    host.type(PROFILE_SHEET_NAME, 90, 9, null);
    expect(await host.apply(again)).toMatchObject({ applied: true });
    expect(host.model().sheets).toHaveLength(1);
    expect(rowTexts(sheetOf(host.model(), PROFILE_SHEET_NAME), 2, 2)).toEqual(['方案名称', second.name]);
  });
});

describe('composeNarrativeSheets', () => {
  const tables = TABLE_FILES.map((file) => ({ table: publishedTable(file), sheetName: file }));

  it('keeps every narrative and its figures', async () => {
    const sheet = sheetOf((await workbookWith(composeNarrativeSheets(tables))).model(), '自评综述');
    expect(rowTexts(sheet, 0, 7)).toEqual([...NARRATIVE_HEADINGS]);
    const told = tables.flatMap(({ table, sheetName }) =>
      table.narrative === null ? [] : [{ sheetName, name: table.projectName, ...table.narrative }],
    );
    expect(told).toHaveLength(10);
    told.forEach(({ sheetName, name, text, score, budget, executed, rate }, index) => {
      expect(rowTexts(sheet, index + 1, 7)).toEqual([sheetName, name, text, score, budget, executed, rate]);
    });
  });

  it('keeps where a table comes from', async () => {
    const sheet = sheetOf((await workbookWith(composeNarrativeSheets(tables))).model(), '数据来源');
    expect(rowTexts(sheet, 0, 6)).toEqual([...SOURCE_HEADINGS]);
    tables.forEach(({ table, sheetName }, index) => {
      const [name, project, source, number, lines = '', transcription = ''] = rowTexts(sheet, index + 1, 6);
      expect([name, project, source, number]).toEqual([
        sheetName,
        table.projectName,
        table.provenance?.source,
        String(table.provenance?.table),
      ]);
      expect(JSON.parse(lines)).toEqual(table.published?.headingLines);
      expect(JSON.parse(transcription)).toEqual(table.provenance?.transcription);
    });
  });

  it('goes on in the next cells where a record is longer than a cell holds', async () => {
    const [first] = tables;
    if (first === undefined) throw new Error('no tables');
    const long = { notes: ['长'.repeat(CELL_TEXT_LIMIT + 10)] };
    const table = { ...first.table, provenance: { source: 'x', table: null, transcription: long } };
    const sheet = sheetOf(
      (await workbookWith(composeNarrativeSheets([{ table, sheetName: '甲' }]))).model(),
      '数据来源',
    );
    const pieces = rowTexts(sheet, 1, 8).slice(5);
    expect(pieces.every((piece) => piece.length <= CELL_TEXT_LIMIT)).toBe(true);
    expect(JSON.parse(pieces.join(''))).toEqual(long);
  });

  it('writes nothing when there is nothing to keep', () => {
    const bare = tables.map(({ table, sheetName }) => ({
      sheetName,
      table: { ...table, narrative: null, published: null, provenance: null },
    }));
    expect(composeNarrativeSheets(bare).commands).toEqual([]);
  });
});
