import { constant, type Decimal } from '../../../number/decimal';
import { costAmounts, type CostAmounts } from '../../../readings/money';
import { addition, agrees, amount, plain, sumOf } from '../../../recognise/figures';
import { spanning, totalFundRow } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

const COLUMNS = [
  ['target', ['initial', 'budget'], '指标值'],
  ['actual', ['executed'], '完成值'],
] as const;

export const costOverBudget: TableRule = {
  meta: {
    id: 'cost-over-budget',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: false,
    zh: {
      title: '成本指标合计超过项目资金',
      why: '成本指标加起来超过预算或执行数，多半是同一笔钱算了两次，或者混进了别的资金。',
      advice: '核对各项成本的口径，使合计不超过项目资金。',
    },
    en: {
      title: 'Costs that together exceed the money',
      why: 'Cost targets above the budget mostly count the same money twice.',
      advice: 'Check what each cost stands for.',
    },
  },
  *check({ table }: TableContext): Iterable<Report> {
    const fund = totalFundRow(table);
    const amounts = table.indicators.flatMap((row) => {
      const found = costAmounts(row);
      return found === null ? [] : [{ row, amounts: found }];
    });
    for (const [field, money, name] of COLUMNS) {
      const most = mostOf(fund, money);
      const available = most?.amount ?? null;
      const costs = amounts.filter(({ amounts: one }) => !isDoubtful(one, field, available));
      if (costs.length === 0) continue;
      const parts = costs.map(({ amounts }) => amounts[field]);
      const sum = sumOf(parts);
      if (most === null || available === null || available.isZero()) continue;
      if (sum.lessThanOrEqualTo(available) || isRounded(sum, available)) continue;
      yield {
        at: spanning(costs.flatMap(({ row }) => row.cells[field] ?? [])),
        subject: '成本指标',
        message: `成本指标的${name}合计 ${addition(parts)} 万元，超过${most.name} ${plain(available)} 万元${repeated(parts, available)}${
          costs.some((cost) => cost.amounts.assumed) ? '（没有写单位的按万元计）' : ''
        }`,
        expected: `≤ ${plain(available)}`,
        actual: plain(sum),
      };
      // The same story told twice helps nobody: the actual values are judged only where the targets fit.
      return;
    }
  },
};

/** 41.24 is what 41.23505 rounds to, and 1234 what 1233.6 does; 2 for 1.5 is half as much again. */
function isRounded(sum: Decimal, available: Decimal): boolean {
  return agrees(sum, available) && sum.minus(available).lessThan(available.times(constant('0.001')));
}

const NAMES = { initial: '年初预算数', budget: '全年预算数', executed: '全年执行数' } as const;

/**
 * The largest of the amounts: a limit that was set in January keeps to the budget of January, even where the budget was cut
 * later in the year.
 */
function mostOf(
  fund: ReturnType<typeof totalFundRow>,
  fields: readonly (keyof typeof NAMES)[],
): { readonly amount: Decimal; readonly name: string } | null {
  let most: { readonly amount: Decimal; readonly name: string } | null = null;
  for (const field of fields) {
    const one = amount(fund?.cells[field]);
    if (one !== null && (most === null || one.greaterThanOrEqualTo(most.amount))) {
      most = { amount: one, name: NAMES[field] };
    }
  }
  return most;
}

/** A number without a unit that by itself is more than twice all the money: a price or a number of 元, not so many 万元. */
function isDoubtful(cost: CostAmounts, field: 'target' | 'actual', available: Decimal | null): boolean {
  return cost.assumed && available !== null && cost[field].greaterThan(available.times(2));
}

/** Every cost is the whole of the money: one amount under several names. */
function repeated(parts: readonly Decimal[], available: Decimal): string {
  return parts.length > 1 && parts.every((part) => part.equals(available))
    ? '，疑为同一笔钱用了几个名称'
    : '';
}
