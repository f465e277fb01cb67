import { figure, plain } from '../../../recognise/figures';
import { scoreIndicator } from '../../../scoring/indicator-score';
import {
  categoryOf,
  isCost,
  isQualitative,
  measuresOf,
  subjectOf,
  textOf,
} from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

export const numberInQualitative: TableRule = {
  meta: {
    id: 'number-in-qualitative',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: false,
    zh: {
      title: '定性指标里写的是数字',
      why: '能用数字衡量的指标写成定性，就绕过了按比例计分。',
      advice: '改为正向或反向，填指标方向，单位写在计量单位栏。',
    },
    en: {
      title: 'A number in a 定性 row',
      why: 'What can be counted should be scored by the rule, not judged.',
      advice: 'Make the row 正向 or 反向 with a direction and a unit.',
    },
  },
  *check({ table, profile }: TableContext): Iterable<Report> {
    for (const row of table.indicators) {
      const measures = measuresOf(row);
      if (!isQualitative(row) || measures === null) continue;
      const score = figure(row.cells.score);
      const derived = scoreIndicator(
        {
          direction: isCost(row) ? '小于等于' : '大于等于',
          qualitative: false,
          category: categoryOf(row),
          indicator: subjectOf(row),
          ...measures,
          weight: figure(row.cells.weight),
          judged: null,
        },
        profile,
      ).value;
      const counted =
        score !== null && derived !== null && !derived.equals(score)
          ? `；按数字计应得 ${plain(derived)}，实际 ${plain(score)}`
          : '';
      yield {
        at: row.cells.target ?? null,
        subject: subjectOf(row),
        message: `定性指标的指标值“${textOf(row, 'target')}”、完成值“${textOf(row, 'actual')}”是数字${counted}`,
        ...(derived === null ? {} : { expected: plain(derived) }),
        ...(score === null ? {} : { actual: plain(score) }),
      };
    }
  },
};
