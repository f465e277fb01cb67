import type { Decimal } from '../../../number/decimal';
import { plain } from '../../../recognise/figures';
import { isPercentUnit } from '../../../readings/money';
import type { RecognisedIndicator } from '../../../recognise/recognised-table';
import { measuresOf, statedDirection, subjectOf, type Measures } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';
import { DIRECTION } from '../../../words/form-names';
import { hasSense } from '../../../words/senses';

export const impossibleTarget = tableRule({
  meta: {
    id: 'impossible-target',
    family: 'sense',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '指标值或完成值不可能达到',
      why: '合格率、满意度一类的比率最高 100%，“大于 100%”永远做不到，也说明数字填错。',
      advice: '核对数值和指标方向；想要全部达到的，写“大于等于 100”。',
    },
    en: {
      title: 'A value that cannot be reached',
      why: 'Shares such as satisfaction end at 100 %.',
      advice: 'Check the value and the direction.',
    },
    messages: {
      above: {
        zh: '“{indicator}”要求大于 {target}%，不可能达到',
        en: '“{indicator}” is to be more than {target}%, which cannot be reached',
      },
      target: {
        zh: '“{indicator}”的指标值 {target}% 超过 100%',
        en: 'The target {target}% of “{indicator}” exceeds 100%',
      },
      actual: {
        zh: '“{indicator}”的完成值 {actual}% 超过 100%',
        en: 'The actual value {actual}% of “{indicator}” exceeds 100%',
      },
    },
  },
  *check({ table }) {
    for (const row of table.indicators) {
      const percentages = percentagesOf(row);
      if (percentages === null) continue;
      const { target, actual } = percentages;
      const indicator = subjectOf(row);
      const wrong = targetFault(row, target);
      if (wrong !== null) {
        const data = { indicator, target: plain(target) };
        yield { at: row.cells.target ?? null, subject: indicator, message: wrong, data };
      }
      if (actual.greaterThan(100) && hasSense(indicator, 'share') && !hasSense(indicator, 'surpassable')) {
        const data = { indicator, actual: plain(actual) };
        yield { at: row.cells.actual ?? null, subject: indicator, message: 'actual', data };
      }
    }
  },
});

/** Target and actual value in percent; null where the row has none, or may well exceed 100. */
function percentagesOf(row: RecognisedIndicator): Measures | null {
  const measures = measuresOf(row);
  if (measures === null || !isPercentUnit(row) || hasSense(subjectOf(row), 'growth')) return null;
  const { target, actual } = measures;
  // 1 under a percent format is 100 %.
  const scale = row.cells.target?.text.includes('%') === true && target.lessThan(10) ? 100 : 1;
  return { target: target.times(scale), actual: actual.times(scale) };
}

function targetFault(row: RecognisedIndicator, target: Decimal): 'above' | 'target' | null {
  if (target.lessThan(100)) return null;
  if (statedDirection(row) === DIRECTION.more) return 'above';
  return target.greaterThan(100) && hasSense(subjectOf(row), 'share') ? 'target' : null;
}
