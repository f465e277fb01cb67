import { constant, type Decimal } from '../../../number/decimal';
import { plain, sumOf } from '../../../recognise/figures';
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
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

const HUNDRED = constant('100');

export const summaryMean: WorkbookRule = {
  meta: {
    id: 'summary-mean',
    family: 'figures',
    severity: 'warning',
    scope: 'workbook',
    live: false,
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
  },
  *check({ workbook, tables }: WorkbookContext): Iterable<Report> {
    for (const list of summaryLists(workbook, tables)) {
      const { sheet, totals, isPart } = list;
      if (isPart) continue;
      yield* subtotalReports(list);
      for (const total of totals) {
        for (const printed of total.figures) {
          if (printed.field !== 'score' || printed.number === null) continue;
          const scores = amountsIn(total.all, printed.column);
          if (scores.length < 2) continue;
          const { number } = printed;
          if (linesOf(total, printed).some((lines) => isMeanOf(number, lines(), printed.column))) continue;
          // The last line may repeat what the department as a whole got.
          if (isDepartmentScore(printed.number, { workbook, tables })) continue;
          const mean = sumOf(scores).dividedBy(scores.length);
          const sum = sumOf(scores);
          const byWeight = weightedMean(total.all, printed.column, 'weight');
          const weighted = byWeight ?? weightedMean(total.all, printed.column, 'budget');
          const shown = (byWeight ?? mean).toDecimalPlaces(2);
          yield {
            at: printed.cell,
            sheet,
            subject: total.name,
            message:
              `${total.name}的${printed.heading}写 ${plain(printed.number)}，上面 ${String(scores.length)} 个得分的平均为 ${plain(mean.toDecimalPlaces(2))}` +
              (weighted === null
                ? ''
                : `，按${byWeight === null ? '预算' : '权重'}加权为 ${plain(weighted.toDecimalPlaces(2))}`) +
              `，相加为 ${plain(sum)}`,
            expected: plain(shown),
            actual: plain(printed.number),
            ...(isCertain(total, printed.number) ? { severity: 'error' as const } : {}),
          };
        }
      }
    }
  },
};

/** 小计 and 科室平均: what the scores of the lines make. */
function* subtotalReports(list: SummaryList): Iterable<Report> {
  for (const { subtotal, figure, rows, where, isSure } of wrongSubtotals(list, 'scores')) {
    const scores = amountsIn(rows, figure.column);
    const mean = sumOf(scores).dividedBy(scores.length).toDecimalPlaces(2);
    yield {
      at: figure.cell,
      sheet: list.sheet,
      subject: subtotal.label,
      message: `${subtotal.label}的${figure.heading}写 ${plain(figure.number)}，${where} ${String(scores.length)} 个得分的平均为 ${plain(mean)}，相加为 ${plain(sumOf(scores))}`,
      expected: plain(mean),
      actual: plain(figure.number),
      ...(isSure && subtotal.kind === 'mean' ? { severity: 'error' as const } : {}),
    };
  }
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
