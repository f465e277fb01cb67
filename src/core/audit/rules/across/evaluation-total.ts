import { constant, type Decimal } from '../../../number/decimal';
import { evaluationForms } from '../../../other-forms/evaluation/evaluation-forms';
import type { EvaluationForm, FormFigure, FormRow } from '../../../other-forms/evaluation/evaluation-form';
import { adjusts, deducts, isEvaluation, titleOf } from '../../../other-forms/evaluation/form-words';
import { agrees, isBlank, isDash, plain, sumOf } from '../../../recognise/figures';
import { roundingSlack } from '../../../readings/printed-sums';
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

const HUNDRED = constant('100');

export const evaluationTotal: WorkbookRule = {
  meta: {
    id: 'evaluation-total',
    family: 'figures',
    severity: 'error',
    scope: 'workbook',
    live: false,
    zh: {
      title: '评价表的合计或小计不等于各行得分之和',
      why: '评价表逐行打分，合计和各部分的小计都由各行相加得出。',
      advice: '核对各行得分，再改合计；最好用求和公式。',
    },
    en: {
      title: 'The total of an evaluation form is not the sum of its rows',
      why: 'The form is scored row by row, and its total and subtotals are sums of the rows.',
      advice: 'Check the scores, then correct the total; better, let a formula add.',
    },
  },
  *check({ workbook, tables }: WorkbookContext): Iterable<Report> {
    for (const form of evaluationForms(workbook, tables)) {
      for (const column of form.scoreHeadings.keys()) {
        if (form.total !== null) yield* sumReport(form, form.total, form.rows, column, '合计');
        for (const subtotal of form.subtotals) {
          const name = subtotal.labels.find((label) => label !== '') ?? '小计';
          yield* sumReport(form, subtotal, subtotal.parts, column, name);
        }
      }
    }
  },
};

function* sumReport(
  form: EvaluationForm,
  sum: FormRow,
  parts: readonly FormRow[],
  column: number,
  name: string,
): Iterable<Report> {
  const printed = sum.scores[column];
  if (printed === undefined || printed.number === null) return;
  const figures = parts.map((row) => ({ row, figure: row.scores[column] }));
  const scores = figures.flatMap(({ figure }) => figure?.number ?? []);
  if (scores.length === 0) return;
  const exact = sumOf(scores);
  if (agrees(printed.number, exact) || isOtherwiseMade(printed, parts, scores, column, sum.weight.number)) {
    return;
  }
  const unread = figures.some(
    ({ row, figure }) => row.weight.number !== null && (figure?.number ?? null) === null,
  );
  // A score with words beside it was not read, and may be what is missing.
  const hasWords = figures.some(
    ({ figure }) => figure?.number === null && !isBlank(figure.cell) && !isDash(figure.cell),
  );
  if (hasWords) return;
  const adjusted = parts.some(adjusts) ? adjustedSums(parts, column, sum.weight.number) : null;
  if (adjusted?.right.some((made) => agrees(printed.number ?? made, made)) === true) return;
  const isLeftOut = adjusted?.leftOut.some((made) => agrees(printed.number ?? made, made)) === true;
  const isWhole = form.isComplete && !unread && !isLeftOut;
  const expected = adjusted?.right[0] ?? exact;
  // Of rows that do not make the total by their weights either, some may stand elsewhere: only a plain 评价表 is told.
  if (!form.isComplete && !isEvaluation(form)) return;
  const tail =
    printed.number.minus(expected).abs().lessThanOrEqualTo(roundingSlack(scores)) && hasCents(scores);
  const heading = form.scoreHeadings.length > 1 ? `“${form.scoreHeadings[column] ?? ''}”` : '得分';
  const doubts = [
    isLeftOut ? '加分、扣分的行没有全部计入' : '',
    unread ? '有的行没有读到得分' : '',
    form.isComplete ? '' : '各行分值加起来不是满分，可能有行没有读到',
  ].filter((doubt) => doubt !== '');
  const added = `${String(scores.length)} 行${adjusted === null ? '' : '（加分为正、扣分为负）'}相加为 ${plain(expected)}`;
  yield {
    at: printed.cell,
    sheet: form.sheet,
    subject: name,
    message: `${titleOf(form)}${name}的${heading}写 ${plain(printed.number)}，${added}${
      doubts.length === 0 ? '' : `（${doubts.join('；')}，请核对）`
    }`,
    expected: plain(expected),
    actual: plain(printed.number),
    ...(isWhole && !tail ? {} : { severity: 'warning' as const }),
    ...(tail ? { advice: '差额在四舍五入之内：改合计，或改各行的小数，使加起来相等。' } : {}),
  };
}

interface AdjustedSums {
  /** Totals in which each bonus and deduction counts, the likeliest first. */
  readonly right: readonly Decimal[];
  /** Totals without some of them. */
  readonly leftOut: readonly Decimal[];
}

/** What a total with bonus and deduction rows may be; cut off at the full score. */
function adjustedSums(parts: readonly FormRow[], column: number, weight: Decimal | null): AdjustedSums {
  const sumIn = (rows: readonly FormRow[]): Decimal =>
    sumOf(rows.flatMap((row) => row.scores[column]?.number ?? []));
  // A row with a weight of its own is scored like any other, whatever it is called.
  const isExtra = (row: FormRow): boolean => adjusts(row) && row.weight.number?.greaterThan(0) !== true;
  const extra = parts.filter(isExtra);
  const base = sumIn(parts.filter((row) => !isExtra(row)));
  const bonus = sumIn(extra.filter((row) => !deducts(row)));
  const loss = sumOf(extra.filter(deducts).map((row) => sumIn([row]).abs()));
  const whole = base.plus(bonus).minus(loss);
  const limit = weight ?? HUNDRED;
  return {
    right: [...(whole.greaterThan(limit) ? [limit] : []), whole, sumIn(parts)],
    leftOut: [base, base.plus(bonus), base.minus(loss)],
  };
}

/** Ways to make a total other than adding: each row out of 100, weighted; a mean; a bonus cut off at the weight. */
function isOtherwiseMade(
  { number }: FormFigure,
  parts: readonly FormRow[],
  scores: readonly Decimal[],
  column: number,
  weight: Decimal | null,
): boolean {
  if (number === null) return false;
  const weighted = sumOf(
    parts.flatMap((row) => {
      const score = row.scores[column]?.number ?? null;
      return score === null || row.weight.number === null ? [] : [score.times(row.weight.number)];
    }),
  );
  const whole = sumOf(parts.flatMap((row) => row.weight.number ?? []));
  const exact = sumOf(scores);
  const isCapped = weight !== null && number.equals(weight) && exact.greaterThan(weight);
  // Scores out of 100 are together far more than the weights.
  if (isCapped || whole.isZero() || exact.lessThanOrEqualTo(whole)) return isCapped;
  const ways = [weighted, weighted.dividedBy(100), weighted.dividedBy(whole), exact.dividedBy(scores.length)];
  return ways.some((made) => agrees(number, made));
}

function hasCents(scores: readonly Decimal[]): boolean {
  return scores.some((score) => score.decimalPlaces() >= 2);
}
