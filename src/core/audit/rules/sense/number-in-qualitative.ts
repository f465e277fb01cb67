import type { Decimal } from '../../../number/decimal';
import type { RuleProfile } from '../../../profile/rule-profile';
import { figure, plain } from '../../../recognise/figures';
import type { RecognisedIndicator } from '../../../recognise/recognised-table';
import { scoreIndicator } from '../../../scoring/indicator-score';
import {
  rowCategory,
  isCost,
  isQualitative,
  measuresOf,
  subjectOf,
  textOf,
  type Measures,
} from '../../../recognise/row-values';
import type { Told } from '../../../message/message';
import { tableRule } from '../../engine/rule';
import { DIRECTION } from '../../../words/form-names';

export const numberInQualitative = tableRule({
  meta: {
    id: 'number-in-qualitative',
    family: 'sense',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '定性指标里写的是数字',
      why: '能用数字衡量的指标写成定性，就绕过了按比例计分。',
      advice: '改为正向或反向，填指标方向，单位写在计量单位栏。',
    },
    en: {
      title: 'A number in a 定性 row',
      why: 'What can be counted should be scored by the rule, not judged.',
      advice: 'Make the row 正向 or 反向 with a direction and a unit.',
    },
    messages: {
      numbers: {
        zh: '定性指标的指标值“{target}”、完成值“{actual}”是数字{counted}',
        en: 'Target “{target}” and actual value “{actual}” of a 定性 indicator are numbers{counted}',
      },
      counted: {
        zh: '；按数字计应得 {derived}，实际 {score}',
        en: '; by these numbers it scores {derived}, not {score}',
      },
    },
  },
  *check({ table, profile }) {
    for (const row of table.indicators) {
      const measures = measuresOf(row);
      if (!isQualitative(row) || measures === null) continue;
      const score = figure(row.cells.score);
      const derived = scoreByNumbers(row, measures, profile);
      yield {
        at: row.cells.target ?? null,
        subject: subjectOf(row),
        message: 'numbers',
        data: {
          target: textOf(row, 'target'),
          actual: textOf(row, 'actual'),
          counted: differing(derived, score),
        },
        ...(derived === null ? {} : { expected: plain(derived) }),
        ...(score === null ? {} : { actual: plain(score) }),
      };
    }
  },
});

/** What the row would score if it were measured. */
function scoreByNumbers(row: RecognisedIndicator, measures: Measures, profile: RuleProfile): Decimal | null {
  const input = {
    direction: isCost(row) ? DIRECTION.atMost : DIRECTION.atLeast,
    qualitative: false,
    category: rowCategory(row),
    indicator: subjectOf(row),
    ...measures,
    weight: figure(row.cells.weight),
    judged: null,
  };
  return scoreIndicator(input, profile).value;
}

function differing(derived: Decimal | null, score: Decimal | null): readonly Told<'counted'>[] {
  if (score === null || derived === null || derived.equals(score)) return [];
  return [{ message: 'counted', data: { derived: plain(derived), score: plain(score) } }];
}
