import type { EvaluationTable, Indicator } from '../table/evaluation-table';
import { DEFAULT_LAYOUT } from '../table/layouts';
import type { TableLayout } from '../table/layout';
import type { TemplateIndicator } from './table-template';

/** The title of a form that its layout does not name otherwise. */
const TITLE = '项目支出绩效自评表';

/** Whose table it is. */
export interface StartedProject {
  readonly year: string;
  readonly projectName: string;
  readonly department: string;
  readonly implementer: string;
}

/** A table that nobody has filled in yet, to be laid into the layout: amounts, goal, actuals and scores are blank. */
export function startingTable(
  project: StartedProject,
  layout: TableLayout,
  indicators: readonly TemplateIndicator[],
): EvaluationTable {
  const { year, projectName, department, implementer } = project;
  return {
    title: layout.title ?? TITLE,
    ...{ year, projectName, department, implementer },
    departmentLabel: DEFAULT_LAYOUT.head.departmentLabel,
    layout: DEFAULT_LAYOUT.id,
    funds: { unitAmountNextToLabel: null, rows: [] },
    goal: { expected: '', actual: '' },
    indicators: indicators.map((row): Indicator => ({ ...row, actual: '', score: '', note: '' })),
    total: { label: layout.totalLabel, weight: '', score: '' },
    ...{ narrative: null, published: null, provenance: null },
  };
}
