import { figureOfText, isBlank } from '../../../recognise/figures';
import { hasColumn, isQuantitative, subjectOf, textOf } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';

export const unitMissing = tableRule({
  meta: {
    id: 'unit-missing',
    family: 'sense',
    severity: 'warning',
    live: true,
    since: '0.1.0',
    zh: {
      title: '定量指标没有计量单位',
      why: '没有单位的数字无法核对：100 可以是 100 人，也可以是 100%。',
      advice: '填写计量单位。',
    },
    en: {
      title: 'A quantitative row has no unit',
      why: 'A number without a unit cannot be checked.',
      advice: 'Enter the unit.',
    },
    messages: {
      noUnit: { zh: '指标值 {target} 没有计量单位', en: 'The target {target} has no unit' },
    },
  },
  *check({ table }) {
    if (!hasColumn(table, 'unit')) return;
    for (const row of table.indicators) {
      const cell = row.cells.unit;
      if (cell === undefined || !isQuantitative(row) || !isBlank(cell)) continue;
      const target = textOf(row, 'target');
      // "50个" has its unit inside, and a percentage shows its own.
      if (target === '' || figureOfText(target) === null || /[%％]/u.test(target)) continue;
      yield { at: cell, subject: subjectOf(row), message: 'noUnit', data: { target } };
    }
  },
});
