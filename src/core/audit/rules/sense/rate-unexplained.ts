import { Decimal } from '../../../number/decimal';
import { denominatorOf } from '../../../scoring/execution-rate';
import type { RuleProfile } from '../../../profile/rule-profile';
import type { RecognisedFundRow, RecognisedTable } from '../../../recognise/recognised-table';
import { amount, figure, isBlank, percent } from '../../../recognise/figures';
import { hasNote, isCost, totalFundRow } from '../../../recognise/row-values';
import { tableRule, type Report } from '../../engine/rule';
import { FIELD } from '../../../words/form-names';

/** Whether every indicator but the costs got all its points, and no row says a word about it. */
function isDoneInFull(table: RecognisedTable): boolean {
  const rows = table.indicators.filter((row) => !isCost(row) && figure(row.cells.weight) !== null);
  return (
    rows.length > 0 &&
    !table.indicators.some(hasNote) &&
    rows.every((row) => figure(row.cells.score)?.equals(figure(row.cells.weight) ?? NaN) === true)
  );
}

export const rateUnexplained = tableRule({
  meta: {
    id: 'rate-unexplained',
    family: 'sense',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '执行率偏低，没有说明原因',
      why: '钱花得少，事却都办成了，要么预算编大了，要么得分不实；有的评分规则还要求执行率低于规定比例的说明原因。',
      advice: '在资金一栏的说明或偏差原因里写明为什么没有花完。',
    },
    en: {
      title: 'A low execution rate, unexplained',
      why: 'Full work with little of its money means a budget too large or scores too high; some profiles ask for a reason below a certain rate.',
      advice: 'Say why the money was not spent.',
    },
    options: {
      least: {
        zh: '执行率低于多少、指标却都完成时要说明',
        en: 'Rate below which full results need a word',
        default: 0.5,
        least: 0,
        most: 1,
      },
    },
    messages: {
      half: {
        zh: '执行率只有 {rate}，成本以外的指标却都得满分，没有说明原因',
        en: 'Only {rate} was spent, yet all indicators but the costs score full, without a reason',
      },
      low: {
        zh: '执行率 {rate} 低于 {least}，没有说明原因',
        en: 'The execution rate {rate} is below {least}, without a reason',
      },
    },
  },
  *check({ table, profile }, { least }) {
    const row = totalFundRow(table);
    if (row === null || !isBlank(row.cells.note)) return;
    const rate = rateOf(row, profile);
    if (rate === null) return;
    const { explainBelow } = profile.executionRate;
    if (explainBelow !== null && profile.notes.whenRateBelowExplain) {
      if (rate.lessThan(explainBelow)) yield belowRule(row, rate, new Decimal(explainBelow));
    } else if (rate.lessThan(least) && isDoneInFull(table)) {
      // No rule asks for words, but work done in full with less than half of its money does.
      yield {
        at: row.cells.rate ?? row.cells.executed ?? null,
        subject: FIELD.executionRate,
        message: 'half',
        data: { rate: percent(rate) },
      };
    }
  },
});

function belowRule({ cells }: RecognisedFundRow, rate: Decimal, least: Decimal): Report<'low'> {
  return {
    at: cells.note ?? cells.rate ?? null,
    subject: FIELD.executionRate,
    message: 'low',
    data: { rate: percent(rate), least: percent(least) },
    ...(cells.note === undefined ? { severity: 'info' } : {}),
  };
}

/** What was spent of the money that the profile divides by; null where the row does not say it. */
function rateOf({ cells }: RecognisedFundRow, profile: RuleProfile): Decimal | null {
  const executed = amount(cells.executed);
  const denominator = denominatorOf(
    { initial: amount(cells.initial), budget: amount(cells.budget) },
    profile,
  );
  if (executed === null || denominator === null || denominator.lessThanOrEqualTo(0)) return null;
  return executed.dividedBy(denominator);
}
