import { figure, isBlank } from '../../../recognise/figures';
import type { Report, TableContext, TableRule } from '../../engine/rule';

export const goalMissing: TableRule = {
  meta: {
    id: 'goal-missing',
    family: 'sense',
    severity: 'info',
    scope: 'table',
    live: true,
    zh: {
      title: '年度总体目标或完成情况未填',
      why: '总体目标和实际完成情况是自评表的必填内容。',
      advice: '补填该项内容。',
    },
    en: {
      title: 'The yearly goal or its result is missing',
      why: 'Both belong to the form.',
      advice: 'Fill it in.',
    },
  },
  *check({ table }: TableContext): Iterable<Report> {
    // A form that is still being filled in shows progress, not faults.
    if (!table.indicators.some((row) => figure(row.cells.score) !== null)) return;
    for (const [cell, name] of [
      [table.goal.expected, '预期目标'],
      [table.goal.actual, '实际完成情况'],
    ] as const) {
      if (cell !== null && isBlank(cell)) yield { at: cell, subject: '年度总体目标', message: `${name}未填` };
    }
  },
};
