import { figure, percent, plain } from '../../../recognise/figures';
import type { RecognisedIndicator } from '../../../recognise/recognised-table';
import {
  directionOf,
  hasColumn,
  hasNote,
  measuresOf,
  subjectOf,
  type Measures,
} from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';
import { DIRECTION } from '../../../words/form-names';

/** Directions whose target is something to reach, not a limit. */
const AIMS: ReadonlySet<string> = new Set([DIRECTION.atLeast, DIRECTION.more, DIRECTION.equal]);

export const overTarget = tableRule({
  meta: {
    id: 'over-target',
    family: 'sense',
    severity: 'warning',
    live: true,
    since: '0.1.0',
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
    messages: {
      above: {
        zh: '完成值 {actual} 比指标值 {target} 高 {above}，偏差原因未说明',
        en: 'The actual value {actual} is {above} above the target {target}, without a reason',
      },
    },
  },
  *check({ table, profile }) {
    if (!profile.notes.whenOverTarget || !hasColumn(table, 'note')) return;
    const { ratio } = profile.forward.overTarget;
    for (const row of table.indicators) {
      const measures = measuresUnexplained(row);
      if (measures === null || measures.actual.lessThan(measures.target.times(ratio))) continue;
      const { target, actual } = measures;
      const above = actual.dividedBy(target).minus(1);
      yield {
        at: row.cells.actual ?? null,
        subject: subjectOf(row),
        message: 'above',
        data: { actual: plain(actual), target: plain(target), above: percent(above) },
        actual: `+${percent(above)}`,
      };
    }
  },
});

/** Target and actual value of a row that has a score and says nothing of them; null for any other row. */
function measuresUnexplained(row: RecognisedIndicator): Measures | null {
  if (!AIMS.has(directionOf(row)) || hasNote(row) || figure(row.cells.score) === null) return null;
  const measures = measuresOf(row);
  return measures === null || measures.target.lessThanOrEqualTo(0) ? null : measures;
}
