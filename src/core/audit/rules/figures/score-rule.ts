import { DIRECTION } from '../../../words/form-names';
import { COMMON_MESSAGES } from '../../engine/common-messages';
import { hasSense } from '../../../words/senses';
import { isMoreWanted, isTimelinessCategory } from '../../../words/categories';
import type { Told } from '../../../message/message';
import type { Decimal } from '../../../number/decimal';
import type { RuleProfile } from '../../../profile/rule-profile';
import type { FieldCell } from '../../../recognise/recognised-table';
import { indicatorInput } from '../../../recognise/indicator-input';
import { rowScores } from '../../../recognise/row-scores';
import type { Derived } from '../../../scoring/derived';
import type { Direction } from '../../../scoring/direction';
import { scoreIndicator } from '../../../scoring/indicator-score';
import { agrees, figure, plain } from '../../../recognise/figures';
import { changeTo } from '../../engine/fixes';
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
      const direction = directionOf(row);
      const printed = hasScoreOfItsOwn(table, at) ? row.cells.score : undefined;
      const derived = direction === '' || direction === DIRECTION.qualitative ? undefined : scores[at];
      const differing = printed === undefined ? null : differenceOf(printed, derived);
      if (differing === null) continue;
      const { cell, published, expected } = differing;
      const verdict = judge(row, direction, differing, profile);
      if (verdict === null) continue;
      const remarks: Told<'otherDecimals' | 'assumed'>[] = [];
      if (verdict.rounding) remarks.push({ message: 'otherDecimals' });
      if (!saysDirection(row)) remarks.push({ message: 'assumed', data: { direction } });
      yield {
        at: cell,
        subject: subjectOf(row),
        ...evidence(differing.derived, published, remarks),
        severity: verdict.severity,
        expected: plain(expected),
        actual: plain(published),
        fix: changeTo('suggestion', table.sheet, cell, {
          shown: plain(expected),
          value: expected.toNumber(),
        }),
      };
    }
  },
});

type Row = TableContext['table']['indicators'][number];

/** Not for a row that people judge; one score merged over several indicators is for all of them. */
function hasScoreOfItsOwn({ indicators }: TableContext['table'], at: number): boolean {
  const row = indicators[at];
  return row !== undefined && !isQualitative(row) && indicators[at + 1]?.cells.score?.isCovered !== true;
}

/** A printed score, and another that the rule gives. */
interface Difference {
  readonly cell: FieldCell;
  readonly published: Decimal;
  readonly expected: Decimal;
  readonly derived: Derived;
}

/** null where the two are the same, or one of them is missing. */
function differenceOf(cell: FieldCell, derived: Derived | undefined): Difference | null {
  const published = figure(cell);
  const expected = derived?.value ?? null;
  if (derived === undefined || published === null || expected === null) return null;
  return expected.equals(published) ? null : { cell, published, expected, derived };
}

function scoreUnder(row: Row, direction: Direction, profile: RuleProfile): Derived {
  return scoreIndicator({ ...indicatorInput(row), direction }, profile);
}

/** How grave a difference is; null when another reading of a row that says no direction explains its score. */
function judge(
  row: Row,
  direction: Direction,
  difference: Difference,
  profile: RuleProfile,
): { severity: 'error' | 'warning'; rounding: boolean } | null {
  if (isOtherRounding(difference, profile)) return { severity: 'warning', rounding: true };
  const { published, expected } = difference;
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

/** 4.9 or 4.8929 for 4.89: the rule is right, the rounding is not the profile's. Whole numbers hide too much. */
function isOtherRounding({ published, expected, derived }: Difference, profile: RuleProfile): boolean {
  const decimals = published.decimalPlaces();
  if (decimals === 0) return false;
  const shared = Math.min(decimals, profile.rounding.decimals);
  if (shared > 0 && published.toDecimalPlaces(shared).equals(expected.toDecimalPlaces(shared))) return true;
  // 1.946 is 1.9 to one decimal, though 1.95 would be 2.0.
  return derived.exact !== undefined && agrees(published, derived.exact);
}

/** Whether less may be better in a row that says no direction. */
function mayBeLess(row: Row): boolean {
  if (hasSense(subjectOf(row), 'perhapsLess')) return true;
  if (isTimelinessCategory(textOf(row, 'l2'))) return !/[%％]/u.test(textOf(row, 'target'));
  // Nothing at all was reached: that is full only for something bad, which the name would tell.
  return !isCertainlyMore(row) && measuresOf(row)?.actual.isZero() !== true;
}

/** Quantity, quality and satisfaction are wanted to be more. */
function isCertainlyMore(row: Row): boolean {
  return isMoreWanted(textOf(row, 'l2'));
}
