import { isMoneyUnit, unitOf } from '../../../readings/money';
import { isCost, subjectOf } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';
import { MONEY } from '../../../words/form-names';
import { hasSense } from '../../../words/senses';

export const costCategory = tableRule({
  meta: {
    id: 'cost-category',
    family: 'sense',
    severity: 'warning',
    live: false,
    since: '0.1.0',
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
    messages: {
      noMoney: {
        zh: '成本指标“{indicator}”以“{unit}”计，不是金额',
        en: 'The cost “{indicator}” is counted in “{unit}”, not in money',
      },
    },
  },
  *check({ table }) {
    for (const row of table.indicators) {
      const unit = unitOf(row);
      if (!isCost(row) || unit === '' || isMoneyUnit(unit) || unit === MONEY.wan) continue;
      const subject = subjectOf(row);
      // Shares may well describe a cost.
      if (hasSense(subject, 'ratio')) continue;
      yield {
        at: row.cells.l3 ?? null,
        subject,
        message: 'noMoney',
        data: { indicator: subject, unit },
        actual: unit,
      };
    }
  },
});
