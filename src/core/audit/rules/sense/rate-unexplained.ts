import { Decimal } from '../../../number/decimal';
import { denominatorOf } from '../../../scoring/execution-rate';
import type { RecognisedTable } from '../../../recognise/recognised-table';
import { amount, figure, isBlank, percent } from '../../../recognise/figures';
import { hasNote, isCost, totalFundRow } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

const HALF = '0.5';

/** Whether every indicator but the costs got all its points, and no row says a word about it. */
function isDoneInFull(table: RecognisedTable): boolean {
  const rows = table.indicators.filter((row) => !isCost(row) && figure(row.cells.weight) !== null);
  return (
    rows.length > 0 &&
    !table.indicators.some(hasNote) &&
    rows.every((row) => figure(row.cells.score)?.equals(figure(row.cells.weight) ?? NaN) === true)
  );
}

export const rateUnexplained: TableRule = {
  meta: {
    id: 'rate-unexplained',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: false,
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
  },
  *check({ table, profile }: TableContext): Iterable<Report> {
    const { explainBelow } = profile.executionRate;
    const row = totalFundRow(table);
    if (row === null) return;
    const executed = amount(row.cells.executed);
    const denominator = denominatorOf(
      { initial: amount(row.cells.initial), budget: amount(row.cells.budget) },
      profile,
    );
    if (executed === null || denominator === null || denominator.lessThanOrEqualTo(0)) return;
    const rate = executed.dividedBy(denominator);
    if (!isBlank(row.cells.note)) return;
    if (explainBelow === null || !profile.notes.whenRateBelowExplain) {
      // No rule asks for words, but work done in full with less than half of its money does.
      if (rate.greaterThanOrEqualTo(HALF) || !isDoneInFull(table)) return;
      yield {
        at: row.cells.rate ?? row.cells.executed ?? null,
        subject: '预算执行率',
        message: `执行率只有 ${percent(rate)}，成本以外的指标却都得满分，没有说明原因`,
      };
      return;
    }
    if (rate.greaterThanOrEqualTo(explainBelow)) return;
    yield {
      at: row.cells.note ?? row.cells.rate ?? null,
      subject: '预算执行率',
      message: `执行率 ${percent(rate)} 低于 ${percent(new Decimal(explainBelow))}，没有说明原因`,
      ...(row.cells.note === undefined ? { severity: 'info' as const } : {}),
    };
  },
};
