import { sumOf } from '../../../number/sum';
import { FIELD } from '../../../words/form-names';
import { LIST_COMMA } from '../../../words/punctuation';
import { hasSense } from '../../../words/senses';
import { profileTitle } from '../../../profile/profile-changes';
import { Decimal } from '../../../number/decimal';
import type { RuleProfile } from '../../../profile/rule-profile';
import { expectedTiers } from '../../../profile/expected-tiers';
import type { FieldCell } from '../../../recognise/recognised-table';
import { categoryOf, SATISFACTION_CATEGORY, SATISFACTION_TIER, tierOf } from '../../../table/labels';
import { figure, plain } from '../../../recognise/figures';
import {
  isExecutionRow,
  isSharedBlank,
  spanning,
  textOf,
  totalFundRow,
  usedRows,
} from '../../../recognise/row-values';
import { tableRule, type Report, type TableContext } from '../../engine/rule';

/**
 * Whether first levels are none of the profile's — 决策, 过程 — so that the form splits its points in a way of its own. One
 * odd label among the usual ones is a slip.
 */
function hasOwnTiers(table: TableContext['table']): boolean {
  const others = new Set(
    usedRows(table)
      .filter((row) => !isExecutionRow(row))
      .map((row) => textOf(row, 'l1'))
      .filter((label) => label !== '' && tierOf(label) === null),
  );
  return others.size > 1 || [...others].some((label) => hasSense(label, 'management'));
}

/** Whether 满意度 stands as a 二级指标 within another tier. */
function hasAsCategory(table: TableContext['table'], tier: string): boolean {
  return (
    tier === SATISFACTION_TIER &&
    usedRows(table).some((row) => categoryOf(textOf(row, 'l2')) === SATISFACTION_CATEGORY)
  );
}

export const tierWeight = tableRule({
  meta: {
    id: 'tier-weight',
    family: 'weights',
    severity: 'warning',
    live: true,
    since: '0.1.0',
    zh: {
      title: '一级指标的分值与评分规则不一致',
      why: '评分规则规定了各一级指标和预算执行率的分值，例如产出 50、效益 30、满意度 10、执行率 10。',
      advice: '调整该一级指标下各行的分值，或在评分规则里选用本地的方案。',
    },
    en: {
      title: 'A tier has another weight than the profile says',
      why: 'The rule profile gives the weight of each level-1 indicator and of the execution rate.',
      advice: 'Change the weights of its rows, or choose the profile of your place.',
    },
    messages: {
      execution: {
        zh: '预算执行率的分值 {weight}，{profile}为 {expected}',
        en: 'The execution rate weighs {weight}; “{profile}” says {expected}',
      },
      missing: {
        zh: '表中没有{tier}，{profile}为 {expected} 分',
        en: 'The form has no {tier}; “{profile}” gives it {expected}',
      },
      sum: {
        zh: '{tiers}的分值合计 {sum}，{profile}为 {expected}',
        en: 'The weights of {tiers} make {sum}; “{profile}” says {expected}',
      },
    },
  },
  *check(context) {
    const { table, profile } = context;
    yield* wrongExecutionWeight(context);
    const tiers = tiersIn(table);
    if (tiers === null || tiers.size === 0 || hasOwnTiers(table)) return;
    for (const expected of expectedTiers(profile, new Set(tiers.keys()))) {
      const found = expected.members.flatMap((name) => tiers.get(name) ?? []);
      if (found.length > 0) {
        yield* wrongSum(expected, found, profile);
      } else if (!expected.optional && !hasAsCategory(table, expected.name)) {
        yield {
          at: table.indicatorLabel,
          subject: expected.name,
          message: 'missing',
          data: { tier: expected.name, profile: profileTitle(profile), expected: plain(expected.weight) },
        };
      }
    }
  },
});

function* wrongExecutionWeight({ table, profile }: TableContext): Iterable<Report<'execution'>> {
  const cell = totalFundRow(table)?.cells.weight;
  const weight = figure(cell);
  const expected = profile.executionRate.weight;
  if (cell === undefined || weight === null || weight.equals(expected)) return;
  yield {
    at: cell,
    subject: FIELD.executionRate,
    message: 'execution',
    data: { weight: plain(weight), profile: profileTitle(profile), expected },
    expected,
    actual: plain(weight),
  };
}

/** The weights of a first-level indicator, as they stand in the form. */
interface FormTier {
  readonly name: string;
  readonly sum: Decimal;
  readonly cells: readonly FieldCell[];
  /** What its label says: 产出指标（50）. */
  readonly printed: Decimal | null;
}

/** By name; null while a weight is missing, which is told by itself: the tier cannot be judged until it is there. */
function tiersIn(table: TableContext['table']): ReadonlyMap<string, FormTier> | null {
  const tiers = new Map<string, FormTier>();
  for (const row of usedRows(table)) {
    const label = tierOf(textOf(row, 'l1'));
    const cell = row.cells.weight;
    if (label === null || cell === undefined || isSharedBlank(cell)) continue;
    const weight = figure(cell);
    if (weight === null) return null;
    const printed = label.weight === null ? null : new Decimal(label.weight);
    const tier = tiers.get(label.tier) ?? { name: label.tier, sum: new Decimal(0), cells: [], printed };
    tiers.set(label.tier, { ...tier, sum: tier.sum.plus(weight), cells: [...tier.cells, cell] });
  }
  return tiers;
}

function* wrongSum(
  expected: { readonly weight: Decimal },
  found: readonly FormTier[],
  profile: RuleProfile,
): Iterable<Report<'sum'>> {
  const sum = sumOf(found.map((tier) => tier.sum));
  if (sum.equals(expected.weight)) return;
  // The form itself prints the split, and its rows keep to it: it is the place's own.
  if (found.every((tier) => tier.printed?.equals(tier.sum) === true)) return;
  const tiers = found.map(({ name }) => name).join(LIST_COMMA);
  yield {
    at: spanning(found.flatMap((tier) => tier.cells)),
    subject: tiers,
    message: 'sum',
    data: { tiers, sum: plain(sum), profile: profileTitle(profile), expected: plain(expected.weight) },
    expected: plain(expected.weight),
    actual: plain(sum),
  };
}
