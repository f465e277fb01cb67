import { constant, type Decimal } from '../../../number/decimal';
import { costAmounts, type CostAmounts } from '../../../readings/money';
import { addition, agrees, amount, plain } from '../../../recognise/figures';
import { sumOf } from '../../../number/sum';
import { spanning, totalFundRow } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';
import { CATEGORY, FIELD } from '../../../words/form-names';

const COLUMNS = [
  ['target', ['initial', 'budget']],
  ['actual', ['executed']],
] as const;

export const costOverBudget = tableRule({
  meta: {
    id: 'cost-over-budget',
    family: 'sense',
    severity: 'warning',
    live: false,
    since: '0.1.0',
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
    messages: {
      above: {
        zh: '成本指标的{column}合计 {sum} 万元，超过{money} {available} 万元{repeated}{assumed}',
        en: 'The {column} of the costs add up to {sum} 万元, more than {money} {available} 万元{repeated}{assumed}',
      },
      target: { zh: '指标值', en: 'targets' },
      actual: { zh: '完成值', en: 'actual values' },
      repeated: { zh: '，疑为同一笔钱用了几个名称', en: ', probably the same money under several names' },
      assumed: { zh: '（没有写单位的按万元计）', en: ' (those without a unit taken as 万元)' },
    },
  },
  *check({ table }) {
    const fund = totalFundRow(table);
    const costs = table.indicators.flatMap((row) => {
      const amounts = costAmounts(row);
      return amounts === null ? [] : [{ row, amounts }];
    });
    for (const [field, money] of COLUMNS) {
      const most = mostOf(fund, money);
      if (most === null || most.amount.isZero()) continue;
      const available = most.amount;
      const counted = costs.filter(({ amounts }) => !isDoubtful(amounts, field, available));
      if (counted.length === 0) continue;
      const parts = counted.map(({ amounts }) => amounts[field]);
      const sum = sumOf(parts);
      if (sum.lessThanOrEqualTo(available) || isRounded(sum, available)) continue;
      yield {
        at: spanning(counted.flatMap(({ row }) => row.cells[field] ?? [])),
        subject: CATEGORY.cost,
        message: 'above',
        data: {
          column: { message: field },
          sum: addition(parts),
          money: most.name,
          available: plain(available),
          repeated: isRepeated(parts, available) ? [{ message: 'repeated' }] : [],
          assumed: counted.some(({ amounts }) => amounts.assumed) ? [{ message: 'assumed' }] : [],
        },
        expected: `≤ ${plain(available)}`,
        actual: plain(sum),
      };
      // The same story told twice helps nobody: the actual values are judged only where the targets fit.
      return;
    }
  },
});

/** 41.24 is what 41.23505 rounds to, and 1234 what 1233.6 does; 2 for 1.5 is half as much again. */
function isRounded(sum: Decimal, available: Decimal): boolean {
  return agrees(sum, available) && sum.minus(available).lessThan(available.times(constant('0.001')));
}

type Money = 'initial' | 'budget' | 'executed';

/**
 * The largest of the amounts: a limit that was set in January keeps to the budget of January, even where the budget was cut
 * later in the year.
 */
function mostOf(
  fund: ReturnType<typeof totalFundRow>,
  fields: readonly Money[],
): { readonly amount: Decimal; readonly name: string } | null {
  let most: { readonly amount: Decimal; readonly name: string } | null = null;
  for (const field of fields) {
    const one = amount(fund?.cells[field]);
    if (one !== null && (most === null || one.greaterThanOrEqualTo(most.amount))) {
      most = { amount: one, name: FIELD[field] };
    }
  }
  return most;
}

/** A number without a unit that by itself is more than twice all the money: a price or a number of 元, not so many 万元. */
function isDoubtful(cost: CostAmounts, field: 'target' | 'actual', available: Decimal): boolean {
  return cost.assumed && cost[field].greaterThan(available.times(2));
}

/** Every cost is the whole of the money: one amount under several names. */
function isRepeated(parts: readonly Decimal[], available: Decimal): boolean {
  return parts.length > 1 && parts.every((part) => part.equals(available));
}
