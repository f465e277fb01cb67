import { Decimal } from '../../../number/decimal';
import { figure, plain } from '../../../recognise/figures';
import { sumOf } from '../../../number/sum';
import type { RecognisedIndicator } from '../../../recognise/recognised-table';
import { hasColumn, hasNote, rowsOfScore, subjectOf, textOf } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';

export const missingNote = tableRule({
  meta: {
    id: 'missing-note',
    family: 'sense',
    severity: 'warning',
    live: true,
    since: '0.1.0',
    zh: {
      title: '扣了分，没有写偏差原因',
      why: '未完成指标要在“偏差原因分析及改进措施”里说明原因和改进措施。',
      advice: '补写偏差原因和改进措施。',
    },
    en: {
      title: 'Points lost without a reason',
      why: 'A row that loses points must say why, and what will be done.',
      advice: 'Fill in the note of the row.',
    },
    messages: {
      empty: {
        zh: '得分 {score}，分值 {weight}，扣 {lost} 分，偏差原因未填',
        en: 'Scores {score} of {weight}, {lost} lost, without a reason',
      },
      vague: {
        zh: '得分 {score}，分值 {weight}，扣 {lost} 分，偏差原因只写“{note}”',
        en: 'Scores {score} of {weight}, {lost} lost, the reason says only “{note}”',
      },
    },
  },
  *check({ table, profile }) {
    if (!profile.notes.whenScoreBelowWeight || !hasColumn(table, 'note')) return;
    for (const [at, row] of table.indicators.entries()) {
      const points = unexplainedLoss(table.indicators, at);
      if (points === null) continue;
      const note = textOf(row, 'note');
      yield {
        at: row.cells.note ?? row.cells.score ?? null,
        subject: subjectOf(row),
        message: note === '' ? 'empty' : 'vague',
        data: note === '' ? points : { ...points, note },
      };
    }
  },
});

/** The points of a row that scores less than its weight, where no row of that score says why; null for any other row. */
function unexplainedLoss(
  indicators: readonly RecognisedIndicator[],
  at: number,
): { readonly score: string; readonly weight: string; readonly lost: string } | null {
  const rows = rowsOfScore(indicators, at);
  const score = figure(indicators[at]?.cells.score);
  const weights = rows.flatMap(({ cells }) => figure(cells.weight) ?? []);
  const weight = sumOf(weights);
  if (score === null || weights.length === 0 || score.greaterThanOrEqualTo(weight)) return null;
  if (rows.some(hasNote)) return null;
  return { score: plain(score), weight: plain(weight), lost: plain(Decimal.sub(weight, score)) };
}
