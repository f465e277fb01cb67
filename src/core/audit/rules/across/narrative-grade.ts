import { figure, plain } from '../../../recognise/figures';
import { gradeOf } from '../../../scoring/grade';
import { statedGrade } from '../../../texts/narrative-words';
import { narrativesOf } from '../../../texts/narratives';
import { workbookRule } from '../../engine/rule';

export const narrativeGrade = workbookRule({
  meta: {
    id: 'narrative-grade',
    family: 'text',
    severity: 'error',
    live: false,
    since: '0.1.0',
    zh: {
      title: '自评综述的等级与总分不符',
      why: '等级由总分按评分规则划分。',
      advice: '按总分改正综述里的等级。',
    },
    en: {
      title: 'The narrative states a grade that the total does not give',
      why: 'The profile says from which total on a grade is given.',
      advice: 'Correct the grade.',
    },
    messages: {
      other: {
        zh: '自评综述写等级“{claimed}”，总分 {total} 应为“{expected}”',
        en: 'The narrative states the grade “{claimed}”, a total of {total} is “{expected}”',
      },
    },
  },
  *check({ workbook, tables, profile }) {
    for (const { table, sheet, cell, text } of narrativesOf(workbook, tables)) {
      const claimed = statedGrade(text);
      const total = figure(table.total?.score);
      const expected = gradeOf(total, profile);
      if (claimed === null || total === null || expected === null || claimed === expected) continue;
      if (!profile.grades.steps.some((step) => step.grade === claimed)) continue;
      yield {
        at: cell,
        sheet,
        subject: table.projectName?.text.trim() ?? '',
        message: 'other',
        data: { claimed, total: plain(total), expected },
        expected,
        actual: claimed,
      };
    }
  },
});
