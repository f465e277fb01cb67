import { levelProblem } from '../../../scoring/qualitative';
import { figure, isBlank } from '../../../recognise/figures';
import { isQualitative, subjectOf } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

export const qualitativeBand: TableRule = {
  meta: {
    id: 'qualitative-band',
    family: 'figures',
    severity: 'warning',
    scope: 'table',
    live: true,
    zh: {
      title: '定性指标的得分不在所选等级的区间内',
      why: '定性指标按达成、部分达成、未达成给分，各有区间，例如达成为分值的 80%～100%。',
      advice: '调整得分，或改选等级。',
    },
    en: {
      title: 'The score of a 定性 row is outside the band of its level',
      why: 'Each level has a band of scores.',
      advice: 'Change the score or the level.',
    },
  },
  *check({ table, profile }: TableContext): Iterable<Report> {
    for (const row of table.indicators) {
      const level = row.aids.level?.text.trim() ?? '';
      const cell = isBlank(row.aids.judgedScore) ? row.cells.score : row.aids.judgedScore;
      const score = figure(cell);
      const weight = figure(row.cells.weight);
      if (!isQualitative(row) || level === '' || cell === undefined || score === null || weight === null)
        continue;
      const problem = levelProblem(level, score, weight, profile.qualitative);
      if (problem === null) continue;
      yield { at: cell, subject: subjectOf(row), message: problem, actual: cell.text.trim() };
    }
  },
};
