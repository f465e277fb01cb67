import { Decimal, parseDecimal } from '../number/decimal';
import type { FundRow } from '../table/evaluation-table';
import { fundRowKindOf, type FundRowKind } from '../table/labels';
import type { TableLayout } from '../table/layout';

/** Amounts of a new project in 万元, as plain decimal texts or "". */
export interface ProjectAmounts {
  readonly initial: string;
  readonly budget: string;
  readonly executed: string;
  readonly carriedOver: string;
  readonly other: string;
}

/**
 * The money rows of a new table. 财政拨款 is what the total has beyond 上年结转 and 其他; what was spent is laid first on
 * 上年结转, then 财政拨款, then 其他, each up to its budget, the rest on 财政拨款 — a proposal, as the list says totals only.
 */
export function projectFunds(
  layout: TableLayout,
  executionWeight: string,
  amounts: ProjectAmounts,
): FundRow[] {
  const { dash } = layout.funds;
  const budget = splitBudget(amounts);
  const executed = splitExecuted(amounts.executed, budget);
  return layout.funds.rows.map((label, index) => {
    const kind: FundRowKind = index === 0 ? 'total' : fundRowKindOf(label);
    const total = index === 0;
    return {
      label,
      initial: total || kind === 'fiscal' ? amounts.initial : '',
      budget: total ? amounts.budget : (budget[kind] ?? ''),
      executed: total ? amounts.executed : (executed[kind] ?? ''),
      weight: total ? executionWeight : dash,
      rate: '',
      score: total ? '' : dash,
    };
  });
}

type Parts = Partial<Record<FundRowKind, string>>;

function splitBudget({ budget, carriedOver, other }: ProjectAmounts): Parts {
  const total = parseDecimal(budget);
  if (total === null) return { carriedOver, other };
  const rest = total.minus(parseDecimal(carriedOver) ?? 0).minus(parseDecimal(other) ?? 0);
  return { fiscal: Decimal.max(0, rest).toString(), carriedOver, other };
}

function splitExecuted(executed: string, budget: Parts): Parts {
  const total = parseDecimal(executed);
  if (total === null) return {};
  const parts: Parts = {};
  let rest = total;
  for (const kind of ['carriedOver', 'fiscal', 'other'] as const) {
    const limit = parseDecimal(budget[kind] ?? '');
    if (limit === null || limit.isZero()) continue;
    const part = Decimal.min(rest, limit);
    parts[kind] = part.toString();
    rest = rest.minus(part);
  }
  if (!rest.isZero()) parts.fiscal = rest.plus(parts.fiscal ?? 0).toString();
  return parts;
}
