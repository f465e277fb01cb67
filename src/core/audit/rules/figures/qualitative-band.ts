import { levelFault, type LevelFault } from '../../../scoring/qualitative';
import { figure, isBlank } from '../../../recognise/figures';
import { isQualitative, subjectOf } from '../../../recognise/row-values';
import type { Told } from '../../../message/message';
import { tableRule } from '../../engine/rule';

export const qualitativeBand = tableRule({
  meta: {
    id: 'qualitative-band',
    family: 'figures',
    severity: 'warning',
    live: true,
    since: '0.1.0',
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
    messages: {
      yesNo: {
        zh: '得分 {score} 不可用：定性指标只能得 0 分或满分 {full}',
        en: 'The score {score} cannot be: a 定性 row scores 0 or the full {full}',
      },
      unknown: {
        zh: '等级“{level}”不在评分规则中，可选：{levels:、}',
        en: 'The profile has no level “{level}”: there are {levels:, }',
      },
      outside: {
        zh: '得分 {score} 与等级“{level}”不一致：{found}；“{level}”应在 {low}{edge}至 {high} 分之间',
        en: 'The score {score} is not of the level “{level}”: {found}; “{level}” lies between {low}{edge} and {high}',
      },
      noLevel: { zh: '不在 0 至分值之间', en: 'it is not between 0 and the weight' },
      otherLevel: { zh: '属于“{level}”', en: 'it is of “{level}”' },
      included: { zh: '（含）', en: ' (included)' },
      excluded: { zh: '（不含）', en: ' (excluded)' },
    },
  },
  *check({ table, profile }) {
    for (const row of table.indicators) {
      const level = row.aids.level?.text.trim() ?? '';
      const cell = isBlank(row.aids.judgedScore) ? row.cells.score : row.aids.judgedScore;
      const score = figure(cell);
      const weight = figure(row.cells.weight);
      if (!isQualitative(row) || level === '' || cell === undefined || score === null || weight === null)
        continue;
      const fault = levelFault(level, score, weight, profile.qualitative);
      if (fault === null) continue;
      yield { at: cell, subject: subjectOf(row), ...toldOf(fault), actual: cell.text.trim() };
    }
  },
});

function toldOf(fault: LevelFault): Told<LevelFault['kind']> {
  switch (fault.kind) {
    case 'yesNo':
      return { message: 'yesNo', data: { score: fault.score, full: fault.full } };
    case 'unknown':
      return { message: 'unknown', data: { level: fault.level, levels: fault.levels } };
    case 'outside': {
      const { score, level, low, high } = fault;
      const found: Told =
        fault.found === null
          ? { message: 'noLevel' }
          : { message: 'otherLevel', data: { level: fault.found } };
      const edge: Told = { message: fault.includesLow ? 'included' : 'excluded' };
      return { message: 'outside', data: { score, level, found, low, edge, high } };
    }
  }
}
