import { Decimal } from '../../../number/decimal';
import { figure, percent, plain } from '../../../recognise/figures';
import {
  directionOf,
  hasColumn,
  hasNote,
  isCost,
  measuresOf,
  subjectOf,
} from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

export const farBelowLimit: TableRule = {
  meta: {
    id: 'far-below-limit',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: false,
    zh: {
      title: '完成值远低于上限，没有说明',
      why: '比上限低三成以上，多半是预算编得太松、工作没有做完，或者数字填错。',
      advice: '核对完成值，在“偏差原因分析及改进措施”里说明。',
    },
    en: {
      title: 'Far below a limit, unexplained',
      why: 'More than 30 % below the limit: the limit was generous, the work is unfinished, or the figure is wrong.',
      advice: 'Check the value and explain it in the note.',
    },
  },
  *check({ table, profile }: TableContext): Iterable<Report> {
    if (!profile.notes.whenOverTarget || !hasColumn(table, 'note')) return;
    const margin = new Decimal(profile.forward.overTarget.ratio).minus(1);
    for (const row of table.indicators) {
      const direction = directionOf(row);
      const measures = measuresOf(row);
      if (direction !== '小于等于' && direction !== '小于') continue;
      if (measures === null || measures.target.lessThanOrEqualTo(0) || hasNote(row)) continue;
      // Of what should not happen nothing happened; money of which nothing was spent is another matter.
      if (measures.actual.isZero() && !isCost(row)) continue;
      const below = new Decimal(1).minus(measures.actual.dividedBy(measures.target));
      if (below.lessThanOrEqualTo(margin) || figure(row.cells.score) === null) continue;
      yield {
        at: row.cells.actual ?? null,
        subject: subjectOf(row),
        message: `完成值 ${plain(measures.actual)} 比上限 ${plain(measures.target)} 低 ${percent(below)}，偏差原因未说明`,
        actual: `-${percent(below)}`,
      };
    }
  },
};
