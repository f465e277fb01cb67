import { FIELD } from '../../../words/form-names';
import { amount, isBlank, plain } from '../../../recognise/figures';
import { totalFundRow } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';

export const zeroBudget = tableRule({
  meta: {
    id: 'zero-budget',
    family: 'figures',
    severity: 'warning',
    live: true,
    since: '0.1.0',
    zh: {
      title: '全年预算数为 0 或未填',
      why: '执行率 = 全年执行数 ÷ 全年预算数；预算数为 0 时执行率没有意义，得分须由人判定。',
      advice: '填写调整后的全年预算数（含上年结转）；确无预算的，按评分规则的规定处理。',
    },
    en: {
      title: 'The full-year budget is 0 or blank',
      why: 'The execution rate divides by the full-year budget.',
      advice: 'Enter the adjusted budget with carry-over.',
    },
    messages: {
      zero: { zh: '{field}为 0，执行率无法计算', en: '{field} is 0: there is no execution rate' },
      negative: { zh: '{field} {budget} 是负数', en: '{field} {budget} is negative' },
      blank: { zh: '{field}未填，执行率无法计算', en: '{field} is blank: there is no execution rate' },
    },
  },
  *check({ table, profile }) {
    const total = totalFundRow(table);
    const field = profile.executionRate.denominator;
    const cell = total?.cells[field];
    if (total === null || cell === undefined) return;
    const name = FIELD[field];
    const budget = amount(cell);
    if (budget !== null && budget.isZero()) {
      yield { at: cell, subject: name, message: 'zero', data: { field: name }, actual: '0' };
    } else if (budget !== null && budget.isNegative()) {
      yield {
        at: cell,
        subject: name,
        message: 'negative',
        data: { field: name, budget: plain(budget) },
        actual: plain(budget),
      };
    } else if (isBlank(cell) && !isBlank(total.cells.executed)) {
      yield { at: cell, subject: name, message: 'blank', data: { field: name } };
    }
  },
});
