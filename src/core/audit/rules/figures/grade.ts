import { grade as gradeOf } from '../../../scoring/grade';
import { figure, plain } from '../../../recognise/figures';
import { typingFix } from '../../engine/fixes';
import type { Report, TableContext, TableRule } from '../../engine/rule';

export const grade: TableRule = {
  meta: {
    id: 'grade',
    family: 'figures',
    severity: 'error',
    scope: 'table',
    live: true,
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
  },
  *check({ table, profile }: TableContext): Iterable<Report> {
    const cell = table.total?.grade ?? null;
    const total = figure(table.total?.score);
    const expected = gradeOf(total, profile);
    if (cell === null || total === null || expected === null) return;
    const written = cell.text.trim().replace(/[“”"'等级:：\s]/gu, '');
    const known = profile.grades.steps.map((step) => step.grade);
    const read = known.find((name) => written === name || written === `${name}秀` || written === `${name}好`);
    if (read === undefined || read === expected) return;
    yield {
      at: cell,
      subject: '总分',
      message: `总分 ${plain(total)} 的等级应为“${expected}”，实际“${cell.text.trim()}”`,
      expected,
      actual: cell.text.trim(),
      fix:
        cell.formula === null
          ? typingFix('safe', `改为 ${expected}`, table.sheet, [{ cell, input: { value: expected } }])
          : null,
    };
  },
};
