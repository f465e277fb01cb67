import { figure, plain } from '../../../recognise/figures';
import { typingFix } from '../../engine/fixes';
import { isCost, measuresOf, statedDirection, subjectOf } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

export const equalNotMet: TableRule = {
  meta: {
    id: 'equal-not-met',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: false,
    zh: {
      title: '写“等于”，完成值不等于指标值，得了满分',
      why: '“等于 85”而实际 100，没有“等于”；多半应写“大于等于”。',
      advice: '应越大越好的，把指标方向改为大于等于。',
    },
    en: {
      title: '"Equal" not met, yet scored full',
      why: '85 was to be met exactly and 100 was reached: mostly 大于等于 was meant.',
      advice: 'Change the direction to 大于等于.',
    },
  },
  *check({ table }: TableContext): Iterable<Report> {
    for (const row of table.indicators) {
      const cell = row.cells.direction ?? row.aids.direction;
      const measures = measuresOf(row);
      if (cell === undefined || measures === null || statedDirection(row) !== '等于') continue;
      const [score, weight] = [figure(row.cells.score), figure(row.cells.weight)];
      if (score === null || weight === null || !score.equals(weight)) continue;
      if (measures.actual.lessThanOrEqualTo(measures.target)) continue;
      yield {
        at: cell,
        subject: subjectOf(row),
        message: `要求等于 ${plain(measures.target)}，完成 ${plain(measures.actual)}，得满分 ${plain(score)}`,
        expected: isCost(row) ? '小于等于' : '大于等于',
        actual: '等于',
        fix: isCost(row)
          ? null
          : typingFix('suggestion', '改为大于等于', table.sheet, [{ cell, input: { value: '大于等于' } }]),
      };
    }
  },
};
