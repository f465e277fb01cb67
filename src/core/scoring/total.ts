import { sumOf } from '../number/sum';
import type { Decimal } from '../number/decimal';
import { Decimal as DecimalJs } from '../number/decimal';
import { decimalText, percentText } from '../number/decimal-text';
import { forComparison, roundScore } from '../number/rounding';
import { speaker, type Message } from '../message/message';
import type { RuleProfile } from '../profile/rule-profile';
import type { Derived } from './derived';
import { derivedBlank } from './partial-score';

const say = speaker({
  total: { zh: '总分', en: 'Total' },
  nothing: { zh: '还没有得分', en: 'No scores yet' },
  sumOfScores: { zh: '总分，各项得分之和', en: 'Total, the sum of the scores' },
  rescaled: { zh: '总分，无预算，折算为满分', en: 'Total, no budget, rescaled to the full score' },
  cappedByRate: { zh: '总分，因执行率低而封顶', en: 'Total, capped because of a low execution rate' },
  capped: { zh: '总分，封顶', en: 'Total, capped' },
  added: {
    zh: '指标得分 {indicators} + 执行率得分 {execution}',
    en: 'indicators {indicators} + execution rate {execution}',
  },
  derived: { zh: '{calculation} = {sum}{steps}', en: '{calculation} = {sum}{steps}' },
  rescaling: { zh: '，× {maximum} ÷ {rest} = {sum}', en: ', × {maximum} ÷ {rest} = {sum}' },
  capByRate: {
    zh: '，执行率 {rate} 低于 {below}，不超过 {cap}',
    en: ', the rate of {rate} is below {below}: no more than {cap}',
  },
  capAtFull: { zh: '，不超过 {maximum}', en: ', no more than {maximum}' },
  rounding: { zh: ' → {total}', en: ' → {total}' },
});

/** Decimals of a 总分, whatever the single scores are rounded to. */
const TOTAL_DECIMALS = 2;

export interface TotalInput {
  readonly indicatorScores: readonly (Decimal | null)[];
  readonly executionScore: Decimal | null;
  readonly executionWeight: Decimal | null;
  readonly executed: Decimal | null;
  /** 全年预算数, or 年初预算数 where the profile says so: see `denominatorOf`. */
  readonly denominator: Decimal | null;
}

export interface TotalReferences {
  /** The range with the indicator scores; several, joined by commas, where they do not touch. */
  readonly indicatorScores: string;
  /** Cells of the money block's total row; null in a table that has none. */
  readonly execution: {
    readonly score: string;
    readonly weight: string;
    readonly executed: string;
    readonly denominator: string;
  } | null;
}

/**
 * 总分: the sum of all scores with 执行率得分, at most the profile's maximum and its caps by execution rate; rescaled
 * when the profile drops the execution rate of a project without budget. null while there is no score at all.
 */
export function scoreTotal(input: TotalInput, profile: RuleProfile): Derived {
  const { citation } = profile.total;
  const found = totalSteps(input, profile);
  if (found === null) return derivedBlank(say('nothing'), say('total'), citation);
  const { indicators, execution, sum, rescaled, cap, value, limited } = found;
  const { maximum } = profile.total;
  const calculation = say('added', {
    indicators: decimalText(indicators),
    execution: decimalText(execution),
  });
  const steps: Message[] = [];
  let rule: Message = say('sumOfScores');
  if (rescaled !== null) {
    const [rest, made] = [decimalText(rescaled.rest), decimalText(rescaled.sum)];
    steps.push(say('rescaling', { maximum, rest, sum: made }));
    rule = say('rescaled');
  }
  if (cap !== null) {
    const [rate, below] = [percentText(cap.rate), percentText(new DecimalJs(cap.below))];
    steps.push(say('capByRate', { rate, below, cap: cap.cap }));
    rule = say('cappedByRate');
  }
  if (limited.isFull) {
    steps.push(say('capAtFull', { maximum }));
    rule = say('capped');
  }
  if (!value.eq(limited.sum)) steps.push(say('rounding', { total: decimalText(value) }));
  const derivation = say('derived', { calculation, sum: decimalText(sum), steps });
  return { value, derivation, calculation, rule, citation };
}

