import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { composeNarrativeSheets } from '../../src/core/compose/narrative-sheets';
import { composeTable } from '../../src/core/compose/compose-table';
import type { RuleProfile } from '../../src/core/profile/rule-profile';
import type { EvaluationTable } from '../../src/core/table/evaluation-table';
import { layoutById } from '../../src/core/table/layouts';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { told } from '../../src/core/message/message';

/** A workbook of tables as an office keeps it: one sheet each, the narratives on a sheet of their own. */
export async function workbookOf(
  tables: readonly { readonly name: string; readonly table: EvaluationTable; readonly layout?: string }[],
  profile: RuleProfile,
  mode: 'formulas' | 'asPublished' = 'asPublished',
): Promise<WorkbookSnapshot> {
  const host = new MemoryWorkbook();
  const plans = tables.map(({ name, table, layout }) => {
    const form = layoutById(layout ?? table.layout);
    if (form === null) throw new Error(`no layout ${table.layout}`);
    return composeTable({ table, layout: form, profile, sheetName: name, mode, protect: false });
  });
  plans.push(composeNarrativeSheets(tables.map(({ name, table }) => ({ sheetName: name, table }))));
  for (const plan of plans) {
    if (plan.commands.length === 0) continue;
    const result = await host.apply(plan);
    if (!result.applied) throw new Error(told(result.message, 'zh'));
  }
  return (await host.read({ sheets: 'all' })).workbook;
}
