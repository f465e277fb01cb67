import { FIELD } from '../../../words/form-names';
import { COMMON_MESSAGES } from '../../engine/common-messages';
import { Decimal } from '../../../number/decimal';
import type { RuleProfile } from '../../../profile/rule-profile';
import type { RecognisedTable } from '../../../recognise/recognised-table';
import { denominatorOf } from '../../../scoring/execution-rate';
import { scoreTotal, totalValue, type TotalInput } from '../../../scoring/total';
import { amount, figure, isError, plain } from '../../../recognise/figures';
import { sumOf } from '../../../number/sum';
import { changeTo } from '../../engine/fixes';
import { printedTotal } from '../../../readings/printed-total';
import { hasColumn, totalFundRow } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';

export const totalScore = tableRule({
  meta: {
    id: 'total-score',
    family: 'figures',
    severity: 'error',
    live: true,
    since: '0.1.0',
    zh: {
      title: '总分不等于各项得分之和',
      why: '总分 = 各指标得分 + 预算执行率得分，不加分，最高 100 分。',
      advice: '重新求和；常见的是漏加了执行率得分。',
    },
    en: {
      title: 'The total is not the sum of the scores',
      why: 'The total is the sum of all indicator scores and the score of the execution rate, at most 100.',
      advice: 'Add again; the score of the execution rate is often left out.',
    },
    messages: {
      ...COMMON_MESSAGES,
      aboveFull: {
        zh: '各项得分相加为 {earned}，超过满分 {maximum}，总分写 {stated}',
        en: 'The scores make {earned}, above the full {maximum}; the total says {stated}',
      },
      checkFullMarks: {
        zh: '各项的满分（连同执行率）加起来应为 100，请核对各行的得分。',
        en: 'All full marks, that of the execution rate too, make 100: check the scores.',
      },
      other: {
        zh: '总分应为 {expected}（{calculation}），实际 {stated}{remarks}',
        en: 'The total should be {expected} ({calculation}), is {stated}{remarks}',
      },
      executionLeftOut: { zh: '，漏加了执行率得分', en: '; the score of the execution rate was left out' },
    },
  },
  *check({ table, profile }) {
    const cell = printedTotal(table);
    const published = figure(cell);
    if (cell === null || published === null) return;
    const input = scoresOf(table, profile);
    if (input === null) return;
    if (totalValue(input, profile)?.equals(published) === true) {
      const most = new Decimal(profile.total.maximum);
      const earned = sumOf([...input.indicatorScores, input.executionScore].filter((one) => one !== null));
      // Where the form prints weights, weights beyond a hundred are what another rule tells.
      if (earned.lessThanOrEqualTo(most) || hasColumn(table, 'weight')) return;
      yield {
        at: cell,
        subject: FIELD.total,
        message: 'aboveFull',
        data: { earned: plain(earned), maximum: plain(most), stated: plain(published) },
        advice: 'checkFullMarks',
        actual: plain(earned),
      };
      return;
    }
    const derived = scoreTotal(input, profile);
    if (derived.value === null) return;
    const { executionScore } = input;
    const leftOut = executionScore !== null && derived.value.minus(executionScore).equals(published);
    yield {
      at: cell,
      subject: FIELD.total,
      message: 'other',
      data: {
        expected: plain(derived.value),
        calculation: derived.derivation,
        stated: plain(published),
        remarks: leftOut ? [{ message: 'executionLeftOut' }] : [],
      },
      expected: plain(derived.value),
      actual: plain(published),
      fix: changeTo('suggestion', table.sheet, cell, {
        shown: plain(derived.value),
        value: derived.value.toNumber(),
      }),
    };
  },
});

/** The scores that the total adds up; null where there are none, or one shows an error: what can be read is no sum then. */
function scoresOf(table: RecognisedTable, profile: RuleProfile): TotalInput | null {
  const fund = totalFundRow(table);
  const indicatorScores = table.indicators.map((row) => figure(row.cells.score));
  if (indicatorScores.every((score) => score === null)) return null;
  if ([fund, ...table.indicators].some((row) => isError(row?.cells.score))) return null;
  const amounts = { initial: amount(fund?.cells.initial), budget: amount(fund?.cells.budget) };
  return {
    indicatorScores,
    executionScore: figure(fund?.cells.score),
    executionWeight: figure(fund?.cells.weight),
    executed: amount(fund?.cells.executed),
    denominator: denominatorOf(amounts, profile),
  };
}
