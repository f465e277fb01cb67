import { constant } from '../../../number/decimal';
import { evaluationForms } from '../../../other-forms/evaluation/evaluation-forms';
import { adjusts, rowName, titleOf } from '../../../other-forms/evaluation/form-words';
import { weightsOf } from '../../../other-forms/evaluation/form-structure';
import { plain, sumOf } from '../../../recognise/figures';
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

/** Weights that make less are shares (20 % as 0.2), which scores are not compared with. */
const POINTS = constant('2');

export const evaluationAboveWeight: WorkbookRule = {
  meta: {
    id: 'evaluation-above-weight',
    family: 'figures',
    severity: 'error',
    scope: 'workbook',
    live: false,
    zh: {
      title: '评价表里有得分高于分值的行',
      why: '每行最多得到它的分值。',
      advice: '核对这一行的分值和得分。',
    },
    en: {
      title: 'A row of an evaluation form scores above its weight',
      why: 'A row earns at most its weight.',
      advice: 'Check weight and score of the row.',
    },
  },
  *check({ workbook, tables }: WorkbookContext): Iterable<Report> {
    for (const form of evaluationForms(workbook, tables)) {
      if (!form.isComplete || sumOf(weightsOf(form.rows)).lessThan(POINTS)) continue;
      for (const [column, heading] of form.scoreHeadings.entries()) {
        const above = form.rows.flatMap((row) => {
          const [weight, score] = [row.weight.number, row.scores[column]];
          if (weight === null || score === undefined || score.number === null || adjusts(row)) return [];
          return score.number.greaterThan(weight)
            ? [{ row, weight, cell: score.cell, score: score.number }]
            : [];
        });
        // Where most rows are above, each is scored out of 100 or in another unit.
        if (above.length * 3 > form.rows.length) continue;
        for (const { row, weight, cell, score } of above) {
          yield {
            at: cell,
            sheet: form.sheet,
            subject: rowName(row),
            message: `${titleOf(form)}“${rowName(row)}”的${form.scoreHeadings.length > 1 ? `“${heading}”` : '得分'}写 ${plain(score)}，分值只有 ${plain(weight)}`,
            expected: `不超过 ${plain(weight)}`,
            actual: plain(score),
          };
        }
      }
    }
  },
};
