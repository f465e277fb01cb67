import { amount, isBlank, plain } from '../../../recognise/figures';
import { totalFundRow } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

export const zeroBudget: TableRule = {
  meta: {
    id: 'zero-budget',
    family: 'figures',
    severity: 'warning',
    scope: 'table',
    live: true,
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
  },
  *check({ table, profile }: TableContext): Iterable<Report> {
    const total = totalFundRow(table);
    const field = profile.executionRate.denominator;
    const cell = total?.cells[field];
    if (total === null || cell === undefined) return;
    const name = field === 'initial' ? '年初预算数' : '全年预算数';
    const budget = amount(cell);
    if (budget !== null && budget.isZero()) {
      yield { at: cell, subject: name, message: `${name}为 0，执行率无法计算`, actual: '0' };
    } else if (budget !== null && budget.isNegative()) {
      yield { at: cell, subject: name, message: `${name} ${plain(budget)} 是负数`, actual: plain(budget) };
    } else if (isBlank(cell) && !isBlank(total.cells.executed)) {
      yield { at: cell, subject: name, message: `${name}未填，执行率无法计算` };
    }
  },
};
