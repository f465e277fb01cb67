import { auditWorkbook } from '../../../src/app/audit/audit-workbook';
import { composeTable } from '../../../src/core/compose/compose-table';
import { NATIONAL_2020_10 } from '../../../src/core/profile/presets/national-2020-10';
import { recognise } from '../../../src/core/recognise/recognise';
import { summarySources } from '../../../src/core/summary/summary-source';
import { legalSheetName } from '../../../src/core/table/sheet-name';
import { cellRow, type WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { composeOptions, workbookWith } from '../../support/composed-workbook';
import { HOSTILE_TEXTS, PLACEMENTS, withText } from '../../support/hostile-texts';
import { runCount } from '../../support/run-count';

/** Processor time for one file, in milliseconds; such a file takes a tenth of it on a slow machine. */
const MOST_COMPUTING = 10_000;
/** Those that took longest when all were tried. */
const SAMPLE = ['项目名称：', '1', '甲项目', '≥ '].map((piece) => JSON.stringify(piece));

/** A form again and again, each time with the text in another of its cells: labels, values, units, notes, the goal. */
async function spoilt(text: string): Promise<WorkbookSnapshot> {
  const options = composeOptions('000-2.json', { mode: 'asPublished' });
  const { workbook } = await (
    await workbookWith(composeTable(options))
  ).read({ sheets: 'all', details: true });
  const [sheet] = workbook.sheets;
  const rows = new Set(
    recognise(workbook)
      .flatMap((table) => table.indicators.slice(2))
      .flatMap(({ cells }) => Object.values(cells).map((cell) => cell.row)),
  );
  const cells = [...sheet!.cells].filter(([key, { value }]) => value !== null && !rows.has(cellRow(key)));
  const names: string[] = [];
  const sheets = cells.map(([key], at) => {
    const name = legalSheetName(`${text.slice(0, 20)}${String(at)}`, names);
    names.push(name);
    const place = PLACEMENTS[at % PLACEMENTS.length]!;
    return { ...withText(sheet!, key, (own) => place(own, text)), id: name, name };
  });
  return { ...workbook, sheets };
}

describe('texts as long as a cell holds, in every cell of a form', () => {
  const wanted = runCount(SAMPLE.length, HOSTILE_TEXTS.length);
  const texts = HOSTILE_TEXTS.filter(([name]) => wanted > SAMPLE.length || SAMPLE.includes(name));

  it.each(texts)('are read and audited quickly: %s', async (_, text) => {
    const workbook = await spoilt(text);
    const begun = process.cpuUsage();
    const { tables, findings } = await auditWorkbook({
      file: `${text.slice(0, 60)}.xlsx`,
      workbook,
      profile: NATIONAL_2020_10,
    });
    summarySources(tables, workbook, new Map());
    const { user, system } = process.cpuUsage(begun);
    expect(tables.length).toBeGreaterThan(20);
    expect(findings.length).toBeGreaterThan(20);
    expect((user + system) / 1_000).toBeLessThan(MOST_COMPUTING);
  });
});
