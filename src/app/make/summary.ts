import { audit } from '../../core/audit/engine/audit';
import type { RuleProfile } from '../../core/profile/rule-profile';
import type { RecognisedTable } from '../../core/recognise/recognised-table';
import { OUTPUT_SUMMARY_SHEET_NAME, composeOutputSummary } from '../../core/summary/compose-output-summary';
import { SUMMARY_SHEET_NAME, composeSummary } from '../../core/summary/compose-summary';
import { composeScoringForm } from '../../core/summary/compose-scoring-form';
import { linkedText } from '../../core/summary/linked-cell';
import { readSummaryInputs } from '../../core/summary/read-summary-inputs';
import type { ScoringForm } from '../../core/summary/scoring-form';
import { isMarkedSummary, summaryMark } from '../../core/summary/summary-mark';
import { summarySources, summaryYear, type SummarySource } from '../../core/summary/summary-source';
import { formSheetName } from '../../core/table/sheet-name';
import { expectSheet } from '../../core/workbook/expect-cells';
import type { WritePlan } from '../../core/workbook/plan';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';

/** "scores": one line a project with the scores of each 一级指标. "outputs": the layout with 预期数量 and 完成数量. */
export type SummaryKind = 'scores' | 'outputs';

export interface SummaryRequest {
  readonly workbook: WorkbookSnapshot;
  readonly tables: readonly RecognisedTable[];
  readonly profile: RuleProfile;
  readonly kind: SummaryKind;
  /** Counting the findings means auditing all tables. */
  readonly countFindings: boolean;
}

export type SummaryPreview =
  | {
      readonly ok: true;
      readonly plan: WritePlan;
      readonly sheet: string;
      readonly sources: readonly SummarySource[];
      /** Whether an older summary gives way; what people typed into it is kept. */
      readonly replaces: boolean;
      /** Whether that sheet lacks our mark: it may be a person's own, and is replaced only where they say so. */
      readonly isUnmarked: boolean;
    }
  | { readonly ok: false; readonly message: string };

/** Plans the summary of these tables; an older one of the same kind is made anew. */
export function planSummary(request: SummaryRequest): SummaryPreview {
  const { workbook, tables, profile, kind } = request;
  if (tables.length === 0) return { ok: false, message: '工作簿里没有认出自评表，不能汇总。' };
  const sheet = kind === 'scores' ? SUMMARY_SHEET_NAME : OUTPUT_SUMMARY_SHEET_NAME;
  const old = workbook.sheets.find(({ name }) => name === sheet);
  const sources = summarySources(tables, workbook, findingCounts(request));
  const compose = kind === 'scores' ? composeSummary : composeOutputSummary;
  const position = old === undefined ? 0 : workbook.sheets.indexOf(old);
  const made = compose({ sources, profile, sheetName: sheet, position, ...readSummaryInputs(old) });
  const commands = [...made.commands, summaryMark(sheet)];
  const plan: WritePlan = {
    ...made,
    commands: old === undefined ? commands : [{ op: 'deleteSheet', sheet: old.name }, ...commands],
    expects: old === undefined ? [] : expectSheet(old),
  };
  const isUnmarked = old !== undefined && !isMarkedSummary(workbook, sheet);
  return { ok: true, plan, sheet, sources, replaces: old !== undefined, isUnmarked };
}

/** Plans a form of 部门整体支出自评 or 项目绩效评价 as a new sheet, its head filled as far as the projects say it. */
export function planScoringForm(
  form: ScoringForm,
  workbook: WorkbookSnapshot,
  sources: readonly SummarySource[],
): { readonly plan: WritePlan; readonly sheet: string } {
  const sheet = formSheetName(
    form.name,
    workbook.sheets.map(({ name }) => name),
  );
  const department = linkedText(sources[0]?.department ?? null);
  const plan = composeScoringForm({
    form,
    sheetName: sheet,
    year: summaryYear(sources),
    head: { 部门名称: department, 主管部门: department },
  });
  return { plan, sheet };
}

/** Errors and warnings of each table. */
function findingCounts({
  workbook,
  tables,
  profile,
  countFindings,
}: SummaryRequest): ReadonlyMap<RecognisedTable, number> {
  if (!countFindings) return new Map();
  const findings = audit({ workbook, tables, profile }).filter(({ severity }) => severity !== 'info');
  return new Map(
    tables.map((table) => [
      table,
      findings.filter(
        ({ sheet, range }) =>
          sheet === table.sheet &&
          (range === null || (range.bottom >= table.range.top && range.top <= table.range.bottom)),
      ).length,
    ]),
  );
}
