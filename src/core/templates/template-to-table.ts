import { startingTable } from './starting-table';
import { convertLayout } from '../conversion/convert-layout';
import type { RuleProfile } from '../profile/rule-profile';
import type { EvaluationTable } from '../table/evaluation-table';
import type { TableLayout } from '../table/layout';
import { fitToProfile } from './fit-to-profile';
import { projectFunds, type ProjectAmounts } from './project-funds';
import type { TableTemplate } from './table-template';

/** The project that a table is made for. */
export interface NewProject extends ProjectAmounts {
  readonly year: string;
  readonly projectName: string;
  readonly department: string;
  readonly implementer: string;
  /** "" takes the template's own goal. */
  readonly goal: string;
}

export type TemplateTable =
  { readonly ok: true; readonly table: EvaluationTable } | { readonly ok: false; readonly message: string };

/**
 * A new table for a project: the template's indicators, fitted to the profile's tiers and laid into the layout. Fails, in
 * Chinese, when the profile's weights cannot be split over the template's rows.
 */
export function templateToTable(
  template: TableTemplate,
  project: NewProject,
  layout: TableLayout,
  profile: RuleProfile,
): TemplateTable {
  const fitted = fitToProfile(template.indicators, profile);
  if (!fitted.ok) return fitted;
  const table: EvaluationTable = {
    ...startingTable(project, layout, fitted.indicators),
    goal: { expected: project.goal === '' ? template.goal : project.goal, actual: '' },
    total: { label: layout.totalLabel, weight: '100', score: '' },
  };
  const converted = convertLayout(table, layout).table;
  return {
    ok: true,
    table: {
      ...converted,
      funds: {
        unitAmountNextToLabel: layout.funds.amountBesideLabel ? project.budget : null,
        rows: projectFunds(layout, profile.executionRate.weight, project),
      },
    },
  };
}
