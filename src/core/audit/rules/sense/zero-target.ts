import { directionOf, measuresOf, saysDirection, subjectOf } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';
import { DIRECTION } from '../../../words/form-names';

export const zeroTarget = tableRule({
  meta: {
    id: 'zero-target',
    family: 'sense',
    severity: 'warning',
    live: true,
    since: '0.1.0',
    zh: {
      title: '正向指标的指标值为 0',
      why: '指标值为 0，什么都不做也得满分。',
      advice: '填写真实的年度指标值；没有任务的指标删去，分值分给其他指标。',
    },
    en: {
      title: 'A forward target of 0',
      why: 'With a target of 0 doing nothing scores full.',
      advice: 'Enter the real target, or delete the row.',
    },
    messages: {
      zero: { zh: '指标值为 0，任何完成值都得满分', en: 'With a target of 0 any actual value scores full' },
    },
  },
  *check({ table }) {
    for (const row of table.indicators) {
      const direction = directionOf(row);
      const measures = measuresOf(row);
      if (measures === null || !measures.target.isZero()) continue;
      if (direction !== DIRECTION.atLeast && direction !== DIRECTION.more) continue;
      // 0 of 0 in a row that says no direction: what should not happen did not.
      if (measures.actual.isZero() && !saysDirection(row)) continue;
      yield {
        at: row.cells.target ?? null,
        subject: subjectOf(row),
        message: 'zero',
        actual: '0',
      };
    }
  },
});
