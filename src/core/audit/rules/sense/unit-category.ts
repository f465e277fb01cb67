import { isMoneyUnit, unitOf } from '../../../readings/money';
import { subjectOf, textOf } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

export const unitCategory: TableRule = {
  meta: {
    id: 'unit-category',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: false,
    zh: {
      title: '计量单位与二级指标不相称',
      why: '满意度用百分比或分数，时效用时间或比率；单位不相称，多半是指标放错了地方。',
      advice: '核对计量单位，或把指标移到合适的二级指标下。',
    },
    en: {
      title: 'A unit that its category cannot have',
      why: 'Satisfaction is a share, timeliness a time or a rate.',
      advice: 'Check the unit, or move the row.',
    },
  },
  *check({ table }: TableContext): Iterable<Report> {
    for (const row of table.indicators) {
      const unit = unitOf(row);
      const category = textOf(row, 'l2');
      const satisfaction = category.includes('满意') && !/^(%|‰|分|百分比|度|星|级)$/u.test(unit);
      const timeliness = category.includes('时效') && isMoneyUnit(unit);
      // An odd sign is the matter of the rule on units.
      if (unit === '' || unit === '&' || (!satisfaction && !timeliness)) continue;
      if (!/^[\p{L}/%]+$/u.test(unit)) continue;
      yield {
        at: (textOf(row, 'unit') === '' ? row.cells.target : row.cells.unit) ?? null,
        subject: subjectOf(row),
        message: `${category}以“${unit}”计，不相称`,
        actual: unit,
      };
    }
  },
};
