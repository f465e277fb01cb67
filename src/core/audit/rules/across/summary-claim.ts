import { cellName } from '../../../workbook/address';
import { agrees, plain } from '../../../recognise/figures';
import { sameWhenRounded } from '../../../texts/narratives';
import { claimedProjects } from '../../../other-forms/project-lists/claimed-projects';
import type { SummaryFigure } from '../../../other-forms/project-lists/summary-list';
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

export const summaryClaim: WorkbookRule = {
  meta: {
    id: 'summary-claim',
    family: 'text',
    severity: 'warning',
    scope: 'workbook',
    live: false,
    zh: {
      title: '文字写的项目得分、等级或预算与汇总表不一致',
      why: '报告的文字和汇总表说的是同一个项目，数字应当相同。',
      advice: '核对这个项目的得分和金额，改正其中一处。',
    },
    en: {
      title: 'A text states another score, grade or budget of a project than the summary',
      why: 'Text and summary speak of one project, so their figures should be the same.',
      advice: 'Check the figures of the project and correct one of the places.',
    },
  },
  *check({ workbook, tables }: WorkbookContext): Iterable<Report> {
    for (const claim of claimedProjects(workbook, tables)) {
      const { kind, value, written, sheet, cell, list, project } = claim;
      const figures = project.figures.filter(({ field, number }) => field === kind && number !== null);
      const [first] = figures;
      const agree = ({ number }: SummaryFigure): boolean =>
        number !== null && (kind === 'score' ? agrees(value, number) : sameWhenRounded(value, number));
      const listed = first?.number ?? null;
      if (first !== undefined && listed !== null && !figures.some(agree)) {
        const name = kind === 'score' ? '得分' : '预算';
        yield {
          at: cell,
          sheet,
          subject: project.name,
          message: `文字写“${project.name}”的${name} ${written}，汇总表（${list.sheet}!${cellName(first.cell.row, first.cell.column)}）为 ${plain(listed)}`,
          expected: plain(listed),
          actual: written,
        };
      }
      if (claim.grade !== '' && /^[优良中差]$/u.test(project.grade) && claim.grade !== project.grade) {
        yield {
          at: cell,
          sheet,
          subject: project.name,
          message: `文字写“${project.name}”的等级“${claim.grade}”，汇总表（${list.sheet}）为“${project.grade}”`,
          expected: project.grade,
          actual: claim.grade,
        };
      }
    }
  },
};
