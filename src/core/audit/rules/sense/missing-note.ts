import { Decimal } from '../../../number/decimal';
import { figure, plain, sumOf } from '../../../recognise/figures';
import { hasColumn, hasNote, rowsOfScore, subjectOf, textOf } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

export const missingNote: TableRule = {
  meta: {
    id: 'missing-note',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: true,
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
  },
  *check({ table, profile }: TableContext): Iterable<Report> {
    if (!profile.notes.whenScoreBelowWeight || !hasColumn(table, 'note')) return;
    for (const [at, row] of table.indicators.entries()) {
      const score = figure(row.cells.score);
      const rows = rowsOfScore(table.indicators, at);
      const weights = rows.flatMap(({ cells }) => figure(cells.weight) ?? []);
      const weight = sumOf(weights);
      if (score === null || weights.length === 0 || score.greaterThanOrEqualTo(weight)) continue;
      if (rows.some(hasNote)) continue;
      const note = textOf(row, 'note');
      const lost = Decimal.sub(weight, score);
      yield {
        at: row.cells.note ?? row.cells.score ?? null,
        subject: subjectOf(row),
        message:
          `得分 ${plain(score)}，分值 ${plain(weight)}，扣 ${plain(lost)} 分，` +
          (note === '' ? '偏差原因未填' : `偏差原因只写“${note}”`),
      };
    }
  },
};
