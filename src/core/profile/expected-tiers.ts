import { Decimal } from '../number/decimal';
import { onceEach } from '../remember/once-each';
import { rememberedBy } from '../remember/remembered';
import type { Citation, RuleProfile } from './rule-profile';

/** What the weights of one or several level-1 indicators together must come to. */
export interface ExpectedTier {
  /** 效益指标; for a free split all its tiers. */
  readonly name: string;
  /** The level-1 indicators whose rows count: more than one where they share a weight. */
  readonly members: readonly string[];
  readonly weight: Decimal;
  readonly optional: boolean;
  readonly citation: Citation;
}

/**
 * The tiers that a table should have under a profile, given the level-1 indicators that it does have: the weight of a
 * missing optional tier goes where the profile sends it (满意度 missing → 效益), tiers that share a weight come as
 * one, and so do those whose split is free (四川: 90 together).
 */
export function expectedTiers(profile: RuleProfile, present: ReadonlySet<string>): readonly ExpectedTier[] {
  return tiersUnder(profile)(present);
}

/** Tables have the same few level-1 indicators, and each is asked under every profile. */
const MOST_ANSWERS = 500;
const tiersUnder = onceEach((profile: RuleProfile) =>
  rememberedBy(
    (present: ReadonlySet<string>) => [...present].sort().join('\n'),
    (present) => tiersOf(profile, present),
    MOST_ANSWERS,
  ),
);

function tiersOf(profile: RuleProfile, present: ReadonlySet<string>): ExpectedTier[] {
  const has = (tier: { readonly name: string; readonly joinedBy?: readonly string[] }): boolean =>
    [tier.name, ...(tier.joinedBy ?? [])].some((name) => present.has(name));
  const moves = profile.tierFallbacks.filter((move) => {
    const tier = profile.tiers.find((candidate) => candidate.name === move.missing);
    return tier !== undefined && tier.optional && !has(tier);
  });
  const fixed = profile.tiers.flatMap((tier): ExpectedTier[] => {
    if (tier.weight === null) return [];
    if (tier.optional && !has(tier) && moves.some((move) => move.missing === tier.name)) return [];
    const received = moves
      .filter((move) => move.goesTo === tier.name)
      .map((move) => move.weight ?? profile.tiers.find(({ name }) => name === move.missing)?.weight ?? '0');
    return [
      {
        name: tier.name,
        members: [tier.name, ...(tier.joinedBy ?? [])],
        weight: Decimal.sum(tier.weight, ...received),
        optional: tier.optional,
        citation: tier.citation,
      },
    ];
  });
  const free = profile.tiers.filter((tier) => tier.weight === null);
  const [first] = free;
  if (first === undefined || profile.freeTotal === null) return fixed;
  const names = free.map((tier) => tier.name);
  return [
    ...fixed,
    {
      name: names.join('、'),
      members: free.flatMap((tier) => [tier.name, ...(tier.joinedBy ?? [])]),
      weight: new Decimal(profile.freeTotal),
      optional: false,
      citation: first.citation,
    },
  ];
}
