import { amountInForm, plain } from '../../../recognise/figures';
import { tableRule } from '../../engine/rule';

export const executedAboveBudget = tableRule({
  meta: {
    id: 'executed-above-budget',
    family: 'figures',
    severity: 'warning',
    live: true,
    since: '0.1.0',
    zh: {
      title: '全年执行数大于全年预算数',
      why: '全年预算数已含调整和结转，支出一般不会超过它；超过多半是填错了列、单位或年度。',
      advice: '核对预算数与执行数；确有超支的，在说明中写清资金来源。',
    },
    en: {
      title: 'More was spent than budgeted',
      why: 'The full-year budget includes adjustments and carry-over, so spending rarely exceeds it.',
      advice: 'Check both amounts; explain where the money came from if it is right.',
    },
    messages: {
      above: {
        zh: '全年执行数 {executed} 大于全年预算数 {budget}',
        en: '{executed} was spent of a full-year budget of {budget}',
      },
    },
  },
  *check({ table }) {
    for (const row of table.funds) {
      const budget = amountInForm(row.cells.budget);
      const executed = amountInForm(row.cells.executed);
      const cell = row.cells.executed;
      if (cell === undefined || budget === null || executed === null || executed.lessThanOrEqualTo(budget))
        continue;
      yield {
        at: cell,
        subject: (row.cells.label?.text ?? '').trim(),
        message: 'above',
        data: { executed: plain(executed), budget: plain(budget) },
        expected: `≤ ${plain(budget)}`,
        actual: plain(executed),
      };
    }
  },
});
