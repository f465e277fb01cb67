import { composeProfileSheet } from '../../core/compose/profile-sheet-plan';
import { composeRolled } from '../../core/rollover/compose-rolled';
import { moveSheetName } from '../../core/rollover/move-years';
import { ownContent } from '../../core/rollover/own-content';
import { inOrder, rollOver, type RolloverOptions } from '../../core/rollover/roll-over';
import { ROLLOVER_LIST_NAME, composeRolloverList } from '../../core/rollover/rollover-list';
import type { RolloverItem } from '../../core/rollover/rollover-report';
import { rolloverSource } from '../../core/rollover/rollover-source';
import type { RuleProfile } from '../../core/profile/rule-profile';
import type { RecognisedTable } from '../../core/recognise/recognised-table';
import type { TableLayout } from '../../core/table/layout';
import { layoutById } from '../../core/table/layouts';
import { formSheetName, legalSheetName } from '../../core/table/sheet-name';
import type { WritePlan } from '../../core/workbook/plan';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { frontOf, mergedPlan } from '../write/apply-in-chunks';
import { speaker, type Message } from '../../core/message/message';

const say = speaker({
  newYear: { zh: '结转新年度', en: 'Roll over' },
  rollOver: { zh: '结转到 {year} 年度', en: 'Roll over to {year}' },
});

/** What the list of what was done calls a roll-over of several tables to one year. */
export function rolloverLabel(year: string): Message {
  return say('rollOver', { year });
}

export interface RolloverRequest {
  readonly workbook: WorkbookSnapshot;
  /** The tables to roll over: one, some or all of the workbook's. */
  readonly tables: readonly RecognisedTable[];
  /** All tables of the workbook, where not all are rolled over: what stands between two belongs to one of them. */
  readonly all?: readonly RecognisedTable[];
  /** null: each table's own year and one. */
  readonly toYear: number | null;
  readonly targets: RolloverOptions['targets'];
  /** null: each table's own layout. */
  readonly layout: TableLayout | null;
  readonly profile: RuleProfile;
  /** The sheets that the new ones will stand beside, by name; none in a new workbook. */
  readonly beside: readonly string[];
  readonly protect: boolean;
}

/** One sheet to be written. */
export interface RolloverSheet {
  readonly from: string;
  readonly to: string;
  readonly projectName: string;
  readonly year: number;
  readonly layout: string;
  readonly items: readonly RolloverItem[];
  readonly plan: WritePlan;
}

/** Everything that a roll-over would write, or why it cannot be made (Chinese, all reasons). */
export type RolloverPreview =
  | { readonly ok: true; readonly sheets: readonly RolloverSheet[]; readonly list: WritePlan }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Plans the roll-over of the tables given; nothing is written. */
export function planRollover(request: RolloverRequest): RolloverPreview {
  const { tables, beside } = request;
  if (tables.length === 0) return { ok: false, problems: ['没有可以结转的自评表。'] };
  const problems: string[] = [];
  const taken = [...beside];
  const listName = legalSheetName(ROLLOVER_LIST_NAME, taken);
  taken.push(listName);
  const sheets: RolloverSheet[] = [];
  const own = ownContent(request.all ?? tables, request.workbook);
  for (const table of tables) {
    const planned = planTable(table, request, taken, own.get(table) ?? []);
    if (typeof planned === 'string') problems.push(planned);
    else {
      sheets.push(planned);
      taken.push(planned.to);
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  const list = composeRolloverList(
    sheets.map(({ to, projectName, items }) => ({ sheet: to, projectName, items })),
    listName,
  );
  return { ok: true, sheets, list };
}

/** What a new workbook takes to hold the new year's tables: they, the list where it is wanted, the rules that score them. */
export function newYearPlans(
  preview: Extract<RolloverPreview, { readonly ok: true }>,
  profile: RuleProfile,
  withList: boolean,
): readonly WritePlan[] {
  const plans = [
    ...preview.sheets.map(({ plan }) => plan),
    ...(withList ? [preview.list] : []),
    composeProfileSheet(profile),
  ];
  return [mergedPlan(say('newYear'), plans, frontOf(plans))];
}

function planTable(
  recognised: RecognisedTable,
  request: RolloverRequest,
  taken: readonly string[],
  own: readonly RolloverItem[],
): RolloverSheet | string {
  const source = rolloverSource(recognised, request.workbook);
  const fromYear = source.year === '' ? null : Number(source.year);
  const name = source.projectName === '' ? recognised.sheet : source.projectName;
  const toYear = request.toYear ?? (fromYear === null ? null : fromYear + 1);
  if (toYear === null) return `“${name}”没有写明年度，请指定结转到哪一年。`;
  if (fromYear !== null && toYear <= fromYear) {
    return `“${name}”是 ${String(fromYear)} 年度的表，不能结转到 ${String(toYear)} 年。`;
  }
  const layout = request.layout ?? layoutById(source.layout);
  if (layout === null) return `“${name}”的版式没有认出，请指定新表的版式。`;
  const rolled = rollOver(source, { toYear, targets: request.targets, layout });
  const alone = isAlone(recognised, request);
  const wanted = moveSheetName(
    alone ? recognised.sheet : name,
    fromYear ?? toYear - 1,
    toYear,
    request.beside.length > 0,
  );
  const to = formSheetName(wanted, taken);
  return {
    from: recognised.sheet,
    to,
    projectName: rolled.table.projectName,
    year: toYear,
    layout: layout.id,
    items: inOrder([...rolled.items, ...own]),
    plan: composeRolled({
      rolled,
      layout,
      profile: request.profile,
      sheetName: to,
      protect: request.protect,
    }),
  };
}

/** Whether the table has its sheet for itself; two on one sheet are named by their projects. */
function isAlone(table: RecognisedTable, { tables }: RolloverRequest): boolean {
  return tables.filter(({ sheet }) => sheet === table.sheet).length === 1;
}
