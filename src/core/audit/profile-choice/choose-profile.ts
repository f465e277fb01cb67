import { layoutById } from '../../table/layouts';
import { constant, type Decimal } from '../../number/decimal';
import { expectedTiers } from '../../profile/expected-tiers';
import { onceEach } from '../../remember/once-each';
import type { RuleProfile } from '../../profile/rule-profile';
import { tierOf } from '../../table/labels';
import type { RecognisedTable } from '../../recognise/recognised-table';
import { tableValues } from '../../recognise/score-recognised';
import { amount, figure } from '../../recognise/figures';
import { sumOf } from '../../number/sum';
import { hasUnconfirmedSteps, isShareOf } from '../../readings/proportional-score';
import { isQualitative, saysDirection, textOf, totalFundRow } from '../../recognise/row-values';
import { projectYear } from '../../readings/project-year';

/** How well one profile explains what the tables print. */
export interface ProfileEvidence {
  readonly profile: RuleProfile;
  /** Printed figures that are what the profile gives, of all that it could be asked about. */
  readonly explained: number;
  readonly judged: number;
  /**
   * How many weights it does not explain, of the tiers and of the execution rate, in forms of the kind of 四川, which leaves
   * their split to the offices.
   */
  readonly oddWeights: number;
  /** Whether the tables' years lie in the profile's own. */
  readonly inForce: boolean;
}

export interface ProfileChoice {
  readonly profile: RuleProfile;
  /** The best first; profiles that explain equally much stay in the order in which they were given. */
  readonly ranking: readonly ProfileEvidence[];
  /** How many printed figures more the choice explains than the next that differs from it in any; 0 when none does. */
  readonly margin: number;
  /** "表上 168 项得分中有 153 项与全国（财预〔2020〕10号）算出的一致": for the report. */
  readonly reason: string;
}

/** One table read by one profile: how many of its printed figures it explains, and the total that it would give. */
export interface TableUnderProfile {
  readonly profile: RuleProfile;
  readonly explained: number;
  readonly judged: number;
  readonly oddWeights: number;
  readonly inForce: boolean;
  readonly total: Decimal | null;
}

/** A table under each of the profiles; the slow part of the choice, so that a caller can give way between tables. */
export function tableUnderProfiles(
  table: RecognisedTable,
  profiles: readonly RuleProfile[],
): readonly TableUnderProfile[] {
  // Presets that differ only in name and citation score alike.
  const done = new Map<string, TableUnderProfile>();
  const year = projectYear(table);
  return profiles.map((profile) => {
    const key = scoringKey(profile);
    const same = done.get(key);
    if (same !== undefined) return { ...same, profile, inForce: isInForce(profile, year) };
    const result = weigh(table, profile, year);
    done.set(key, result);
    return result;
  });
}

/** What of a profile decides scores, as a text. */
const scoringKey = onceEach((profile: RuleProfile): string => {
  const names = new Set(['id', 'name', 'summary', 'validFrom', 'validTo', 'citation', 'notes']);
  const { tiers, ...rest } = profile;
  const withNames = [...tiers.map(({ name, weight }) => ({ tier: name, weight }))];
  return JSON.stringify([withNames, rest], (field, value: unknown) => (names.has(field) ? undefined : value));
});

/**
 * Which profile explains the printed scores best: every score of a measured row, the execution score, the weight of each
 * tier and of the execution rate is a witness. Of equals the first wins, so the order of the presets is the order of
 * trust; a profile that is not in force in the tables' year only wins when it explains more than all that are, and any
 * other than the first only when it explains two more than the first: a single wrong score must not choose the rules.
 */
export function chooseProfile(
  tables: readonly RecognisedTable[],
  profiles: readonly RuleProfile[],
): ProfileChoice | null {
  return chooseFrom(
    tables.map((table) => tableUnderProfiles(table, profiles)),
    profiles,
  );
}

/** As `chooseProfile`, from tables that were read under the profiles already. */
export function chooseFrom(
  tables: readonly (readonly TableUnderProfile[])[],
  profiles: readonly RuleProfile[],
): ProfileChoice | null {
  const ranking = profiles
    .map((profile, at): ProfileEvidence => {
      const own = tables.flatMap((each) => each[at] ?? []);
      return {
        profile,
        explained: own.reduce((sum, { explained }) => sum + explained, 0),
        judged: own.reduce((sum, { judged }) => sum + judged, 0),
        oddWeights: own.reduce((sum, { oddWeights }) => sum + oddWeights, 0),
        inForce: own.every(({ inForce }) => inForce),
      };
    })
    .sort((a, b) => b.explained - a.explained || Number(b.inForce) - Number(a.inForce));
  const best = wellFounded(ranking, profiles);
  if (best === undefined) return null;
  const next = ranking.find((other) => other.explained < best.explained);
  return {
    profile: best.profile,
    ranking,
    margin: next === undefined || ranking[0] !== best ? 0 : best.explained - next.explained,
    reason:
      best.judged === 0
        ? `表中没有可以比对的得分，采用${best.profile.name}`
        : `表上 ${String(best.judged)} 项得分中有 ${String(best.explained)} 项与${best.profile.name}算出的一致`,
  };
}

