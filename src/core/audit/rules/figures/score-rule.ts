import { DIRECTION } from '../../../words/form-names';
import { COMMON_MESSAGES } from '../../engine/common-messages';
import { hasSense } from '../../../words/senses';
import { isMoreWanted, isTimeliness } from '../../../recognise/category-kinds';
import type { Told } from '../../../message/message';
import type { Decimal } from '../../../number/decimal';
import type { RuleProfile } from '../../../profile/rule-profile';
import { indicatorInput } from '../../../recognise/indicator-input';
import { rowScores } from '../../../recognise/row-scores';
import type { Derived } from '../../../scoring/derived';
import type { Direction } from '../../../scoring/direction';
import { scoreIndicator } from '../../../scoring/indicator-score';
import { agrees, figure, plain } from '../../../recognise/figures';
import { typingFix } from '../../engine/fixes';
import {
  directionOf,
  isCost,
  isQualitative,
  saysDirection,
  subjectOf,
  textOf,
  measuresOf,
} from '../../../recognise/row-values';
import { evidence, EVIDENCE_MESSAGES } from '../../engine/score-evidence';
import { tableRule, type TableContext } from '../../engine/rule';

export const scoreRule = tableRule({
  meta: {
    id: 'score-rule',
    family: 'figures',
    severity: 'error',
    live: true,
    since: '0.1.0',
    zh: {
      title: '得分与评分规则算出的不一致',
      why: '定量指标的得分由指标值、完成值、分值按评分规则得出，不由人定。',
      advice: '核对指标值和完成值；都正确的，按规则改得分。',
    },
    en: {
      title: 'A score is not what the rule gives',
      why: 'The score of a quantitative row follows from target, actual value and weight.',
      advice: 'Check target and actual value; if both are right, correct the score.',
    },
    messages: {
      ...COMMON_MESSAGES,
      ...EVIDENCE_MESSAGES,
      otherDecimals: { zh: '，小数位数不同', en: '; only the decimals differ' },
      assumed: {
        zh: '（表中没有指标方向，按“{direction}”）',
        en: ' (the form says no direction: taken as “{direction}”)',
      },
    },
  },
  *check({ table, profile }) {
    const scores = rowScores(table, profile);
    for (const [at, row] of table.indicators.entries()) {
      const cell = row.cells.score;
      const published = figure(cell);
      if (cell === undefined || published === null || isQualitative(row)) continue;
      // One score merged over several indicators is for all of them.
      if (table.indicators[at + 1]?.cells.score?.isCovered === true) continue;
      const direction = directionOf(row);
      const derived = direction === '' || direction === DIRECTION.qualitative ? undefined : scores[at];
      const expected = derived?.value ?? null;
      if (derived === undefined || expected === null || expected.equals(published)) continue;
      const verdict = judge(row, direction, { ...derived, value: expected }, published, profile);
      if (verdict === null) continue;
      const remarks: Told<'otherDecimals' | 'assumed'>[] = [];
      if (verdict.rounding) remarks.push({ message: 'otherDecimals' });
      if (!saysDirection(row)) remarks.push({ message: 'assumed', data: { direction } });
      yield {
        at: cell,
        subject: subjectOf(row),
        ...evidence(derived, published, remarks),
        severity: verdict.severity,
        expected: plain(expected),
        actual: plain(published),
        fix:
          cell.formula === null
            ? typingFix(
                'suggestion',
                { message: 'changeTo', data: { value: plain(expected) } },
                table.sheet,
                [{ cell, input: { value: expected.toNumber() } }],
              )
            : null,
      };
    }
  },
});

type Row = TableContext['table']['indicators'][number];

function scoreUnder(row: Row, direction: Direction, profile: RuleProfile): Derived {
  return scoreIndicator({ ...indicatorInput(row), direction }, profile);
}

/** How grave a difference is; null when another reading of a row that says no direction explains its score. */
function judge(
  row: Row,
  direction: Direction,
  derived: Derived & { readonly value: Decimal },
  published: Decimal,
  profile: RuleProfile,
): { severity: 'error' | 'warning'; rounding: boolean } | null {
  // 4.9 or 4.8929 for 4.89: the rule is right, the rounding is not the profile's. Whole numbers hide too much.
  const expected = derived.value;
  const decimals = published.decimalPlaces();
  const shared = Math.min(decimals, profile.rounding.decimals);
  if (
    decimals > 0 &&
    shared > 0 &&
    published.toDecimalPlaces(shared).equals(expected.toDecimalPlaces(shared))
  ) {
    return { severity: 'warning', rounding: true };
  }
  // 1.946 is 1.9 to one decimal, though 1.95 would be 2.0.
  if (decimals > 0 && derived.exact !== undefined && agrees(published, derived.exact))
    return { severity: 'warning', rounding: true };
  if (saysDirection(row)) return { severity: 'error', rounding: false };
  const other = scoreUnder(
    row,
    direction === DIRECTION.atMost ? DIRECTION.atLeast : DIRECTION.atMost,
    profile,
  );
  if (other.value?.equals(published) !== true) return { severity: 'error', rounding: false };
  if (!isCost(row))
    return mayBeLess(row) ? null : { severity: isCertainlyMore(row) ? 'error' : 'warning', rounding: false };
  // An overrun of a cost scored full is wrong under any reading of "cost"; a percentage may not be a cost at all.
  const overrun = expected.lessThan(published) && !/[%％]/u.test(textOf(row, 'target'));
  return { severity: overrun ? 'error' : 'warning', rounding: false };
}

/** Whether less may be better in a row that says no direction. */
function mayBeLess(row: Row): boolean {
  if (hasSense(subjectOf(row), 'perhapsLess')) return true;
  if (isTimeliness(textOf(row, 'l2'))) return !/[%％]/u.test(textOf(row, 'target'));
  // Nothing at all was reached: that is full only for something bad, which the name would tell.
  return !isCertainlyMore(row) && measuresOf(row)?.actual.isZero() !== true;
}

/** Quantity, quality and satisfaction are wanted to be more. */
function isCertainlyMore(row: Row): boolean {
  return isMoreWanted(textOf(row, 'l2'));
}
