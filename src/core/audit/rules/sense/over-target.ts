import { figure, percent, plain } from '../../../recognise/figures';
import { directionOf, hasColumn, hasNote, measuresOf, subjectOf } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

export const overTarget: TableRule = {
  meta: {
    id: 'over-target',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: true,
    zh: {
      title: '完成值远超指标值，没有说明',
      why: '超出指标值三成以上，多半是指标定得太低，或者完成值填错，要在偏差原因里说明。',
      advice: '核对完成值，在“偏差原因分析及改进措施”里说明为什么超出。',
    },
    en: {
      title: 'Far above the target, unexplained',
      why: 'From 1.3 times the target on, either the target was too low or the actual value is wrong.',
      advice: 'Check the value and explain it in the note.',
    },
  },
  *check({ table, profile }: TableContext): Iterable<Report> {
    if (!profile.notes.whenOverTarget || !hasColumn(table, 'note')) return;
    const { ratio } = profile.forward.overTarget;
    for (const row of table.indicators) {
      const direction = directionOf(row);
      const measures = measuresOf(row);
      if (direction !== '大于等于' && direction !== '大于' && direction !== '等于') continue;
      if (measures === null || measures.target.lessThanOrEqualTo(0) || hasNote(row)) continue;
      if (measures.actual.lessThan(measures.target.times(ratio)) || figure(row.cells.score) === null)
        continue;
      const over = measures.actual.dividedBy(measures.target).minus(1);
      yield {
        at: row.cells.actual ?? null,
        subject: subjectOf(row),
        message: `完成值 ${plain(measures.actual)} 比指标值 ${plain(measures.target)} 高 ${percent(over)}，偏差原因未说明`,
        actual: `+${percent(over)}`,
      };
    }
  },
};
