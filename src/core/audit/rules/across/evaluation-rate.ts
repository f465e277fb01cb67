import { titled, TITLED_BEFORE } from '../../engine/common-messages';
import { constant, type Decimal } from '../../../number/decimal';
import { evaluationForms } from '../../../other-forms/evaluation/evaluation-forms';
import type { EvaluationForm, FormRow } from '../../../other-forms/evaluation/evaluation-form';
import { rowName, titleOf } from '../../../other-forms/evaluation/form-words';
import { percent, plain } from '../../../recognise/figures';
import type { FieldCell } from '../../../recognise/recognised-table';
import { isShownAs } from '../../../readings/printed-sums';
import { workbookRule } from '../../engine/rule';

const HUNDRED = constant('100');

export const evaluationRate = workbookRule({
  meta: {
    id: 'evaluation-rate',
    family: 'figures',
    severity: 'error',
    live: false,
    since: '0.1.0',
    zh: {
      title: '评价表的得分率与分值、得分不符',
      why: '得分率 = 得分 ÷ 分值。',
      advice: '按同一行的得分和分值改正得分率。',
    },
    en: {
      title: 'A rate of points does not follow from weight and score',
      why: 'The rate is the score divided by the weight.',
      advice: 'Correct the rate by the score and weight of its row.',
    },
    messages: {
      other: {
        zh: '{form}“{row}”的得分率写 {printed}，应为 {rate} = {score} ÷ {weight}',
        en: '{form}得分率 of “{row}” is {printed}, should be {rate} = {score} ÷ {weight}',
      },
      ...TITLED_BEFORE,
    },
  },
  *check({ workbook, tables }) {
    for (const form of evaluationForms(workbook, tables)) {
      for (const row of ratedRows(form)) {
        const wrong = wrongRate(row);
        if (wrong === null) continue;
        const { cell, score, weight, rate } = wrong;
        yield {
          at: cell,
          sheet: form.sheet,
          subject: rowName(row),
          message: 'other',
          data: {
            form: titled(titleOf(form)),
            row: rowName(row),
            printed: cell.text.trim(),
            rate: percent(rate),
            score: plain(score),
            weight: plain(weight),
          },
          expected: percent(rate),
          actual: cell.text.trim(),
        };
      }
    }
  },
});

function ratedRows({ rows, restates, subtotals, total }: EvaluationForm): FormRow[] {
  return [...rows, ...(restates ? [] : subtotals), ...(total === null ? [] : [total])];
}

interface WrongRate {
  readonly cell: FieldCell;
  readonly score: Decimal;
  readonly weight: Decimal;
  /** What the rate should be, as a share. */
  readonly rate: Decimal;
}

/** The rate that a row prints, where none of its scores gives it. */
function wrongRate({ rate, weight: { number: weight }, scores: figures }: FormRow): WrongRate | null {
  const printed = rate?.number ?? null;
  if (rate === null || printed === null || weight === null || weight.lessThanOrEqualTo(0)) return null;
  const scores = figures.flatMap(({ number }) => number ?? []);
  const [score] = scores;
  if (score === undefined || scores.some((one) => fits(printed, one.dividedBy(weight)))) return null;
  return { cell: rate.cell, score, weight, rate: score.dividedBy(weight) };
}

/** "95.78" without its per cent sign is read as meant. */
function fits(printed: Decimal, rate: Decimal): boolean {
  return [printed, printed.times(HUNDRED)].some((shown) => isShownAs(shown, rate.times(HUNDRED)));
}