/** The 总分 of `totalScore` alone, for whoever compares many and shows none. */
export function totalValue(input: TotalInput, profile: RuleProfile): Decimal | null {
  return totalSteps(input, profile)?.value ?? null;
}

interface TotalSteps {
  readonly indicators: Decimal;
  readonly execution: Decimal;
  readonly sum: Decimal;
  readonly rescaled: { readonly rest: Decimal; readonly sum: Decimal } | null;
  /** The cap that was reached. */
  readonly cap: RateCap | null;
  /** After the maximum. */
  readonly limited: { readonly isFull: boolean; readonly sum: Decimal };
  readonly value: Decimal;
}

function totalSteps(input: TotalInput, profile: RuleProfile): TotalSteps | null {
  const rows = input.indicatorScores.filter((score) => score !== null);
  if (rows.length === 0 && input.executionScore === null) return null;
  const indicators = sumOf(rows);
  const execution = input.executionScore ?? new DecimalJs(0);
  const sum = indicators.plus(execution);
  const rest = rescaleDivisor(input, profile);
  const rescaled = rest === null ? null : { rest, sum: sum.times(profile.total.maximum).dividedBy(rest) };
  const before = rescaled?.sum ?? sum;
  const reached = capByRate(input, profile);
  const cap = reached !== null && before.gt(reached.cap) ? reached : null;
  const capped = cap === null ? before : new DecimalJs(cap.cap);
  const isFull = capped.gt(profile.total.maximum);
  const limited = isFull ? new DecimalJs(profile.total.maximum) : capped;
  const value = roundScore(limited, TOTAL_DECIMALS);
  return { indicators, execution, sum, rescaled, cap, limited: { isFull, sum: limited }, value };
}

/** 100 − 10 when the project has no budget and the profile rescales; else null. */
function rescaleDivisor(input: TotalInput, profile: RuleProfile): Decimal | null {
  if (profile.executionRate.zeroBudget !== 'rescale') return null;
  const { denominator, executionWeight } = input;
  if (denominator === null || denominator.gt(0) || executionWeight === null) return null;
  const rest = new DecimalJs(profile.total.maximum).minus(executionWeight);
  return rest.gt(0) ? rest : null;
}

interface RateCap {
  readonly rate: Decimal;
  readonly below: string;
  readonly cap: string;
}

function capByRate(input: TotalInput, profile: RuleProfile): RateCap | null {
  const { executed, denominator } = input;
  if (executed === null || denominator === null || denominator.lte(0)) return null;
  if (profile.total.capsByRate.length === 0) return null;
  const rate = forComparison(executed.dividedBy(denominator));
  const step = profile.total.capsByRate.find(({ below }) => rate.lt(below));
  return step === undefined ? null : { rate, ...step };
}

/** The formula of the 总分 cell, with "=". */
export function totalFormula(profile: RuleProfile, refs: TotalReferences): string {
  const { maximum, capsByRate } = profile.total;
  const { execution } = refs;
  const cells = execution === null ? refs.indicatorScores : `${refs.indicatorScores},${execution.score}`;
  let sum = `SUM(${cells})`;
  const limits = [maximum];
  if (execution !== null) {
    const { denominator, executed, weight } = execution;
    if (profile.executionRate.zeroBudget === 'rescale') {
      const rest = `${maximum}-N(${weight})`;
      const applies = `AND(ISNUMBER(${denominator}),N(${denominator})<=0,${rest}>0)`;
      sum = `IF(${applies},${sum}*${maximum}/(${rest}),${sum})`;
    }
    if (capsByRate.length > 0) {
      const rate = `ROUND(${executed}/${denominator},10)`;
      const cap = capsByRate.reduceRight(
        (rest, step) => `IF(${rate}<${step.below},${step.cap},${rest})`,
        maximum,
      );
      limits.push(
        `IF(COUNT(${executed},${denominator})<2,${maximum},IF(${denominator}<=0,${maximum},${cap}))`,
      );
    }
  }
  return `=IF(COUNT(${cells})=0,"",ROUND(MIN(${limits.join(',')},${sum}),${String(TOTAL_DECIMALS)}))`;
}
