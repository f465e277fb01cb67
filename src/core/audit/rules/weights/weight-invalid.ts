import { figure, isBlank, plain } from '../../../recognise/figures';
import { hasColumn, isSharedBlank, subjectOf, usedRows } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';

export const weightInvalid = tableRule({
  meta: {
    id: 'weight-invalid',
    family: 'weights',
    severity: 'error',
    live: true,
    since: '0.1.0',
    zh: {
      title: '分值缺失、为零、为负或不是数字',
      why: '每个三级指标都要有大于零的分值，得分才有依据。',
      advice: '填写该行的分值；不需要的指标整行删去。',
    },
    en: {
      title: 'Weight missing, zero, negative or not a number',
      why: 'Each indicator needs a weight above zero.',
      advice: 'Enter the weight of the row, or delete the row.',
    },
    messages: {
      blank: { zh: '没有填写分值', en: 'The weight is missing' },
      words: { zh: '分值“{text}”不是数字', en: 'The weight “{text}” is no number' },
      zero: { zh: '分值为 0', en: 'The weight is 0' },
      negative: { zh: '分值 {weight} 是负数', en: 'The weight {weight} is negative' },
    },
  },
  *check({ table }) {
    if (!hasColumn(table, 'weight')) return;
    const anyWeight = table.indicators.some((row) => figure(row.cells.weight) !== null);
    if (!anyWeight) return;
    for (const row of usedRows(table)) {
      const cell = row.cells.weight;
      // One weight merged over several indicators stands in the first of them.
      if (cell === undefined || isSharedBlank(cell)) continue;
      const subject = subjectOf(row);
      const weight = figure(cell);
      if (isBlank(cell)) yield { at: cell, subject, message: 'blank' };
      else if (weight === null)
        yield { at: cell, subject, message: 'words', data: { text: cell.text.trim() }, actual: cell.text };
      else if (weight.isZero()) yield { at: cell, subject, message: 'zero', actual: '0' };
      else if (weight.isNegative()) {
        yield {
          at: cell,
          subject,
          message: 'negative',
          data: { weight: plain(weight) },
          actual: plain(weight),
        };
      }
    }
  },
});
