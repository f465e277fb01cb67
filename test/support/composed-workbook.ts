import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { composeTable, type ComposeOptions } from '../../src/core/compose/compose-table';
import { NATIONAL_2020_10 } from '../../src/core/profile/presets/national-2020-10';
import { layoutById } from '../../src/core/table/layouts';
import type { TableLayout } from '../../src/core/table/layout';
import type { WritePlan } from '../../src/core/workbook/plan';
import type { SheetModel, WorkbookModel } from '../../src/core/workbook/workbook-model';
import { publishedTable } from './published-tables';
import { told } from '../../src/core/message/message';

/** The layout of that id; a test that names a wrong one fails. */
export function layoutOf(id: string): TableLayout {
  const layout = layoutById(id);
  if (layout === null) throw new Error(`no layout ${id}`);
  return layout;
}

/** The options that write a published table in its own layout, one or the other changed. */
export function composeOptions(file: string, changes: Partial<ComposeOptions> = {}): ComposeOptions {
  const table = changes.table ?? publishedTable(file);
  return {
    table,
    layout: layoutOf(table.layout),
    profile: NATIONAL_2020_10,
    sheetName: file.replace('.json', ''),
    mode: 'formulas',
    protect: false,
    ...changes,
  };
}

/** A workbook with these plans carried out, one after the other. */
export async function workbookWith(...plans: readonly WritePlan[]): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  for (const plan of plans) {
    const result = await workbook.apply(plan);
    if (!result.applied) throw new Error(`${told(plan.label, 'zh')}: ${told(result.message, 'zh')}`);
  }
  return workbook;
}

/** The only sheet that one composed table makes. */
export async function composedSheet(options: ComposeOptions): Promise<SheetModel> {
  const [sheet] = (await workbookWith(composeTable(options))).model().sheets;
  if (sheet === undefined) throw new Error('nothing was composed');
  return sheet;
}

/** The same workbook without the results stored beside its formulas: whoever opens it has to calculate. */
export function withoutResults(model: WorkbookModel): WorkbookModel {
  return {
    ...model,
    sheets: model.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].map(([key, cell]) => [key, cell.formula === null ? cell : { ...cell, value: null }]),
      ),
    })),
  };
}
