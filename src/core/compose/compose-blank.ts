import { startingTable } from '../templates/starting-table';
import type { RuleProfile } from '../profile/rule-profile';
import type { EvaluationTable } from '../table/evaluation-table';
import { INDICATOR_LIBRARY, STARTER_COUNTS, type StarterCounts } from '../table/indicator-library';
import type { TableLayout } from '../table/layout';
import { fitToProfile } from '../templates/fit-to-profile';
import type { TemplateIndicator } from '../templates/table-template';
import { moveTable } from './adapt-table';

export interface BlankOptions {
  /** Four digits. */
  readonly year: string;
  readonly projectName: string;
  readonly department: string;
  readonly implementer: string;
  readonly layout: TableLayout;
  readonly profile: RuleProfile;
  /** "empty": rows without names; "library": common indicators; or the rows themselves, their weights as shares. */
  readonly indicators: 'empty' | 'library' | readonly TemplateIndicator[];
  /** Rows of each 二级指标 for "empty" and "library"; what is left out has none. Standard: `STARTER_COUNTS`. */
  readonly counts?: StarterCounts;
}

export type BlankTable =
  { readonly ok: true; readonly table: EvaluationTable } | { readonly ok: false; readonly message: string };

/**
 * A table for a new project: names filled in, amounts, actuals and scores blank, weights that make what the profile asks
 * of each tier. Fails, in Chinese, when there are no rows or too many to split a tier's weight over.
 */
export function composeBlank(options: BlankOptions): BlankTable {
  const { layout, profile } = options;
  const rows = typeof options.indicators === 'string' ? starterRows(options) : options.indicators;
  if (rows.length === 0) return { ok: false, message: '至少要有一行指标。' };
  const fitted = fitToProfile(rows, profile);
  if (!fitted.ok) return fitted;
  const { dash } = layout.funds;
  const table: EvaluationTable = {
    ...startingTable(options, layout, fitted.indicators),
    departmentLabel: layout.head.departmentLabel,
  };
  return {
    ok: true,
    table: {
      ...moveTable(table, layout),
      funds: {
        unitAmountNextToLabel: layout.funds.amountBesideLabel ? '' : null,
        rows: layout.funds.rows.map((label, index) => ({
          label,
          initial: '',
          budget: '',
          executed: '',
          weight: index === 0 ? profile.executionRate.weight : dash,
          rate: '',
          score: index === 0 ? '' : dash,
        })),
      },
    },
  };
}

/** The rows to start with, from the library or only their kinds; equal shares of each tier's weight. */
function starterRows({ indicators, counts = STARTER_COUNTS }: BlankOptions): TemplateIndicator[] {
  return INDICATOR_LIBRARY.flatMap(({ tier, category, indicators: known }) =>
    Array.from({ length: counts[category] ?? 0 }, (_, index): TemplateIndicator => {
      const place = { l1: tier, l2: category, weight: '1' };
      const common = indicators === 'library' ? known[index] : undefined;
      if (common !== undefined) return { ...place, ...common };
      const cost = category === '成本指标';
      return {
        ...place,
        l3: '',
        nature: cost ? '反向' : '正向',
        direction: cost ? '小于等于' : '大于等于',
        target: '',
        unit: '',
      };
    }),
  );
}
