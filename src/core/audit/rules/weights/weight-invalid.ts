import { figure, isBlank, plain } from '../../../recognise/figures';
import { hasColumn, isSharedBlank, subjectOf, usedRows } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

export const weightInvalid: TableRule = {
  meta: {
    id: 'weight-invalid',
    family: 'weights',
    severity: 'error',
    scope: 'table',
    live: true,
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
  },
  *check({ table }: TableContext): Iterable<Report> {
    if (!hasColumn(table, 'weight')) return;
    const anyWeight = table.indicators.some((row) => figure(row.cells.weight) !== null);
    if (!anyWeight) return;
    for (const row of usedRows(table)) {
      const cell = row.cells.weight;
      // One weight merged over several indicators stands in the first of them.
      if (cell === undefined || isSharedBlank(cell)) continue;
      const subject = subjectOf(row);
      const weight = figure(cell);
      if (isBlank(cell)) yield { at: cell, subject, message: '没有填写分值' };
      else if (weight === null)
        yield { at: cell, subject, message: `分值“${cell.text.trim()}”不是数字`, actual: cell.text };
      else if (weight.isZero()) yield { at: cell, subject, message: '分值为 0', actual: '0' };
      else if (weight.isNegative()) {
        yield { at: cell, subject, message: `分值 ${plain(weight)} 是负数`, actual: plain(weight) };
      }
    }
  },
};
