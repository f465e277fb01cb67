import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { composeTable } from '../../src/core/compose/compose-table';
import { presetById } from '../../src/core/profile/presets';
import type { RuleProfile } from '../../src/core/profile/rule-profile';
import { recognise } from '../../src/core/recognise/recognise';
import type { RecognisedTable } from '../../src/core/recognise/recognised-table';
import type { EvaluationTable } from '../../src/core/table/evaluation-table';
import { layoutById } from '../../src/core/table/layouts';
import { legalSheetName } from '../../src/core/table/sheet-name';
import type { WritePlan } from '../../src/core/workbook/plan';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { told } from '../../src/core/message/message';

/** The profile of that id. */
export function profileOf(id = 'national-2020-10'): RuleProfile {
  const profile = presetById(id);
  if (profile === null) throw new Error(`no profile ${id}`);
  return profile;
}

/** A workbook in memory with one composed sheet for each table, named by its project. */
export async function projectWorkbook(
  tables: readonly EvaluationTable[],
  mode: 'formulas' | 'asPublished' = 'formulas',
): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const names: string[] = [];
  for (const table of tables) {
    const layout = layoutById(table.layout);
    if (layout === null) throw new Error(`no layout ${table.layout}`);
    const sheetName = legalSheetName(table.projectName, names);
    names.push(sheetName);
    await applied(
      workbook,
      composeTable({ table, layout, profile: profileOf(), sheetName, mode, protect: false }),
    );
  }
  return workbook;
}

/** Carries a plan out; a refusal fails the test. */
export async function applied(workbook: MemoryWorkbook, plan: WritePlan): Promise<void> {
  const result = await workbook.apply(plan);
  if (!result.applied) throw new Error(`${result.reason}: ${told(result.message, 'zh')}`);
}

/** The whole workbook as read, with its tables. */
export async function readTables(
  workbook: MemoryWorkbook,
): Promise<{ readonly snapshot: WorkbookSnapshot; readonly tables: readonly RecognisedTable[] }> {
  const { workbook: snapshot } = await workbook.read({ sheets: 'all' });
  return { snapshot, tables: recognise(snapshot) };
}
