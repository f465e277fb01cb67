import { composeBlank, type BlankOptions } from '../../core/compose/compose-blank';
import { composeTable } from '../../core/compose/compose-table';
import { composeProfileSheet } from '../../core/compose/profile-sheet-plan';
import { Decimal, parseDecimal } from '../../core/number/decimal';
import { PROFILE_SHEET_NAME } from '../../core/profile/profile-sheet';
import type { RuleProfile } from '../../core/profile/rule-profile';
import type { EvaluationTable, Indicator } from '../../core/table/evaluation-table';
import type { StarterCounts } from '../../core/table/indicator-library';
import { tierOf } from '../../core/table/labels';
import type { TableLayout } from '../../core/table/layout';
import { formSheetName } from '../../core/table/sheet-name';
import type { TableTemplate } from '../../core/templates/table-template';
import type { WritePlan } from '../../core/workbook/plan';

/** What the user has entered under 新建. */
export interface InsertOptions extends Omit<BlankOptions, 'indicators' | 'counts'> {
  /** Empty rows, common indicators, or the rows of a template. */
  readonly indicators: 'empty' | 'library' | TableTemplate;
  readonly counts: StarterCounts;
  readonly protect: boolean;
}

export interface PreviewTier {
  readonly name: string;
  readonly weight: string;
  readonly rows: readonly Pick<Indicator, 'l2' | 'l3' | 'target' | 'weight'>[];
}

/** What would be written, and where. */
export interface InsertPreview {
  readonly ok: true;
  readonly table: EvaluationTable;
  readonly sheetName: string;
  readonly tiers: readonly PreviewTier[];
  readonly executionWeight: string;
  /** Sum of all weights, execution rate included: "100". */
  readonly weightTotal: string;
  readonly addsProfileSheet: boolean;
}

export type InsertResult = InsertPreview | { readonly ok: false; readonly message: string };

/** Works out the table that would be inserted beside the sheets that are there. Says in Chinese why it cannot be made. */
export function previewInsert(options: InsertOptions, sheetNames: readonly string[]): InsertResult {
  const { indicators, layout, ...rest } = options;
  const rows = typeof indicators === 'string' ? indicators : indicators.indicators;
  const blank = composeBlank({ ...rest, layout, indicators: rows });
  if (!blank.ok) return blank;
  const table = withGoal(blank.table, indicators);
  const tiers = tiersOf(table);
  const executionWeight = options.profile.executionRate.weight;
  return {
    ok: true,
    table,
    sheetName: formSheetName(options.projectName, sheetNames),
    tiers,
    executionWeight,
    weightTotal: sum([executionWeight, ...tiers.map(({ weight }) => weight)]),
    addsProfileSheet: !hasRules(sheetNames),
  };
}

/** The one plan that inserts what was previewed, with the sheet 评分规则 where the workbook has none. */
export function insertPlan(options: InsertOptions, preview: InsertPreview): WritePlan {
  const { layout, profile, protect } = options;
  const { table, sheetName, addsProfileSheet } = preview;
  return formPlan({ table, layout, profile, sheetName, protect, addsProfileSheet });
}

/** A form that is to be inserted, and whether the rules that score it come with it. */
export interface NewForm {
  readonly table: EvaluationTable;
  readonly layout: TableLayout;
  readonly profile: RuleProfile;
  readonly sheetName: string;
  readonly protect: boolean;
  readonly addsProfileSheet: boolean;
}

/** The one way in: every form that is inserted, from 新建 or from a template, is written by this plan. */
export function formPlan({ addsProfileSheet, ...wanted }: NewForm): WritePlan {
  const { profile, sheetName } = wanted;
  const form = composeTable({ ...wanted, mode: 'formulas' });
  if (!addsProfileSheet) return form;
  const rules = composeProfileSheet(profile);
  return {
    label: form.label,
    commands: [...form.commands, ...rules.commands, { op: 'activate', sheet: sheetName }],
    expects: [...form.expects, ...rules.expects],
  };
}

/** Whether a workbook with these sheets has the rules that its forms are scored by. */
export function hasRules(sheetNames: readonly string[]): boolean {
  return sheetNames.includes(PROFILE_SHEET_NAME);
}

function withGoal(table: EvaluationTable, indicators: InsertOptions['indicators']): EvaluationTable {
  if (typeof indicators === 'string' || indicators.goal === '') return table;
  return { ...table, goal: { ...table.goal, expected: indicators.goal } };
}

function tiersOf({ indicators }: EvaluationTable): PreviewTier[] {
  const groups = new Map<string, Indicator[]>();
  for (const row of indicators) {
    const name = tierOf(row.l1)?.tier ?? row.l1;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].map(([name, rows]) => ({ name, rows, weight: sum(rows.map(({ weight }) => weight)) }));
}

function sum(texts: readonly string[]): string {
  return texts.reduce((total, text) => total.plus(parseDecimal(text) ?? 0), new Decimal(0)).toFixed();
}
