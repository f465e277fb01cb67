import { titled, TITLED_BEFORE } from '../../engine/common-messages';
import { constant, type Decimal } from '../../../number/decimal';
import { evaluationForms } from '../../../other-forms/evaluation/evaluation-forms';
import type { EvaluationForm, FormFigure, FormRow } from '../../../other-forms/evaluation/evaluation-form';
import { adjusts, deducts, isEvaluation, titleOf } from '../../../other-forms/evaluation/form-words';
import { agrees, isBlank, isDash, plain } from '../../../recognise/figures';
import { sumOf } from '../../../number/sum';
import type { FieldCell } from '../../../recognise/recognised-table';
import { roundingSlack } from '../../../readings/printed-sums';
import { FIELD } from '../../../words/form-names';
import type { Told } from '../../../message/message';
import { workbookRule, type Report } from '../../engine/rule';

const HUNDRED = constant('100');

export const evaluationTotal = workbookRule({
  meta: {
    id: 'evaluation-total',
    family: 'figures',
    severity: 'error',
    live: false,
    since: '0.1.0',
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
    messages: {
      other: {
        zh: '{form}{name}的{column}写 {printed}，{count} 行{signs}相加为 {sum}{doubts}',
        en: '{form}{column} of {name} is {printed}, {count} rows{signs} make {sum}{doubts}',
      },
      ...TITLED_BEFORE,
      headed: { zh: '“{heading}”', en: '“{heading}”' },
      signed: { zh: '（加分为正、扣分为负）', en: ' (bonuses added, deductions taken off)' },
      doubtful: { zh: '（{doubts:；}，请核对）', en: ' ({doubts:; }; please check)' },
      leftOut: { zh: '加分、扣分的行没有全部计入', en: 'not every bonus and deduction was counted' },
      unread: { zh: '有的行没有读到得分', en: 'of some rows no score was read' },
      incomplete: {
        zh: '各行分值加起来不是满分，可能有行没有读到',
        en: 'the weights of the rows do not make the full score, so rows may have been overlooked',
      },
      rounding: {
        zh: '差额在四舍五入之内：改合计，或改各行的小数，使加起来相等。',
        en: 'Rounding explains the difference: change the total, or the decimals of the rows, so that they agree.',
      },
    },
  },
  *check({ workbook, tables }) {
    for (const form of evaluationForms(workbook, tables)) {
      // Of rows that do not make the total by their weights either, some may stand elsewhere: only a plain 评价表 is told.
      if (!form.isComplete && !isEvaluation(form)) continue;
      for (const column of form.scoreHeadings.keys()) {
        for (const { row, parts, name } of sumsOf(form)) {
          const wrong = wrongSum(form, row, parts, column);
          if (wrong !== null) yield sumReport(form, wrong, column, name);
        }
      }
    }
  },
});

interface PrintedSum {
  readonly row: FormRow;
  readonly parts: readonly FormRow[];
  readonly name: string;
}

/** The total and the subtotals of a form, with the rows that each sums. */
function sumsOf({ total, rows, subtotals }: EvaluationForm): PrintedSum[] {
  return [
    ...(total === null ? [] : [{ row: total, parts: rows, name: FIELD.sum }]),
    ...subtotals.map((row) => ({
      row,
      parts: row.parts,
      name: row.labels.find((label) => label !== '') ?? FIELD.subtotal,
    })),
  ];
}

type Doubt = 'leftOut' | 'unread' | 'incomplete';

/** A sum that its rows do not make. */
interface WrongSum {
  readonly cell: FieldCell;
  readonly printed: Decimal;
  readonly expected: Decimal;
  /** How many scores were added. */
  readonly count: number;
  readonly hasSigns: boolean;
  /** What else may explain the difference. */
  readonly doubts: readonly Doubt[];
  /** Whether it is no more than rounding the rows may make. */
  readonly isTail: boolean;
}

