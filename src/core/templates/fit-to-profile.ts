import { Decimal, parseDecimal } from '../number/decimal';
import type { RuleProfile, TierWeight } from '../profile/rule-profile';
import { isCostCategory } from '../scoring/direction';
import { tierOf, type Tier } from '../table/labels';
import { distributeByProportion } from '../weights/distribute-weight';
import type { TemplateIndicator } from './table-template';

/** Rows that fit a profile, or why they cannot (Chinese). */
export type FittedRows =
  | { readonly ok: true; readonly indicators: readonly TemplateIndicator[] }
  | { readonly ok: false; readonly message: string };

/**
 * The same indicators under another profile's tiers: 成本 rows go to their own tier where the profile has one, each tier
 * then makes exactly the weight that the profile gives it (missing tiers' weight goes where the profile says), in
 * proportion to the weights of the template. Rows already in the right sums stay untouched.
 */
export function fitToProfile(indicators: readonly TemplateIndicator[], profile: RuleProfile): FittedRows {
  const rows = indicators.map((row) => placeInTier(row, profile));
  const present = new Set(rows.map(({ tier }) => tier));
  const fitted = rows.map(({ row }) => row);
  for (const group of tierGroups(profile, present)) {
    const members = rows.flatMap(({ tier }, index) =>
      tier !== null && group.tiers.includes(tier) ? [index] : [],
    );
    if (members.length === 0) continue;
    const shares = members.map((index) => parseDecimal(fitted[index]?.weight ?? '') ?? new Decimal(0));
    if (Decimal.sum(...shares).equals(group.weight) && shares.every((share) => share.gt(0))) continue;
    const halves = distributeByProportion(group.weight, shares, '0.5');
    const split = halves.ok ? halves : distributeByProportion(group.weight, shares, '0.01');
    if (!split.ok) return { ok: false, message: `${group.tiers.join('、')}：${split.message}` };
    members.forEach((index, place) => {
      const row = fitted[index];
      const weight = split.weights[place];
      if (row !== undefined && weight !== undefined) fitted[index] = { ...row, weight: weight.toString() };
    });
  }
  return { ok: true, indicators: fitted };
}

interface PlacedRow {
  readonly row: TemplateIndicator;
  readonly tier: Tier | null;
}

/** 成本 is a tier of its own only where the profile has it; else it counts as 产出. */
function placeInTier(row: TemplateIndicator, profile: RuleProfile): PlacedRow {
  const hasCost = profile.tiers.some(({ name }) => name === '成本指标');
  const cost = isCostCategory(row.l2) || tierOf(row.l1)?.tier === '成本指标';
  if (cost && hasCost) {
    const l2 = row.l2 === '成本指标' ? '经济成本指标' : row.l2;
    return { row: { ...row, l1: '成本指标', l2 }, tier: '成本指标' };
  }
  if (cost) return { row: { ...row, l1: '产出指标', l2: '成本指标' }, tier: '产出指标' };
  return { row, tier: tierOf(row.l1)?.tier ?? null };
}

interface TierGroup {
  readonly tiers: readonly Tier[];
  readonly weight: Decimal;
}

/** Tiers that share a weight: each by itself, joined ones together, and all whose split is free. */
function tierGroups(profile: RuleProfile, present: ReadonlySet<Tier | null>): TierGroup[] {
  const names = (tier: TierWeight): Tier[] =>
    [tier.name, ...(tier.joinedBy ?? [])].flatMap((name) => tierOf(name)?.tier ?? []);
  const groups: TierGroup[] = profile.tiers.flatMap((tier) =>
    tier.weight === null || !names(tier).some((name) => present.has(name))
      ? []
      : [{ tiers: names(tier), weight: weightOf(tier, tier.weight, profile, present) }],
  );
  const free = profile.tiers.filter(({ weight }) => weight === null).flatMap(names);
  if (free.length === 0 || profile.freeTotal === null) return groups;
  return [...groups, { tiers: free, weight: new Decimal(profile.freeTotal) }];
}

/** A tier's weight with what it takes over from tiers that the table lacks. */
function weightOf(
  tier: TierWeight,
  weight: string,
  profile: RuleProfile,
  present: ReadonlySet<Tier | null>,
): Decimal {
  const taken = profile.tierFallbacks
    .filter(({ missing, goesTo }) => goesTo === tier.name && isMissing(missing, present))
    .map(({ missing, weight: part }) => {
      const whole = profile.tiers.find(({ name }) => name === missing)?.weight ?? '0';
      return new Decimal(part ?? whole);
    });
  return Decimal.sum(weight, ...taken);
}

function isMissing(name: string, present: ReadonlySet<Tier | null>): boolean {
  const tier = tierOf(name)?.tier;
  return tier !== undefined && !present.has(tier);
}
