import { presetById } from '../../core/profile/presets';
import type { RuleProfile } from '../../core/profile/rule-profile';
import { layoutById } from '../../core/table/layouts';
import { formSheetName } from '../../core/table/sheet-name';
import { templateToTable } from '../../core/templates/template-to-table';
import type { TableTemplate } from '../../core/templates/table-template';
import type { WritePlan } from '../../core/workbook/plan';
import { formPlan, hasRules } from './insert-table';

export interface TemplateInsert {
  readonly template: TableTemplate;
  readonly projectName: string;
  readonly year: string;
  readonly department: string;
  readonly implementer: string;
  /** What is in use in the workbook; a template with a profile of its own brings that along only where nothing is set. */
  readonly profile: RuleProfile;
  readonly profileIsDefault: boolean;
  readonly taken: readonly string[];
}

export type TemplateInsertPlan =
  | { readonly ok: true; readonly plan: WritePlan; readonly sheet: string }
  | { readonly ok: false; readonly message: string };

/** Plans a new table from a template for one project. */
export function planTemplateInsert(request: TemplateInsert): TemplateInsertPlan {
  const { template, projectName, year, department, implementer } = request;
  const layout = layoutById(template.layout);
  if (layout === null)
    return { ok: false, message: `模板“${template.name}”的版式不认识，请更新绩效自评助手。` };
  const own = typeof template.profile === 'string' ? presetById(template.profile) : template.profile;
  const profile = request.profileIsDefault && own !== null ? own : request.profile;
  const blank = { initial: '', budget: '', executed: '', carriedOver: '', other: '', goal: '' };
  const made = templateToTable(
    template,
    { ...blank, year, projectName, department, implementer },
    layout,
    profile,
  );
  if (!made.ok) return made;
  const sheet = formSheetName(projectName, request.taken);
  const plan = formPlan({
    table: made.table,
    layout,
    profile,
    sheetName: sheet,
    protect: true,
    addsProfileSheet: !hasRules(request.taken),
  });
  return { ok: true, plan, sheet };
}
