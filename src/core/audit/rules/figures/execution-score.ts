import { FIELD } from '../../../words/form-names';
import { COMMON_MESSAGES } from '../../engine/common-messages';
import {
  denominatorOf,
  scoreExecution,
  executionValue,
  type ExecutionInput,
} from '../../../scoring/execution-rate';
import type { Decimal } from '../../../number/decimal';
import type { RuleProfile } from '../../../profile/rule-profile';
import { amountInForm, figure, plain } from '../../../recognise/figures';
import { changeTo } from '../../engine/fixes';
import { executionWeight } from '../../../readings/execution-weight';
import { hasUnconfirmedSteps, isShareOf } from '../../../readings/proportional-score';
import { totalFundRow } from '../../../recognise/row-values';
import { evidence, EVIDENCE_MESSAGES } from '../../engine/score-evidence';
import { tableRule } from '../../engine/rule';

export const executionScore = tableRule({
  meta: {
    id: 'execution-score',
    family: 'figures',
    severity: 'error',
    live: true,
    since: '0.1.0',
    zh: {
      title: '执行率得分与规则不符',
      why: '执行率得分由全年执行数、全年预算数和分值按评分规则得出，最高为该项分值。',
      advice: '按评分规则重新计算执行率得分。',
    },
    en: {
      title: 'The score of the execution rate is not what the rule gives',
      why: 'It follows from the amounts and the weight, and is at most the weight.',
      advice: 'Recalculate it by the rule.',
    },
    messages: {
      ...COMMON_MESSAGES,
      ...EVIDENCE_MESSAGES,
      byRate: { zh: '，是按执行率折算的', en: '; it is in proportion to the rate' },
      otherDecimals: { zh: '，小数位数不同', en: '; only the decimals differ' },
      localSteps: {
        zh: '本地文件规定分档计分的，按档改；没有规定的，不用改。',
        en: 'Where your place scores by steps, use them; otherwise leave it.',
      },
    },
  },
  *check({ table, profile }) {
    const row = totalFundRow(table);
    const cell = row?.cells.score;
    const published = figure(cell);
    if (row === null || cell === undefined || published === null) return;
    const input = {
      initial: amountInForm(row.cells.initial),
      budget: amountInForm(row.cells.budget),
      executed: amountInForm(row.cells.executed),
      weight: executionWeight(table, profile),
    };
    if (executionValue(input, profile)?.equals(published) === true) return;
    const derived = scoreExecution(input, profile);
    if (derived.value === null) return;
    if (scoreFromRoundedRate(input, profile)?.equals(published) === true) return;
    const isShare = isShareOf(published, input, profile);
    if (isShare && hasUnconfirmedSteps(profile)) {
      yield {
        at: cell,
        subject: FIELD.executionRate,
        ...evidence(derived, published, [{ message: 'byRate' }]),
        advice: 'localSteps',
        severity: 'info',
        expected: plain(derived.value),
        actual: plain(published),
      };
      return;
    }
    // 9.7 for 9.71: the rule is right, the rounding is not the profile's. Whole numbers hide too much.
    const isRounded = isShare && profile.executionRate.method.kind === 'proportional';
    yield {
      at: cell,
      subject: FIELD.executionRate,
      ...evidence(derived, published, isRounded ? [{ message: 'otherDecimals' }] : []),
      ...(isRounded ? { severity: 'warning' as const } : {}),
      expected: plain(derived.value),
      actual: plain(published),
      fix: changeTo('safe', table.sheet, cell, {
        shown: plain(derived.value),
        value: derived.value.toNumber(),
      }),
    };
  },
});

/** Some offices score from the printed rate; a difference in the last digit that comes from there is no fault. */
function scoreFromRoundedRate(input: ExecutionInput, profile: RuleProfile): Decimal | null {
  const denominator = denominatorOf(input, profile);
  if (input.executed === null || denominator === null || !denominator.greaterThan(0)) return null;
  const rate = input.executed.dividedBy(denominator).toDecimalPlaces(4);
  const rounded = { initial: denominator, budget: denominator, executed: rate.times(denominator) };
  return scoreExecution({ ...input, ...rounded }, profile).value;
}
