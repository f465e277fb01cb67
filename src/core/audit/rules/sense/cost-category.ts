import { isMoneyUnit, unitOf } from '../../../readings/money';
import { isCost, subjectOf } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

/** Shares that do describe a cost. */
const RATIO = /率|比例|占比|比重|节约|节省|控制|超支|降低/u;

export const costCategory: TableRule = {
  meta: {
    id: 'cost-category',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: false,
    zh: {
      title: '成本指标下的不是成本',
      why: '成本指标用金额衡量；百分比、年限、次数多半是质量或时效，放错了地方。',
      advice: '移到质量、时效等二级指标下，或改成金额。',
    },
    en: {
      title: 'Not a cost',
      why: 'A cost is measured in money; shares, years and counts belong elsewhere.',
      advice: 'Move the row to another category, or state an amount.',
    },
  },
  *check({ table }: TableContext): Iterable<Report> {
    for (const row of table.indicators) {
      const unit = unitOf(row);
      if (!isCost(row) || unit === '' || isMoneyUnit(unit) || unit === '万' || RATIO.test(subjectOf(row)))
        continue;
      yield {
        at: row.cells.l3 ?? null,
        subject: subjectOf(row),
        message: `成本指标“${subjectOf(row)}”以“${unit}”计，不是金额`,
        actual: unit,
      };
    }
  },
};
