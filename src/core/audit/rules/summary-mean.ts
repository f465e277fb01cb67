import { constant, type Decimal } from '../../number/decimal';
import { plain, sumOf } from '../figures';
import { isShownAs } from '../printed-sums';
import { evaluationForms } from '../evaluation/evaluation-forms';
import { formScores } from '../evaluation/form-scores';
import type { SummaryFigure, SummaryRow, SummaryTotalRow } from '../project-lists/summary-list';
import { summaryLists } from '../project-lists/summary-lists';
import { singleLines } from '../project-lists/single-lines';
import type { Report, WorkbookContext, WorkbookRule } from '../rule';

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
    const lists = summaryLists(workbook, tables);
    if (lists.length === 0) return;
    for (const { sheet, totals, isPart } of lists) {
      if (isPart) continue;
      for (const total of totals) {
        for (const printed of total.figures) {
          if (printed.field !== 'score' || printed.number === null) continue;
          const scores = scoresOf(total.all, printed.column);
          if (scores.length < 2) continue;
          if (means(total, printed).some((mean) => isShownAs(printed.number ?? mean, mean))) continue;
          // The last line may repeat what the department as a whole got.
          if (isDepartmentScore(printed.number, { workbook, tables })) continue;
          const mean = sumOf(scores).dividedBy(scores.length);
          const sum = sumOf(scores);
          const byWeight = weightedBy(total.all, printed.column, 'weight');
          const weighted = byWeight ?? weightedBy(total.all, printed.column, 'budget');
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

function scoresOf(rows: readonly SummaryRow[], column: number): Decimal[] {
  return rows.flatMap(({ figures }) => numberIn(figures, column) ?? []);
}

function numberIn(figures: readonly SummaryFigure[], column: number): Decimal | null {
  return figures.find((figure) => figure.column === column)?.number ?? null;
}

/** Everything that the last line may honestly show: sums and means, alike or weighted, of the lines or of their parts. */
function means({ own, all, parts, figures }: SummaryTotalRow, { column }: SummaryFigure): Decimal[] {
  const money = figures.find(({ field }) => field === 'budget' || field === 'initial');
  const single = money === undefined ? [] : singleLines(all, money.column);
  const shown = all.filter(({ isHidden }) => !isHidden);
  // A project that was not carried out may have 0 and be left out.
  const scored = all.filter((row) => numberIn(row.figures, column)?.isZero() !== true);
  return [own, all, shown, scored, parts, ...single].flatMap((rows) => {
    const scores = scoresOf(rows, column);
    if (scores.length === 0) return [];
    const sum = sumOf(scores);
    const weighted = (['weight', 'initial', 'budget', 'executed'] as const).flatMap(
      (field) => weightedBy(rows, column, field) ?? [],
    );
    return [sum, sum.dividedBy(scores.length), sum.dividedBy(rows.length), ...weighted];
  });
}

function weightedBy(
  rows: readonly SummaryRow[],
  column: number,
  field: 'weight' | 'initial' | 'budget' | 'executed',
): Decimal | null {
  const pairs = rows.flatMap(({ figures }) => {
    const score = numberIn(figures, column);
    const weight = figures.find((figure) => figure.field === field)?.number ?? null;
    return score === null || weight === null ? [] : [{ weight, points: score.times(weight) }];
  });
  const whole = sumOf(pairs.map(({ weight }) => weight));
  return whole.greaterThan(0) ? sumOf(pairs.map(({ points }) => points)).dividedBy(whole) : null;
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
