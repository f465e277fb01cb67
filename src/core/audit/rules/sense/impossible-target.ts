import { plain } from '../../../recognise/figures';
import { isPercentUnit } from '../../../readings/money';
import { measuresOf, statedDirection, subjectOf } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

/** Shares of a whole. */
const SHARE = /满意度|(合格|达标|完成|到位|及时|覆盖|到岗|使用|参与|通过|普及|入住|出勤|准确|优良)率/u;
/** Percentages that may well exceed 100. */
const GROWTH = /增长|增速|增幅|提高|提升|收益|回报|产销|杠杆|带动/u;

export const impossibleTarget: TableRule = {
  meta: {
    id: 'impossible-target',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: false,
    zh: {
      title: '指标值或完成值不可能达到',
      why: '合格率、满意度一类的比率最高 100%，“大于 100%”永远做不到，也说明数字填错。',
      advice: '核对数值和指标方向；想要全部达到的，写“大于等于 100”。',
    },
    en: {
      title: 'A value that cannot be reached',
      why: 'Shares such as satisfaction end at 100 %.',
      advice: 'Check the value and the direction.',
    },
  },
  *check({ table }: TableContext): Iterable<Report> {
    for (const row of table.indicators) {
      const measures = measuresOf(row);
      const name = subjectOf(row);
      if (measures === null || !isPercentUnit(row) || GROWTH.test(name)) continue;
      // 1 under a percent format is 100 %.
      const scale = row.cells.target?.text.includes('%') === true && measures.target.lessThan(10) ? 100 : 1;
      const [target, actual] = [measures.target.times(scale), measures.actual.times(scale)];
      if (statedDirection(row) === '大于' && target.greaterThanOrEqualTo(100)) {
        yield {
          at: row.cells.target ?? null,
          subject: name,
          message: `“${name}”要求大于 ${plain(target)}%，不可能达到`,
        };
      } else if (SHARE.test(name) && target.greaterThan(100)) {
        yield {
          at: row.cells.target ?? null,
          subject: name,
          message: `“${name}”的指标值 ${plain(target)}% 超过 100%`,
        };
      }
      if (SHARE.test(name) && !/完成率|执行率/u.test(name) && actual.greaterThan(100)) {
        yield {
          at: row.cells.actual ?? null,
          subject: name,
          message: `“${name}”的完成值 ${plain(actual)}% 超过 100%`,
        };
      }
    }
  },
};
