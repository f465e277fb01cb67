import type { Decimal } from '../../../number/decimal';
import { figure, plain } from '../../../recognise/figures';
import { typingFix } from '../../engine/fixes';
import type { RecognisedIndicator } from '../../../recognise/recognised-table';
import { isCost, measuresOf, statedDirection, subjectOf, type Measures } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';
import { DIRECTION } from '../../../words/form-names';

export const equalNotMet = tableRule({
  meta: {
    id: 'equal-not-met',
    family: 'sense',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '写“等于”，完成值不等于指标值，得了满分',
      why: '“等于 85”而实际 100，没有“等于”；多半应写“大于等于”。',
      advice: '应越大越好的，把指标方向改为大于等于。',
    },
    en: {
      title: '"Equal" not met, yet scored full',
      why: '85 was to be met exactly and 100 was reached: mostly 大于等于 was meant.',
      advice: 'Change the direction to 大于等于.',
    },
    messages: {
      exceeded: {
        zh: '要求等于 {target}，完成 {actual}，得满分 {score}',
        en: 'Required equal to {target}, reached {actual}, yet scored full with {score}',
      },
      atLeast: { zh: '改为大于等于', en: 'Change to 大于等于' },
    },
  },
  *check({ table }) {
    for (const row of table.indicators) {
      const cell = row.cells.direction ?? row.aids.direction;
      const found = cell === undefined ? null : exceeded(row);
      if (cell === undefined || found === null) continue;
      const { target, actual, score } = found;
      yield {
        at: cell,
        subject: subjectOf(row),
        message: 'exceeded',
        data: { target: plain(target), actual: plain(actual), score: plain(score) },
        expected: isCost(row) ? DIRECTION.atMost : DIRECTION.atLeast,
        actual: DIRECTION.equal,
        fix: isCost(row)
          ? null
          : typingFix('suggestion', { message: 'atLeast' }, table.sheet, [
              { cell, input: { value: DIRECTION.atLeast } },
            ]),
      };
    }
  },
});

/** The figures of a row that scores full although it went beyond what it was to equal; null for any other row. */
function exceeded(row: RecognisedIndicator): (Measures & { readonly score: Decimal }) | null {
  const measures = measuresOf(row);
  if (measures === null || statedDirection(row) !== DIRECTION.equal) return null;
  const [score, weight] = [figure(row.cells.score), figure(row.cells.weight)];
  if (score === null || weight === null || !score.equals(weight)) return null;
  return measures.actual.greaterThan(measures.target) ? { ...measures, score } : null;
}
