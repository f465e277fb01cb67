import { titled, TITLED_BEFORE } from '../../engine/common-messages';
import { constant, type Decimal } from '../../../number/decimal';
import { evaluationForms } from '../../../other-forms/evaluation/evaluation-forms';
import { adjusts, isEvaluation, titleOf } from '../../../other-forms/evaluation/form-words';
import { weightsOf } from '../../../other-forms/evaluation/form-structure';
import type { EvaluationForm } from '../../../other-forms/evaluation/evaluation-form';
import { agrees, plain } from '../../../recognise/figures';
import { sumOf } from '../../../number/sum';
import type { FieldCell } from '../../../recognise/recognised-table';
import { FIELD } from '../../../words/form-names';
import { workbookRule, type Report } from '../../engine/rule';

const [HUNDRED, ONE] = [constant('100'), constant('1')];

export const evaluationWeight = workbookRule({
  meta: {
    id: 'evaluation-weight',
    family: 'weights',
    severity: 'error',
    live: false,
    since: '0.1.0',
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
    messages: {
      otherThanRows: {
        zh: '{form}分值合计写 {printed}，{count} 行相加为 {sum}',
        en: '{form}The total of the weights is {printed}, {count} rows make {sum}',
      },
      notHundred: {
        zh: '{form}各行分值相加为 {sum}，不是 100',
        en: '{form}The weights of the rows make {sum}, not 100',
      },
      ...TITLED_BEFORE,
    },
  },
  *check({ workbook, tables }) {
    for (const form of evaluationForms(workbook, tables)) {
      const report = isWeighted(form) ? weightReport(form) : null;
      if (report !== null) yield { sheet: form.sheet, subject: FIELD.sum, ...report };
    }
  },
});

/** Whether the weights of the rows are meant to make a whole. */
function isWeighted({ rows }: EvaluationForm): boolean {
  if (rows.some(adjusts) || sumOf(weightsOf(rows)).isZero()) return false;
  // Each row out of 100: what a row counts for stands in another column.
  return !rows.every(({ weight }) => weight.number?.equals(HUNDRED) === true);
}

type Message = 'otherThanRows' | 'notHundred';

function weightReport(form: EvaluationForm): Report<Message> | null {
  if (form.total === null) return null;
  const { cell, number } = form.total.weight;
  const sum = sumOf(weightsOf(form.rows));
  return number === null || number.equals(sum)
    ? wholeReport(form, sum, cell)
    : totalReport(form, sum, cell, number);
}

function totalReport(
  form: EvaluationForm,
  sum: Decimal,
  cell: FieldCell,
  printed: Decimal,
): Report<Message> | null {
  const isCertain = scoresMakeTotal(form) || (sum.equals(HUNDRED) && isEvaluation(form));
  if (!isCertain && !isEvaluation(form)) return null;
  return {
    at: cell,
    message: 'otherThanRows',
    data: { form: titled(titleOf(form)), printed: plain(printed), count: form.rows.length, sum: plain(sum) },
    expected: plain(sum),
    actual: plain(printed),
    ...(isCertain ? {} : { severity: 'warning' as const }),
  };
}

function wholeReport(form: EvaluationForm, sum: Decimal, cell: FieldCell): Report<Message> | null {
  if (sum.equals(HUNDRED) || sum.equals(ONE) || !isEvaluation(form)) return null;
  return {
    at: cell,
    message: 'notHundred',
    data: { form: titled(titleOf(form)), sum: plain(sum) },
    expected: '100',
    actual: plain(sum),
    severity: 'warning',
  };
}

/** Whether the scores of the rows make the printed total, so that no row was overlooked. */
function scoresMakeTotal({ rows, total }: EvaluationForm): boolean {
  return (total?.scores ?? []).some(({ number }, column) => {
    const scores = rows.flatMap((row) => row.scores[column]?.number ?? []);
    return number !== null && scores.length === rows.length && agrees(number, sumOf(scores));
  });
}
