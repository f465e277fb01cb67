import { Decimal } from '../../../number/decimal';
import { figure, plain } from '../../../recognise/figures';
import { sumOf } from '../../../number/sum';
import { executionWeight } from '../../../readings/execution-weight';
import { columnRange } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';

export const weightTotal = tableRule({
  meta: {
    id: 'weight-total',
    family: 'weights',
    severity: 'error',
    live: true,
    since: '0.1.0',
    zh: {
      title: '分值合计不是 100',
      why: '各指标的分值与预算执行率的分值相加应为 100 分，否则总分没有可比性。',
      advice: '核对各行分值，调整到合计 100 分。',
    },
    en: {
      title: 'Weights do not make 100',
      why: 'The weights of all indicators and of the execution rate make 100, or totals cannot be compared.',
      advice: 'Check the weight of each row.',
    },
    messages: {
      sum: {
        zh: '分值合计 {sum}（指标 {indicators} + 执行率 {execution}），应为 {maximum}',
        en: 'Weights make {sum} (indicators {indicators} + execution rate {execution}), not {maximum}',
      },
      printed: {
        zh: '合计行的分值写 {stated}，各行相加为 {sum}',
        en: 'The total row says {stated}, the rows make {sum}',
      },
    },
  },
  *check(context) {
    const { table, profile } = context;
    const weights = table.indicators.flatMap((row) => figure(row.cells.weight) ?? []);
    // A new table whose weights are still to come says nothing yet; single blanks are another rule's matter.
    if (weights.length === 0) return;
    const execution = executionWeight(table, profile) ?? new Decimal(0);
    const sum = sumOf(weights).plus(execution);
    const maximum = new Decimal(profile.total.maximum);
    const printed = table.total?.weight ?? null;
    if (!sum.equals(maximum)) {
      yield {
        at: printed ?? columnRange(table, 'weight'),
        message: 'sum',
        data: {
          sum: plain(sum),
          indicators: plain(sumOf(weights)),
          execution: plain(execution),
          maximum: plain(maximum),
        },
        expected: plain(maximum),
        actual: plain(sum),
      };
      return;
    }
    const stated = figure(printed);
    if (stated !== null && !stated.equals(sum)) {
      yield {
        at: printed,
        message: 'printed',
        data: { stated: plain(stated), sum: plain(sum) },
        expected: plain(sum),
        actual: plain(stated),
      };
    }
  },
});
