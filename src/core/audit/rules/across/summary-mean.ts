import { constant, type Decimal } from '../../../number/decimal';
import { plain } from '../../../recognise/figures';
import { sumOf } from '../../../number/sum';
import { isShownAs } from '../../../readings/printed-sums';
import { evaluationForms } from '../../../other-forms/evaluation/evaluation-forms';
import { formScores } from '../../../other-forms/evaluation/form-scores';
import type {
  SummaryFigure,
  SummaryList,
  SummaryRow,
  SummaryTotalRow,
} from '../../../other-forms/project-lists/summary-list';
import { summaryLists } from '../../../other-forms/project-lists/summary-lists';
import { amountIn, amountsIn } from '../../../other-forms/project-lists/grouped-lines';
import { scoreMeans, weightedMean } from '../../../other-forms/project-lists/score-means';
import { wrongSubtotals } from '../../../other-forms/project-lists/wrong-subtotals';
import { singleLines } from '../../../other-forms/project-lists/single-lines';
import { workbookRule, type Report, type WorkbookContext } from '../../engine/rule';

const HUNDRED = constant('100');

export const summaryMean = workbookRule({
  meta: {
    id: 'summary-mean',
    family: 'figures',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '汇总表的平均得分不是上面各项目得分的平均',
      why: '合计或平均行的自评得分由上面各项目的得分算出：算术平均，或按金额、权重加权平均。',
      advice: '重新计算，并写明是算术平均还是加权平均；最好用公式。',
    },
    en: {
      title: 'The mean score of a summary is not the mean of the scores above it',
      why: 'The score in the last line follows from those of the projects, each alike or weighted by money or by weights of their own.',
      advice: 'Calculate it again and say which mean it is; better, let a formula do it.',
    },
    messages: {
      other: {
        zh: '{name}的{heading}写 {printed}，{where} {count} 个得分的平均为 {mean}{weighted}，相加为 {sum}',
        en: '{heading} of {name} is {printed}; the mean of {count} scores {where} is {mean}{weighted}, their sum {sum}',
      },
      named: { zh: '本部门的', en: 'of the department' },
      above: { zh: '上面', en: 'above' },
      below: { zh: '下面', en: 'below' },
      byBudget: { zh: '，按预算加权为 {mean}', en: ', by budget {mean}' },
      byWeight: { zh: '，按权重加权为 {mean}', en: ', by weights {mean}' },
    },
  },
  *check({ workbook, tables }) {
    for (const list of summaryLists(workbook, tables)) {
      if (list.isPart) continue;
      yield* subtotalReports(list);
      for (const { total, printed } of meansOf(list)) {
        const { column, number } = printed;
        if (linesOf(total, printed).some((lines) => isMeanOf(number, lines(), column))) continue;
        // The last line may repeat what the department as a whole got.
        if (isDepartmentScore(number, { workbook, tables })) continue;
        yield { sheet: list.sheet, ...meanReport(total, printed) };
      }
    }
  },
});

type Printed = SummaryFigure & { readonly number: Decimal };

/** The scores that the last lines of a list print over two projects or more. */
function meansOf({ totals }: SummaryList): { total: SummaryTotalRow; printed: Printed }[] {
  return totals.flatMap((total) =>
    total.figures.flatMap((figure) => {
      const { field, number, column } = figure;
      if (field !== 'score' || number === null || amountsIn(total.all, column).length < 2) return [];
      return [{ total, printed: { ...figure, number } }];
    }),
  );
}

function meanReport(total: SummaryTotalRow, { column, heading, cell, number }: Printed): Report<'other'> {
  const scores = amountsIn(total.all, column);
  const mean = meanOf(scores);
  const byWeight = weightedMean(total.all, column, 'weight');
  const weighted = byWeight ?? weightedMean(total.all, column, 'budget');
  const message = byWeight === null ? 'byBudget' : 'byWeight';
  return {
    at: cell,
    subject: total.name,
    message: 'other',
    data: {
      name: total.name,
      heading,
      printed: plain(number),
      where: { message: 'above' },
      count: scores.length,
      mean: plain(mean),
      weighted: weighted === null ? [] : [{ message, data: { mean: plain(weighted.toDecimalPlaces(2)) } }],
      sum: plain(sumOf(scores)),
    },
    expected: plain(byWeight?.toDecimalPlaces(2) ?? mean),
    actual: plain(number),
    ...(isCertain(total, number) ? { severity: 'error' as const } : {}),
  };
}

/** 小计 and 科室平均: what the scores of the lines make. */
function* subtotalReports(list: SummaryList): Iterable<Report<'other'>> {
  for (const { subtotal, figure, rows, side, isSure } of wrongSubtotals(list, 'scores')) {
    const scores = amountsIn(rows, figure.column);
    const mean = meanOf(scores);
    yield {
      at: figure.cell,
      sheet: list.sheet,
      subject: subtotal.label,
      message: 'other',
      data: {
        name: subtotal.label,
        heading: figure.heading,
        printed: plain(figure.number),
        where: { message: side },
        count: scores.length,
        mean: plain(mean),
        weighted: [],
        sum: plain(sumOf(scores)),
      },
      expected: plain(mean),
      actual: plain(figure.number),
      ...(isSure && subtotal.kind === 'mean' ? { severity: 'error' as const } : {}),
    };
  }
}

function meanOf(scores: readonly Decimal[]): Decimal {
  return sumOf(scores).dividedBy(scores.length).toDecimalPlaces(2);
}

type Lines = readonly (readonly SummaryRow[])[];

/** The lines whose sum or mean the last line may honestly show, those that are told fast and mostly meant before the others. */
function linesOf(
  { own, all, parts, figures }: SummaryTotalRow,
  { column }: SummaryFigure,
): readonly (() => Lines)[] {
  const money = figures.find(({ field }) => field === 'budget' || field === 'initial');
  return [
    () => [own],
    () => [all, all.filter(({ isHidden }) => !isHidden), parts],
    // A project that was not carried out may have 0 and be left out.
    () => [all.filter((row) => amountIn(row, column)?.isZero() !== true)],
    () => (money === undefined ? [] : singleLines(all, money.column)),
  ];
}

function isMeanOf(score: Decimal, lines: Lines, column: number): boolean {
  return lines.some((rows) => scoreMeans(rows, column).some((mean) => isShownAs(score, mean)));
}

function isDepartmentScore(
  score: Decimal,
  { workbook, tables }: Pick<WorkbookContext, 'workbook' | 'tables'>,
): boolean {
  return evaluationForms(workbook, tables).some(
    (form) => form.subject === 'department' && formScores(form).some(({ number }) => number.equals(score)),
  );
}

/** A line that says 平均 can be nothing else; a 合计 above 100 cannot be a score. */
function isCertain({ kind, all, parts }: SummaryTotalRow, score: Decimal): boolean {
  const isPlain = parts.length === 0 && all.every(({ name }) => name !== '');
  return isPlain && (kind === 'mean' || (kind === 'total' && score.greaterThan(HUNDRED)));
}
