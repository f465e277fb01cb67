import { Decimal } from '../../../number/decimal';
import { figure, percent, plain } from '../../../recognise/figures';
import type { RecognisedIndicator } from '../../../recognise/recognised-table';
import {
  directionOf,
  hasColumn,
  hasNote,
  isCost,
  measuresOf,
  subjectOf,
  type Measures,
} from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';
import { asksForLess } from '../../../words/form-names';

export const farBelowLimit = tableRule({
  meta: {
    id: 'far-below-limit',
    family: 'sense',
    severity: 'warning',
    live: false,
    since: '0.1.0',
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
    messages: {
      below: {
        zh: '完成值 {actual} 比上限 {limit} 低 {below}，偏差原因未说明',
        en: 'The actual value {actual} is {below} below the limit {limit}, without a reason',
      },
    },
  },
  *check({ table, profile }) {
    if (!profile.notes.whenOverTarget || !hasColumn(table, 'note')) return;
    const margin = new Decimal(profile.forward.overTarget.ratio).minus(1);
    for (const row of table.indicators) {
      const measures = measuresUnexplained(row);
      if (measures === null) continue;
      const { target, actual } = measures;
      const below = new Decimal(1).minus(actual.dividedBy(target));
      if (below.lessThanOrEqualTo(margin)) continue;
      yield {
        at: row.cells.actual ?? null,
        subject: subjectOf(row),
        message: 'below',
        data: { actual: plain(actual), limit: plain(target), below: percent(below) },
        actual: `-${percent(below)}`,
      };
    }
  },
});

/** Limit and actual value of a row that has a score and says nothing of them; null for any other row. */
function measuresUnexplained(row: RecognisedIndicator): Measures | null {
  if (!asksForLess(directionOf(row)) || hasNote(row) || figure(row.cells.score) === null) return null;
  const measures = measuresOf(row);
  if (measures === null || measures.target.lessThanOrEqualTo(0)) return null;
  // Of what should not happen nothing happened; money of which nothing was spent is another matter.
  return measures.actual.isZero() && !isCost(row) ? null : measures;
}
