import { FIELD } from '../../../words/form-names';
import { COMMON_MESSAGES } from '../../engine/common-messages';
import { gradeWritten } from '../../../recognise/grade-written';
import { gradeOf } from '../../../scoring/grade';
import { figure, plain } from '../../../recognise/figures';
import { changeTo } from '../../engine/fixes';
import { tableRule } from '../../engine/rule';

export const grade = tableRule({
  meta: {
    id: 'grade',
    family: 'figures',
    severity: 'error',
    live: true,
    since: '0.1.0',
    zh: {
      title: '等级与总分不符',
      why: '等级由总分按评分规则划分，例如 90 分以上为优、80 分以上为良、60 分以上为中。',
      advice: '按总分改正等级；本地的分档不同时，改评分规则。',
    },
    en: {
      title: 'The grade is not that of the total',
      why: 'The profile says from which total on a grade is given.',
      advice: 'Correct the grade, or the steps in the profile.',
    },
    messages: {
      ...COMMON_MESSAGES,
      other: {
        zh: '总分 {total} 的等级应为“{expected}”，实际“{actual}”',
        en: 'A total of {total} is “{expected}”, the form says “{actual}”',
      },
    },
  },
  *check({ table, profile }) {
    const cell = table.total?.grade ?? null;
    const total = figure(table.total?.score);
    const expected = gradeOf(total, profile);
    if (cell === null || total === null || expected === null) return;
    const read = gradeWritten(
      cell.text,
      profile.grades.steps.map((step) => step.grade),
    );
    if (read === undefined || read === expected) return;
    yield {
      at: cell,
      subject: FIELD.total,
      message: 'other',
      data: { total: plain(total), expected, actual: cell.text.trim() },
      expected,
      actual: cell.text.trim(),
      fix: changeTo('safe', table.sheet, cell, { shown: expected, value: expected }),
    };
  },
});
