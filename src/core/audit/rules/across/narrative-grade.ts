import { figure, plain } from '../../../recognise/figures';
import { grade } from '../../../scoring/grade';
import { narrativesOf } from '../../../texts/narratives';
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

const GRADE = /(?:等级|评级|自评结果|评价结果)[为是]?[:：]?[“"']?([优良中差])(?![\p{Script=Han}])/u;

export const narrativeGrade: WorkbookRule = {
  meta: {
    id: 'narrative-grade',
    family: 'text',
    severity: 'error',
    scope: 'workbook',
    live: false,
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
  },
  *check({ workbook, tables, profile }: WorkbookContext): Iterable<Report> {
    for (const { table, sheet, cell, text } of narrativesOf(workbook, tables)) {
      const match = GRADE.exec(text.replace(/\s+/gu, ''));
      const total = figure(table.total?.score);
      const expected = grade(total, profile);
      if (match?.[1] === undefined || total === null || expected === null || match[1] === expected) continue;
      if (!profile.grades.steps.some((step) => step.grade === match[1])) continue;
      yield {
        at: cell,
        sheet,
        subject: table.projectName?.text.trim() ?? '',
        message: `自评综述写等级“${match[1]}”，总分 ${plain(total)} 应为“${expected}”`,
        expected,
        actual: match[1],
      };
    }
  },
};