/** One figure more may be one wrong figure: another profile than the first must explain more than that. */
const LEAST_LEAD = 2;

function wellFounded(
  ranking: readonly ProfileEvidence[],
  profiles: readonly RuleProfile[],
): ProfileEvidence | undefined {
  const [best] = ranking;
  const usual = ranking.find(({ profile }) => profile === profiles[0]);
  if (best === undefined || usual === undefined) return best;
  // A wrong score is one wrong figure; weights that make another profile's tiers to the last are how the form is made.
  const isMadeSo = best.oddWeights === 0 && usual.oddWeights > 0 && best.explained > usual.explained;
  if (isMadeSo && best.inForce) return best;
  return best.explained - usual.explained < LEAST_LEAD && usual.inForce ? usual : best;
}

function weigh(table: RecognisedTable, profile: RuleProfile, year: number | null): TableUnderProfile {
  let explained = 0;
  let judged = 0;
  let oddWeights = 0;
  const witness = (printed: Decimal | null, expected: Decimal | string | null): boolean => {
    if (printed === null || expected === null) return true;
    judged += 1;
    const isExplained = printed.equals(typeof expected === 'string' ? constant(expected) : expected);
    if (isExplained) explained += 1;
    return isExplained;
  };
  const isSplitFreely = layoutById(table.layout)?.splitsFreely === true;
  const weightWitness = (printed: Decimal | null, expected: Decimal | string | null): void => {
    if (!witness(printed, expected) && isSplitFreely) oddWeights += 1;
  };
  const scores = tableValues(table, profile);
  for (const { at, score } of witnessRows(table)) witness(score, scores.indicators[at] ?? null);
  const fund = totalFundRow(table);
  const execution = figure(fund?.cells.score);
  witness(execution, isShare(execution, table, profile) ? execution : scores.execution);
  weightWitness(figure(fund?.cells.weight), profile.executionRate.weight);
  const weights = tierWeights(table);
  for (const { members, weight } of expectedTiers(profile, new Set(weights.keys()))) {
    const present = members.flatMap((name) => weights.get(name) ?? []);
    // Tiers that share a weight are as many witnesses as they are tiers.
    for (let count = 0; count < present.length; count += 1) weightWitness(sumOf(present), weight);
  }
  return {
    profile,
    explained,
    judged,
    oddWeights,
    inForce: isInForce(profile, year),
    total: scores.total,
  };
}

/** Whether a printed 执行率得分 is the share of the budget under a profile whose steps are not certain. */
function isShare(printed: Decimal | null, table: RecognisedTable, profile: RuleProfile): boolean {
  const cells = totalFundRow(table)?.cells;
  if (printed === null || cells === undefined || !hasUnconfirmedSteps(profile)) return false;
  const input = {
    initial: amount(cells.initial),
    budget: amount(cells.budget),
    executed: amount(cells.executed),
    weight: figure(cells.weight),
  };
  return isShareOf(printed, input, profile);
}

interface WitnessRow {
  readonly at: number;
  readonly score: Decimal | null;
}

/** The measured rows that say their direction, with the score they print: a judged row says nothing of the rule, a guessed direction little. */
const witnessRows = onceEach((table: RecognisedTable): readonly WitnessRow[] =>
  table.indicators.flatMap((row, at) =>
    isQualitative(row) || !saysDirection(row) ? [] : [{ at, score: figure(row.cells.score) }],
  ),
);

/** What each tier weighs in the table; the same under every profile. */
const tierWeights = onceEach((table: RecognisedTable): ReadonlyMap<string, Decimal> => {
  const parts = new Map<string, Decimal[]>();
  for (const row of table.indicators) {
    const tier = tierOf(textOf(row, 'l1'))?.tier;
    const weight = figure(row.cells.weight);
    if (tier !== undefined && weight !== null) parts.set(tier, [...(parts.get(tier) ?? []), weight]);
  }
  return new Map([...parts].map(([tier, weights]) => [tier, sumOf(weights)]));
});

function isInForce({ validFrom, validTo }: RuleProfile, year: number | null): boolean {
  return year === null || ((validFrom ?? year) <= year && year <= (validTo ?? year));
}
