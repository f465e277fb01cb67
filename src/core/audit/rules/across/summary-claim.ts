import { cellName } from '../../../workbook/address';
import type { Decimal } from '../../../number/decimal';
import { agrees, plain } from '../../../recognise/figures';
import type { FieldCell } from '../../../recognise/recognised-table';
import { sameWhenRounded } from '../../../texts/narratives';
import { claimedProjects, type ProjectClaim } from '../../../other-forms/project-lists/claimed-projects';
import { isGrade } from '../../../words/form-names';
import { workbookRule } from '../../engine/rule';

export const summaryClaim = workbookRule({
  meta: {
    id: 'summary-claim',
    family: 'text',
    severity: 'warning',
    live: false,
    since: '0.1.0',
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
    messages: {
      score: {
        zh: '文字写“{project}”的得分 {claimed}，汇总表（{place}）为 {listed}',
        en: 'The text states a score of {claimed} for “{project}”, the summary ({place}) has {listed}',
      },
      budget: {
        zh: '文字写“{project}”的预算 {claimed}，汇总表（{place}）为 {listed}',
        en: 'The text states a budget of {claimed} for “{project}”, the summary ({place}) has {listed}',
      },
      grade: {
        zh: '文字写“{project}”的等级“{claimed}”，汇总表（{place}）为“{listed}”',
        en: 'The text states the grade “{claimed}” for “{project}”, the summary ({place}) has “{listed}”',
      },
    },
  },
  *check({ workbook, tables }) {
    for (const claim of claimedProjects(workbook, tables)) {
      const { kind, written, sheet, cell, list, project } = claim;
      const listed = otherFigure(claim);
      if (listed !== null) {
        const place = `${list.sheet}!${cellName(listed.cell.row, listed.cell.column)}`;
        yield {
          at: cell,
          sheet,
          subject: project.name,
          message: kind,
          data: { project: project.name, claimed: written, place, listed: plain(listed.number) },
          expected: plain(listed.number),
          actual: written,
        };
      }
      if (claim.grade !== '' && isGrade(project.grade) && claim.grade !== project.grade) {
        yield {
          at: cell,
          sheet,
          subject: project.name,
          message: 'grade',
          data: { project: project.name, claimed: claim.grade, place: list.sheet, listed: project.grade },
          expected: project.grade,
          actual: claim.grade,
        };
      }
    }
  },
});

/** The first figure that the list has for what a text states, where none agrees. */
function otherFigure({ kind, value, project }: ProjectClaim): { cell: FieldCell; number: Decimal } | null {
  const figures = project.figures.flatMap(({ field, cell, number }) =>
    field === kind && number !== null ? [{ cell, number }] : [],
  );
  const fits = kind === 'score' ? agrees : sameWhenRounded;
  return figures.some(({ number }) => fits(value, number)) ? null : (figures[0] ?? null);
}
