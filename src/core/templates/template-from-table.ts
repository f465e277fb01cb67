import { convertLayout } from '../conversion/convert-layout';
import type { RuleProfile } from '../profile/rule-profile';
import type { EvaluationTable } from '../table/evaluation-table';
import { DEFAULT_LAYOUT } from '../table/layouts';
import type { TableTemplate } from './table-template';

/** What the user says when saving a template. */
export interface TemplateNaming {
  /** Unlike the ids of the templates there are. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/**
 * A template of the unit out of a table: indicators, weights, goal and profile, nothing of the year (no actuals, scores,
 * notes or amounts). An eight-column table is read into the eleven columns that templates have.
 */
export function templateFromTable(
  table: EvaluationTable,
  profile: string | RuleProfile | null,
  naming: TemplateNaming,
): TableTemplate {
  const source = convertLayout(table, DEFAULT_LAYOUT).table;
  return {
    ...naming,
    layout: table.layout,
    goal: table.goal.expected,
    profile,
    indicators: source.indicators.map((row) => ({
      l1: row.l1,
      l2: row.l2,
      l3: row.l3,
      nature: row.nature ?? '',
      direction: row.direction ?? '',
      target: row.target,
      unit: row.unit ?? '',
      weight: row.weight,
    })),
  };
}
