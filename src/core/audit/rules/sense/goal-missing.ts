import { figure, isBlank } from '../../../recognise/figures';
import { tableRule } from '../../engine/rule';
import { FIELD } from '../../../words/form-names';

export const goalMissing = tableRule({
  meta: {
    id: 'goal-missing',
    family: 'sense',
    severity: 'info',
    live: true,
    since: '0.1.0',
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
    messages: {
      blank: { zh: '{field}未填', en: '{field} is not filled in' },
    },
  },
  *check({ table }) {
    // A form that is still being filled in shows progress, not faults.
    if (!table.indicators.some((row) => figure(row.cells.score) !== null)) return;
    for (const [cell, field] of [
      [table.goal.expected, FIELD.goalExpected],
      [table.goal.actual, FIELD.goalActual],
    ] as const) {
      if (cell !== null && isBlank(cell))
        yield { at: cell, subject: FIELD.goal, message: 'blank', data: { field } };
    }
  },
});
