import { constant } from '../../../number/decimal';
import { evaluationForms } from '../../../other-forms/evaluation/evaluation-forms';
import { adjusts, isEvaluation, titleOf } from '../../../other-forms/evaluation/form-words';
import { weightsOf } from '../../../other-forms/evaluation/form-structure';
import type { EvaluationForm } from '../../../other-forms/evaluation/evaluation-form';
import { agrees, plain, sumOf } from '../../../recognise/figures';
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

const [HUNDRED, ONE] = [constant('100'), constant('1')];

export const evaluationWeight: WorkbookRule = {
  meta: {
    id: 'evaluation-weight',
    family: 'weights',
    severity: 'error',
    scope: 'workbook',
    live: false,
    zh: {
      title: '评价表各行的分值加起来不是合计，或不是 100',
      why: '评价采用百分制，各行分值之和就是满分。',
      advice: '调整各行分值，使其相加为 100，合计与之相同。',
    },
    en: {
      title: 'The weights of an evaluation form do not make its total, or 100',
      why: 'An evaluation is scored out of 100, and the weights of its rows make that.',
      advice: 'Adjust the weights so that they make 100, and the total with them.',
    },
  },
  *check({ workbook, tables }: WorkbookContext): Iterable<Report> {
    for (const form of evaluationForms(workbook, tables)) {
      const sum = sumOf(weightsOf(form.rows));
      const printed = form.total?.weight ?? null;
      const whole = printed?.number ?? null;
      if (form.rows.some(adjusts) || sum.isZero()) continue;
      // Each row out of 100: what a row counts for stands in another column.
      if (form.rows.every(({ weight }) => weight.number?.equals(HUNDRED) === true)) continue;
      if (printed !== null && whole !== null && !whole.equals(sum)) {
        const isCertain = scoresMakeTotal(form) || (sum.equals(HUNDRED) && isEvaluation(form));
        if (!isCertain && !isEvaluation(form)) continue;
        yield {
          at: printed.cell,
          sheet: form.sheet,
          subject: '合计',
          message: `${titleOf(form)}分值合计写 ${plain(whole)}，${String(form.rows.length)} 行相加为 ${plain(sum)}`,
          expected: plain(sum),
          actual: plain(whole),
          ...(isCertain ? {} : { severity: 'warning' as const }),
        };
      } else if (printed !== null && !sum.equals(HUNDRED) && !sum.equals(ONE) && isEvaluation(form)) {
        yield {
          at: printed.cell,
          sheet: form.sheet,
          subject: '合计',
          message: `${titleOf(form)}各行分值相加为 ${plain(sum)}，不是 100`,
          expected: '100',
          actual: plain(sum),
          severity: 'warning',
        };
      }
    }
  },
};

/** Whether the scores of the rows make the printed total, so that no row was overlooked. */
function scoresMakeTotal({ rows, total }: EvaluationForm): boolean {
  return (total?.scores ?? []).some(({ number }, column) => {
    const scores = rows.flatMap((row) => row.scores[column]?.number ?? []);
    return number !== null && scores.length === rows.length && agrees(number, sumOf(scores));
  });
}
