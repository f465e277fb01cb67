import { composeNarrativeSheets } from '../../core/compose/narrative-sheets';
import { composeProfileSheet } from '../../core/compose/profile-sheet-plan';
import { composeTable } from '../../core/compose/compose-table';
import type { RuleProfile } from '../../core/profile/rule-profile';
import type { EvaluationTable } from '../../core/table/evaluation-table';
import type { TableLayout } from '../../core/table/layout';
import { formSheetName } from '../../core/table/sheet-name';
import type { WritePlan } from '../../core/workbook/plan';
import type { WorkbookSink } from '../../core/workbook/ports';
import type { Phrase } from '../../core/message/message';
import { speaker } from '../../core/message/message';

const say = speaker({
  toFirst: { zh: '回到第一张表', en: 'Go to the first sheet' },
});

/** One table for the new workbook, in the layout that it is written in. */
export interface NewSheet {
  readonly table: EvaluationTable;
  readonly layout: TableLayout;
}

export interface NewWorkbookOptions {
  readonly sheets: readonly NewSheet[];
  readonly profile: RuleProfile;
  /** "asPublished" types the figures that were published; "formulas" scores live. */
  readonly mode: 'formulas' | 'asPublished';
  readonly protect: boolean;
}

export type NewWorkbookResult =
  | { readonly ok: true; readonly sheetNames: readonly string[] }
  | { readonly ok: false; readonly message: Phrase };

/**
 * Writes one sheet a table into an empty workbook, the rule profile beside them when the scores are formulas, and the
 * sheets that hold what the form has no place for. Refused plans come back with their message.
 */
export async function newWorkbook(
  sink: WorkbookSink,
  { sheets, profile, mode, protect }: NewWorkbookOptions,
): Promise<NewWorkbookResult> {
  const named = nameSheets(sheets);
  const plans: WritePlan[] = named.map(({ table, layout, sheetName }) =>
    composeTable({ table, layout, profile, sheetName, mode, protect }),
  );
  if (mode === 'formulas') plans.push(composeProfileSheet(profile));
  plans.push(composeNarrativeSheets(named));
  const first = named[0];
  if (first !== undefined) {
    plans.push({
      label: say('toFirst'),
      commands: [{ op: 'activate', sheet: first.sheetName }],
      expects: [],
    });
  }
  for (const plan of plans) {
    if (plan.commands.length === 0) continue;
    const result = await sink.apply(plan);
    if (!result.applied) return { ok: false, message: result.message };
  }
  return { ok: true, sheetNames: named.map(({ sheetName }) => sheetName) };
}

function nameSheets(sheets: readonly NewSheet[]): (NewSheet & { readonly sheetName: string })[] {
  const taken: string[] = [];
  return sheets.map((sheet) => {
    const sheetName = formSheetName(sheet.table.projectName, taken);
    taken.push(sheetName);
    return { ...sheet, sheetName };
  });
}
