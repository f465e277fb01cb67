import { FIELD } from '../../../words/form-names';
import { figure, plain } from '../../../recognise/figures';
import { sumOf } from '../../../number/sum';
import { rowsOfScore, subjectOf, totalFundRow } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';

export const scoreAboveWeight = tableRule({
  meta: {
    id: 'score-above-weight',
    family: 'figures',
    severity: 'error',
    live: true,
    since: '0.1.0',
    zh: {
      title: '得分高于分值，或是负数',
      why: '得分最高为该行的分值，最低为 0，没有加分。',
      advice: '按评分规则重新计算得分。',
    },
    en: {
      title: 'Score above its weight, or negative',
      why: 'A score lies between 0 and the weight of its row; there is no bonus.',
      advice: 'Score the row again by the rule.',
    },
    messages: {
      negative: { zh: '得分 {score} 是负数', en: 'The score {score} is negative' },
      above: { zh: '得分 {score} 高于分值 {weight}', en: 'The score {score} is above the weight {weight}' },
    },
  },
  *check({ table }) {
    const fund = totalFundRow(table);
    const scored = [
      ...(fund === null ? [] : [{ cells: fund.cells, subject: FIELD.executionRate, rows: [fund] }]),
      ...table.indicators.map((row, at) => {
        return { cells: row.cells, subject: subjectOf(row), rows: rowsOfScore(table.indicators, at) };
      }),
    ];
    for (const { cells, subject, rows } of scored) {
      const cell = cells.score;
      const score = figure(cell);
      if (cell === undefined || score === null) continue;
      const weights = rows.flatMap((row) => figure(row.cells.weight) ?? []);
      const weight = weights.length === 0 ? null : sumOf(weights);
      if (score.isNegative() && !score.isZero()) {
        yield { at: cell, subject, message: 'negative', data: { score: plain(score) }, actual: plain(score) };
      } else if (weight !== null && score.greaterThan(weight)) {
        yield {
          at: cell,
          subject,
          message: 'above',
          data: { score: plain(score), weight: plain(weight) },
          expected: `≤ ${plain(weight)}`,
          actual: plain(score),
        };
      }
    }
  },
});
