import { Decimal } from '../../number/decimal';
import { denominatorOf } from '../../scoring/execution-rate';
import { amount, isBlank, percent } from '../figures';
import { totalFundRow } from '../rows';
import type { Report, TableContext, TableRule } from '../rule';

export const rateUnexplained: TableRule = {
  meta: {
    id: 'rate-unexplained',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: false,
    zh: {
      title: '执行率偏低，没有说明原因',
      why: '评分规则要求执行率低于规定比例的说明原因。',
      advice: '在资金一栏的说明或偏差原因里写明为什么没有花完。',
    },
    en: {
      title: 'A low execution rate, unexplained',
      why: 'The profile asks for a reason below a certain rate.',
      advice: 'Say why the money was not spent.',
    },
  },
  *check({ table, profile }: TableContext): Iterable<Report> {
    const { explainBelow } = profile.executionRate;
    const row = totalFundRow(table);
    if (row === null || explainBelow === null || !profile.notes.whenRateBelowExplain) return;
    const executed = amount(row.cells.executed);
    const denominator = denominatorOf(
      { initial: amount(row.cells.initial), budget: amount(row.cells.budget) },
      profile,
    );
    if (executed === null || denominator === null || denominator.lessThanOrEqualTo(0)) return;
    const rate = executed.dividedBy(denominator);
    if (rate.greaterThanOrEqualTo(explainBelow) || !isBlank(row.cells.note)) return;
    yield {
      at: row.cells.note ?? row.cells.rate ?? null,
      subject: '预算执行率',
      message: `执行率 ${percent(rate)} 低于 ${percent(new Decimal(explainBelow))}，没有说明原因`,
      ...(row.cells.note === undefined ? { severity: 'info' as const } : {}),
    };
  },
};
