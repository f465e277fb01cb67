import clean from '../../assets/samples/000-2.json';
import wrongTotal from '../../assets/samples/001-5.json';
import textTargets from '../../assets/samples/003-1.json';
import { MemoryWorkbook } from '../adapters/memory/memory-workbook';
import { composeTable } from '../core/compose/compose-table';
import { composeProfileSheet } from '../core/compose/profile-sheet-plan';
import { DEFAULT_PROFILE } from '../core/profile/presets';
import { layoutById } from '../core/table/layouts';
import { legalSheetName } from '../core/table/sheet-name';
import { parseTableJson } from '../core/table/table-json';
import type { WorkbookModel } from '../core/workbook/workbook-model';

/** Three published tables: one scored live, one as published with a total that is wrong, one with targets in words. */
const SAMPLES = [
  { json: clean, file: '000-2.json', mode: 'formulas' },
  { json: wrongTotal, file: '001-5.json', mode: 'asPublished' },
  { json: textTargets, file: '003-1.json', mode: 'formulas' },
] as const;

/** The workbook that the page opens with. */
export async function sampleWorkbook(): Promise<WorkbookModel> {
  const profile = DEFAULT_PROFILE;
  const workbook = new MemoryWorkbook();
  const names: string[] = [];
  for (const { json, file, mode } of SAMPLES) {
    const parsed = parseTableJson(json, file);
    if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
    const { table } = parsed;
    const layout = layoutById(table.layout);
    if (layout === null) throw new Error(`No layout ${table.layout}.`);
    const sheetName = legalSheetName(table.projectName, names);
    names.push(sheetName);
    await workbook.apply(composeTable({ table, layout, profile, sheetName, mode, protect: false }));
  }
  await workbook.apply(composeProfileSheet(profile));
  const [first] = names;
  return { ...workbook.model(), activeSheet: first ?? null };
}
