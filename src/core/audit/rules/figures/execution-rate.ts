import { COMMON_MESSAGES } from '../../engine/common-messages';
import type { Decimal } from '../../../number/decimal';
import type { FieldCell, RecognisedFundRow } from '../../../recognise/recognised-table';
import { agrees, amountInForm, figure, percent, plain } from '../../../recognise/figures';
import { changeTo } from '../../engine/fixes';
import { tableRule } from '../../engine/rule';

export const executionRate = tableRule({
  meta: {
    id: 'execution-rate',
    family: 'figures',
    severity: 'error',
    live: true,
    since: '0.1.0',
    zh: {
      title: '执行率与金额不符',
      why: '执行率 = 全年执行数 ÷ 全年预算数。',
      advice: '按金额重新计算执行率。',
    },
    en: {
      title: 'The execution rate does not follow from the amounts',
      why: 'The rate is the amount executed divided by the full-year budget.',
      advice: 'Recalculate it.',
    },
    messages: {
      ...COMMON_MESSAGES,
      other: {
        zh: '执行率应为 {rate} = {executed} ÷ {budget}，实际 {actual}',
        en: 'The rate should be {rate} = {executed} ÷ {budget}, is {actual}',
      },
      twoDecimals: { zh: '保留 2 位小数。', en: 'Keep two decimals.' },
    },
  },
  *check({ table, profile }) {
    const heading = table.fundsHeader?.columns.rate?.text ?? '';
    for (const row of table.funds) {
      const rate = rateIn(row, profile.executionRate.denominator);
      const verdict = rate === null ? 'right' : compare(rate.cell, rate.published, rate.exact);
      if (rate === null || verdict === 'right') continue;
      const { cell } = rate;
      const { value, shown } = asInForm(rate, heading);
      yield {
        at: cell,
        subject: (row.cells.label?.text ?? '').trim(),
        message: 'other',
        data: {
          rate: shown,
          executed: plain(rate.executed),
          budget: plain(rate.denominator),
          actual: cell.text.trim(),
        },
        expected: shown,
        actual: cell.text.trim(),
        ...(verdict === 'coarse' ? { severity: 'info' as const, advice: 'twoDecimals' as const } : {}),
        fix: changeTo('safe', table.sheet, cell, { shown, value: value.toNumber() }),
      };
    }
  },
});

/** A printed rate with the amounts from which it follows. */
interface PrintedRate {
  readonly cell: FieldCell;
  readonly published: Decimal;
  readonly executed: Decimal;
  readonly denominator: Decimal;
  readonly exact: Decimal;
}

/** null where the rate or an amount is missing, or nothing was budgeted. */
function rateIn({ cells }: RecognisedFundRow, basis: 'budget' | 'initial'): PrintedRate | null {
  const cell = cells.rate;
  const published = figure(cell);
  const executed = amountInForm(cells.executed);
  const denominator = amountInForm(cells[basis]);
  if (cell === undefined || published === null || executed === null || denominator === null) return null;
  if (denominator.lessThanOrEqualTo(0)) return null;
  return { cell, published, executed, denominator, exact: executed.dividedBy(denominator) };
}

/** The right rate as the form writes rates: 71.24 under 执行率（%）, else 71.24%. */
function asInForm(
  { cell, published, exact }: PrintedRate,
  heading: string,
): { readonly value: Decimal; readonly shown: string } {
  const rounded = exact.toDecimalPlaces(4);
  const inPoints = !cell.text.includes('%') && (/[%％]/u.test(heading) || published.greaterThan(1));
  if (!inPoints) return { value: rounded, shown: percent(exact) };
  const points = rounded.times(100);
  return { value: points, shown: plain(points) };
}

/** "coarse": right, but rounded to whole percents. Rates above 100 % are often written as 100. */
function compare(cell: FieldCell, published: Decimal, exact: Decimal): 'right' | 'coarse' | 'wrong' {
  const points = exact.times(100);
  const readings = cell.text.includes('%') ? [published.times(100)] : [published, published.times(100)];
  for (const reading of readings) {
    if (reading.equals(100) && points.greaterThan(100)) return 'right';
    if (!agrees(reading, points)) continue;
    if (reading.equals(points) || reading.decimalPlaces() > 0) return 'right';
    // 92 for 92.31; but 100 is what 99.996 rounds to under the form's two decimals.
    return points.toDecimalPlaces(2).equals(reading) ? 'right' : 'coarse';
  }
  return 'wrong';
}
