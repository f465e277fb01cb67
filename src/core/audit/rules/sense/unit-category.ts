import { isMoneyUnit, unitOf } from '../../../readings/money';
import { subjectOf, textOf } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';
import { isSatisfactionCategory, isTimelinessCategory } from '../../../words/categories';
import { isSatisfactionUnit } from '../../../words/units';

export const unitCategory = tableRule({
  meta: {
    id: 'unit-category',
    family: 'sense',
    severity: 'warning',
    live: false,
    since: '0.1.0',
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
    messages: {
      unsuited: { zh: '{category}以“{unit}”计，不相称', en: '{category} cannot be counted in “{unit}”' },
    },
  },
  *check({ table }) {
    for (const row of table.indicators) {
      const unit = unitOf(row);
      const category = textOf(row, 'l2');
      // An odd sign is the matter of the rule on units.
      if (!/^[\p{L}/%]+$/u.test(unit) || !isUnsuited(unit, category)) continue;
      yield {
        at: (textOf(row, 'unit') === '' ? row.cells.target : row.cells.unit) ?? null,
        subject: subjectOf(row),
        message: 'unsuited',
        data: { category, unit },
        actual: unit,
      };
    }
  },
});

function isUnsuited(unit: string, category: string): boolean {
  if (isSatisfactionCategory(category) && !isSatisfactionUnit(unit)) return true;
  return isTimelinessCategory(category) && isMoneyUnit(unit);
}