function sumReport(
  form: EvaluationForm,
  { cell, printed, expected, count, hasSigns, doubts, isTail }: WrongSum,
  column: number,
  name: string,
): Report<'other' | 'rounding'> {
  const heading = form.scoreHeadings[column] ?? '';
  const told = doubts.map((message): Told<Doubt> => ({ message }));
  return {
    at: cell,
    sheet: form.sheet,
    subject: name,
    message: 'other',
    data: {
      form: titled(titleOf(form)),
      name,
      column: form.scoreHeadings.length > 1 ? { message: 'headed', data: { heading } } : FIELD.score,
      printed: plain(printed),
      count,
      signs: hasSigns ? [{ message: 'signed' }] : [],
      sum: plain(expected),
      doubts: told.length === 0 ? [] : [{ message: 'doubtful', data: { doubts: told } }],
    },
    expected: plain(expected),
    actual: plain(printed),
    ...(doubts.length === 0 && !isTail ? {} : { severity: 'warning' as const }),
    ...(isTail ? { advice: 'rounding' as const } : {}),
  };
}

function wrongSum(
  form: EvaluationForm,
  sum: FormRow,
  parts: readonly FormRow[],
  column: number,
): WrongSum | null {
  const figure = sum.scores[column];
  const scores = parts.flatMap((row) => row.scores[column]?.number ?? []);
  if (figure === undefined || figure.number === null || scores.length === 0) return null;
  const { cell, number: printed } = figure;
  // A score with words beside it was not read, and may be what is missing.
  if (parts.some((row) => hasWords(row.scores[column]))) return null;
  const { right, leftOut, hasSigns } = possibleSums(parts, column, sum.weight.number);
  const exact = sumOf(scores);
  if (isAmong(printed, [exact, ...right])) return null;
  if (isOtherwiseMade(printed, parts, scores, column, sum.weight.number)) return null;
  const [expected = exact] = right;
  return {
    ...{ cell, printed, expected, hasSigns },
    count: scores.length,
    doubts: doubtsOf(form, parts, column, isAmong(printed, leftOut)),
    isTail: printed.minus(expected).abs().lessThanOrEqualTo(roundingSlack(scores)) && hasCents(scores),
  };
}

function doubtsOf(
  form: EvaluationForm,
  parts: readonly FormRow[],
  column: number,
  isLeftOut: boolean,
): Doubt[] {
  const isUnread = parts.some(
    ({ weight, scores }) => weight.number !== null && (scores[column]?.number ?? null) === null,
  );
  return [
    ...(isLeftOut ? (['leftOut'] as const) : []),
    ...(isUnread ? (['unread'] as const) : []),
    ...(form.isComplete ? [] : (['incomplete'] as const)),
  ];
}

function hasWords(figure: FormFigure | undefined): boolean {
  return figure?.number === null && !isBlank(figure.cell) && !isDash(figure.cell);
}

function isAmong(number: Decimal, sums: readonly Decimal[]): boolean {
  return sums.some((made) => agrees(number, made));
}

interface PossibleSums {
  /** Totals in which each bonus and deduction counts, the likeliest first. */
  readonly right: readonly Decimal[];
  /** Totals without some of them. */
  readonly leftOut: readonly Decimal[];
  /** Whether there are any. */
  readonly hasSigns: boolean;
}

/** What a total with bonus and deduction rows may be, cut off at the full score; of other rows only their sum. */
function possibleSums(parts: readonly FormRow[], column: number, weight: Decimal | null): PossibleSums {
  const sumIn = (rows: readonly FormRow[]): Decimal =>
    sumOf(rows.flatMap((row) => row.scores[column]?.number ?? []));
  if (!parts.some(adjusts)) return { right: [sumIn(parts)], leftOut: [], hasSigns: false };
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
    hasSigns: true,
  };
}

/** Ways to make a total other than adding: each row out of 100, weighted; a mean; a bonus cut off at the weight. */
function isOtherwiseMade(
  number: Decimal,
  parts: readonly FormRow[],
  scores: readonly Decimal[],
  column: number,
  weight: Decimal | null,
): boolean {
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
