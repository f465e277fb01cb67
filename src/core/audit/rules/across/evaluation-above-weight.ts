import { titled, TITLED_BEFORE } from '../../engine/common-messages';
import { constant, type Decimal } from '../../../number/decimal';
import type { EvaluationForm, FormRow } from '../../../other-forms/evaluation/evaluation-form';
import { evaluationForms } from '../../../other-forms/evaluation/evaluation-forms';
import { adjusts, rowName, titleOf } from '../../../other-forms/evaluation/form-words';
import { weightsOf } from '../../../other-forms/evaluation/form-structure';
import { plain } from '../../../recognise/figures';
import { sumOf } from '../../../number/sum';
import type { FieldCell } from '../../../recognise/recognised-table';
import { noMoreThan } from '../../../words/comparisons';
import { FIELD } from '../../../words/form-names';
import { workbookRule } from '../../engine/rule';

/** Weights that make less are shares (20 % as 0.2), which scores are not compared with. */
const POINTS = constant('2');

export const evaluationAboveWeight = workbookRule({
  meta: {
    id: 'evaluation-above-weight',
    family: 'figures',
    severity: 'error',
    live: false,
    since: '0.1.0',
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
    messages: {
      above: {
        zh: '{form}“{row}”的{column}写 {score}，分值只有 {weight}',
        en: '{form}{column} of “{row}” is {score}, its weight only {weight}',
      },
      ...TITLED_BEFORE,
      headed: { zh: '“{heading}”', en: '“{heading}”' },
    },
  },
  *check({ workbook, tables }) {
    for (const form of evaluationForms(workbook, tables)) {
      if (!form.isComplete || sumOf(weightsOf(form.rows)).lessThan(POINTS)) continue;
      for (const [column, heading] of form.scoreHeadings.entries()) {
        for (const { row, weight, cell, score } of rowsAbove(form, column)) {
          yield {
            at: cell,
            sheet: form.sheet,
            subject: rowName(row),
            message: 'above',
            data: {
              form: titled(titleOf(form)),
              row: rowName(row),
              column: form.scoreHeadings.length > 1 ? { message: 'headed', data: { heading } } : FIELD.score,
              score: plain(score),
              weight: plain(weight),
            },
            expected: noMoreThan(plain(weight)),
            actual: plain(score),
          };
        }
      }
    }
  },
});

interface RowAbove {
  readonly row: FormRow;
  readonly weight: Decimal;
  readonly cell: FieldCell;
  readonly score: Decimal;
}

/** The rows whose score in a column is above their weight. */
function rowsAbove({ rows }: EvaluationForm, column: number): RowAbove[] {
  const above = rows.flatMap((row) => {
    const [weight, score] = [row.weight.number, row.scores[column]];
    if (weight === null || score === undefined || score.number === null || adjusts(row)) return [];
    return score.number.greaterThan(weight) ? [{ row, weight, cell: score.cell, score: score.number }] : [];
  });
  // Where most rows are above, each is scored out of 100 or in another unit.
  return above.length * 3 > rows.length ? [] : above;
}
