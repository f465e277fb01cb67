import type { Decimal } from '../number/decimal';
import { Decimal as DecimalJs } from '../number/decimal';
import { decimalText } from '../number/decimal-text';
import { forComparison } from '../number/rounding';
import type { QualitativeRule } from '../profile/rule-profile';
import { speaker } from '../message/message';
import type { Derived, ScoreReferences } from './derived';
import { derivedBlank, derivedPoints, partialScore, partialScoreFormula } from './partial-score';

const say = speaker({
  missing: { zh: '定性指标，须由人评定得分', en: 'A qualitative row: a person must give the score' },
  byPerson: { zh: '定性，人工评定', en: 'Qualitative, scored by a person' },
  typed: { zh: '评定得分 {typed}', en: 'Score given: {typed}' },
  limited: {
    zh: '评定得分 {typed}，限于 0 至 {weight} → {score}',
    en: 'Score given: {typed}, kept within 0 and {weight} → {score}',
  },
  satisfaction: {
    zh: '满意度 {rate}%，{weight} × {share}',
    en: 'Satisfaction {rate}%, {weight} × {share}',
  },
  bySatisfaction: { zh: '定性，按满意度分档', en: 'Qualitative, by bands of satisfaction' },
});

/**
 * 定性: a person types the score; the sheet only keeps it within 0 and the weight. With satisfaction bands a rate in
 * 实际完成值 decides when there is one. In which level's band the score lies is said by `levelOfScore`.
 */
export function scoreQualitative(
  weight: Decimal,
  judged: Decimal | null,
  actual: Decimal | null,
  rule: QualitativeRule,
  decimals: number,
): Derived {
  if (rule.method === 'satisfaction' && actual !== null) {
    return scoreSatisfaction(weight, actual, rule, decimals);
  }
  if (judged === null) return derivedBlank(say('missing'), say('byPerson'), rule.citation);
  const value = partialScore(judged, weight, decimals);
  const [typed, score] = [decimalText(judged), decimalText(value)];
  const derivation =
    typed === score ? say('typed', { typed }) : say('limited', { typed, weight: decimalText(weight), score });
  return { value, derivation, rule: say('byPerson'), citation: rule.citation };
}

function scoreSatisfaction(
  weight: Decimal,
  actual: Decimal,
  rule: QualitativeRule,
  decimals: number,
): Derived {
  const rate = satisfactionRate(actual);
  const step = (rule.satisfaction ?? []).find(({ atLeast }) => rate.gte(atLeast));
  const share = step?.share ?? '0';
  return derivedPoints(
    say('satisfaction', { rate: decimalText(rate.times(100)), weight: decimalText(weight), share }),
    weight.times(share),
    weight,
    decimals,
    say('bySatisfaction'),
    rule.citation,
  );
}

/** 0.95 and 95 both mean 95 %. */
function satisfactionRate(actual: Decimal): Decimal {
  return forComparison(actual.gt(1) ? actual.dividedBy(100) : actual);
}

/** The same as an Excel expression. */
export function qualitativeFormula(refs: ScoreReferences, rule: QualitativeRule, decimals: number): string {
  const typed = `IF(ISNUMBER(${refs.judged}),${partialScoreFormula(refs.judged, refs.weight, decimals)},"")`;
  if (rule.method !== 'satisfaction') return typed;
  const rate = `ROUND(IF(${refs.actual}>1,${refs.actual}/100,${refs.actual}),10)`;
  const share = (rule.satisfaction ?? []).reduceRight(
    (rest, step) => `IF(${rate}>=${step.atLeast},${step.share},${rest})`,
    '0',
  );
  const banded = partialScoreFormula(`${refs.weight}*${share}`, refs.weight, decimals);
  return `IF(ISNUMBER(${refs.actual}),${banded},${typed})`;
}

/** The level in whose band a typed score lies; null when it lies in none (below 0 or above the weight). */
export function levelOfScore(score: Decimal, weight: Decimal, rule: QualitativeRule): string | null {
  if (weight.lte(0) || score.lt(0) || score.gt(weight)) return null;
  const share = forComparison(score.dividedBy(weight));
  const band = rule.bands.find(
    ({ lower, upper, includesLower }) =>
      share.lte(upper) && (includesLower ? share.gte(lower) : share.gt(lower)),
  );
  return band?.level ?? null;
}

/** What is wrong with a typed score against the level that was chosen. Numbers are texts, as they are shown. */
export type LevelFault =
  /** Only nothing and the full weight can be scored. */
  | { readonly kind: 'yesNo'; readonly score: string; readonly full: string }
  /** The profile has no such level. */
  | { readonly kind: 'unknown'; readonly level: string; readonly levels: readonly string[] }
  /** The score lies outside of the band; `found`: the level that it belongs to, null when it belongs to none. */
  | {
      readonly kind: 'outside';
      readonly score: string;
      readonly level: string;
      readonly found: string | null;
      readonly low: string;
      readonly includesLow: boolean;
      readonly high: string;
    };

/** Judges a typed score by the level that was chosen; null when nothing is wrong. */
export function levelFault(
  level: string,
  score: Decimal,
  weight: Decimal,
  rule: QualitativeRule,
): LevelFault | null {
  if (rule.method === 'satisfaction') return null;
  if (rule.method === 'yesNo') {
    if (score.isZero() || score.eq(weight)) return null;
    return { kind: 'yesNo', score: decimalText(score), full: decimalText(weight) };
  }
  const band = rule.bands.find((candidate) => candidate.level === level.trim());
  if (band === undefined) return { kind: 'unknown', level, levels: rule.bands.map((each) => each.level) };
  // A score on the edge of two bands belongs to either when both take it in.
  const share = weight.gt(0) ? forComparison(score.dividedBy(weight)) : new DecimalJs(-1);
  const within = share.lte(band.upper) && (band.includesLower ? share.gte(band.lower) : share.gt(band.lower));
  if (within) return null;
  return {
    kind: 'outside',
    score: decimalText(score),
    level,
    found: levelOfScore(score, weight, rule),
    low: decimalText(weight.times(band.lower)),
    includesLow: band.includesLower,
    high: decimalText(weight.times(band.upper)),
  };
}
