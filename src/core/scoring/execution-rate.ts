import type { Decimal } from '../number/decimal';
import { Decimal as DecimalJs } from '../number/decimal';
import { decimalText, percentText } from '../number/decimal-text';
import { forComparison, roundScore } from '../number/rounding';
import { SOURCES } from '../profile/presets/sources';
import type { RuleProfile } from '../profile/rule-profile';
import { speaker, type Message } from '../message/message';
import type { Derived } from './derived';
import {
  derivedBlank,
  derivedFixed,
  derivedPoints,
  partialScore,
  partialScoreFormula,
} from './partial-score';

/** The total row of the money block; a number is null where the cell holds no true number. */
export interface ExecutionInput {
  readonly initial: Decimal | null;
  readonly budget: Decimal | null;
  readonly executed: Decimal | null;
  readonly weight: Decimal | null;
}

/** The cells of the same row. */
export interface ExecutionReferences {
  readonly initial: string;
  readonly budget: string;
  readonly executed: string;
  readonly weight: string;
}

const say = speaker({
  rate: { zh: '执行率', en: 'Execution rate' },
  rateDerived: { zh: '{calculation} = {rate}', en: '{calculation} = {rate}' },
  noAmounts: { zh: '未填预算数或执行数', en: 'Budget or executed amount is missing' },
  noRate: { zh: '预算数不大于 0，执行率无意义', en: 'The budget is 0 or less: there is no execution rate' },
  initialBudget: { zh: '年初预算数', en: 'initial budget' },
  annualBudget: { zh: '全年预算数', en: 'annual budget' },
  missing: {
    zh: '未填{budget}、全年执行数或分值',
    en: 'The {budget}, the executed amount or the weight is missing',
  },
  negativeWeight: { zh: '分值为负数', en: 'The weight is negative' },
  steps: {
    zh: '{calculation} = {rate}，按档得 {score} 分',
    en: '{calculation} = {rate}, by its step {score} points',
  },
  score: { zh: '执行率得分', en: 'Score of the execution rate' },
  scoreBySteps: { zh: '执行率得分，分档', en: 'Score of the execution rate, by steps' },
  scoreFull: { zh: '执行率得分，足额执行', en: 'Score of the execution rate, all executed' },
  scoreShare: { zh: '执行率得分，按比例', en: 'Score of the execution rate, in proportion' },
  scoreNoBudget: { zh: '执行率得分，无预算', en: 'Score of the execution rate, no budget' },
  noBudget: { zh: '{budget}不大于 0', en: 'The {budget} is 0 or less' },
  noBudgetRescaled: {
    zh: '{budget}不大于 0，执行率不计分，其余各项折算为满分',
    en: 'The {budget} is 0 or less: the rate is not scored, the other rows make the full score',
  },
  noBudgetBlank: {
    zh: '{budget}不大于 0，执行率无意义，须由人处理',
    en: 'The {budget} is 0 or less: there is no execution rate, a person must decide',
  },
});

/** The amount that divides under this profile: 全年预算数, or 年初预算数. */
export function denominatorOf<T>(
  amounts: { readonly initial: T; readonly budget: T },
  profile: RuleProfile,
): T {
  return profile.executionRate.denominator === 'initial' ? amounts.initial : amounts.budget;
}

/** 执行率 as a fraction of 4 decimals (0.7124), may be above 1; null when an amount is missing or the denominator ≤ 0. */
export function rateOf(executed: Decimal | null, denominator: Decimal | null): Derived {
  if (executed === null || denominator === null) {
    return derivedBlank(say('noAmounts'), say('rate'), SOURCES.rateDefinition);
  }
  if (denominator.lte(0)) return derivedBlank(say('noRate'), say('rate'), SOURCES.rateDefinition);
  const value = roundedRate(executed, denominator);
  const calculation = `${decimalText(executed)} ÷ ${decimalText(denominator)}`;
  return {
    value,
    derivation: say('rateDerived', { calculation, rate: percentText(value) }),
    calculation,
    rule: say('rate'),
    citation: SOURCES.rateDefinition,
  };
}

/** The value of `executionRate` alone. */
export function rateValue(executed: Decimal | null, denominator: Decimal | null): Decimal | null {
  const exists = executed !== null && denominator !== null && denominator.gt(0);
  return exists ? roundedRate(executed, denominator) : null;
}

function roundedRate(executed: Decimal, denominator: Decimal): Decimal {
  return roundScore(executed.dividedBy(denominator), 4);
}

/** The formula of the 执行率 cell, with "=": 71.24 for a heading 执行率（%）, 0.7124 for a cell formatted 0.00%. */
export function executionRateFormula(
  profile: RuleProfile,
  refs: ExecutionReferences,
  as: 'percentNumber' | 'percentFormat',
): string {
  const denominator = denominatorOf(refs, profile);
  const { executed } = refs;
  const rate =
    as === 'percentNumber'
      ? `ROUND(${executed}*100/${denominator},2)`
      : `ROUND(${executed}/${denominator},4)`;
  return `=IF(COUNT(${executed},${denominator})<2,"",IF(${denominator}<=0,"",${rate}))`;
}

/** 执行率得分, from the raw amounts and not from the rounded rate, at most the weight. */
export function scoreExecution(input: ExecutionInput, profile: RuleProfile): Derived {
  const rule = profile.executionRate;
  const { decimals } = profile.rounding;
  const { executed, weight } = input;
  const denominator = denominatorOf(input, profile);
  const budget = say(rule.denominator === 'initial' ? 'initialBudget' : 'annualBudget');
  if (executed === null || denominator === null || weight === null) {
    return derivedBlank(say('missing', { budget }), say('score'), rule.citation);
  }
  if (weight.lt(0)) return derivedBlank(say('negativeWeight'), say('score'), rule.citation);
  if (denominator.lte(0)) return zeroBudgetScore(budget, weight, profile);
  const value = regularScore(executed, denominator, weight, profile);
  const [e, d, w] = [decimalText(executed), decimalText(denominator), decimalText(weight)];
  if (rule.method.kind === 'steps') {
    const calculation = `${e} ÷ ${d}`;
    const rate = percentText(forComparison(executed.dividedBy(denominator)));
    return {
      value,
      derivation: say('steps', { calculation, rate, score: decimalText(value) }),
      calculation,
      rule: say('scoreBySteps'),
      citation: rule.citation,
    };
  }
  if (executed.gte(denominator)) {
    return derivedFixed(weight, `${e} ≥ ${d}`, say('scoreFull'), rule.citation);
  }
  return derivedPoints(
    `${e} ÷ ${d} × ${w}`,
    proportionalPoints(executed, denominator, weight),
    weight,
    decimals,
    say('scoreShare'),
    rule.citation,
  );
}

/** The value of `executionScore` alone, for whoever compares profiles and shows no derivation. */
export function executionValue(input: ExecutionInput, profile: RuleProfile): Decimal | null {
  const { executed, weight } = input;
  const denominator = denominatorOf(input, profile);
  const isRegular =
    executed !== null && denominator !== null && weight !== null && !weight.lt(0) && denominator.gt(0);
  return isRegular
    ? regularScore(executed, denominator, weight, profile)
    : scoreExecution(input, profile).value;
}

/** The score of a project that has a budget. */
function regularScore(
  executed: Decimal,
  denominator: Decimal,
  weight: Decimal,
  profile: RuleProfile,
): Decimal {
  const { method } = profile.executionRate;
  const { decimals } = profile.rounding;
  if (method.kind === 'steps') {
    const rate = forComparison(executed.dividedBy(denominator));
    const step = method.steps.find(({ atLeast }) => rate.gte(atLeast));
    return partialScore(new DecimalJs(step?.score ?? '0'), weight, decimals);
  }
  if (executed.gte(denominator)) return weight;
  return partialScore(proportionalPoints(executed, denominator, weight), weight, decimals);
}

function proportionalPoints(executed: Decimal, denominator: Decimal, weight: Decimal): Decimal {
  return weight.times(executed).dividedBy(denominator);
}

function zeroBudgetScore(budget: Message, weight: Decimal, profile: RuleProfile): Derived {
  const { zeroBudget, citation } = profile.executionRate;
  const rule = say('scoreNoBudget');
  switch (zeroBudget) {
    case 'zero':
      return derivedFixed(new DecimalJs(0), say('noBudget', { budget }), rule, citation);
    case 'full':
      return derivedFixed(weight, say('noBudget', { budget }), rule, citation);
    case 'rescale':
      return derivedBlank(say('noBudgetRescaled', { budget }), rule, citation);
    case 'blank':
      return derivedBlank(say('noBudgetBlank', { budget }), rule, citation);
  }
}

/** The formula of the 执行率 row's 得分 cell, with "=". */
export function executionScoreFormula(profile: RuleProfile, refs: ExecutionReferences): string {
  const { method, zeroBudget } = profile.executionRate;
  const { decimals } = profile.rounding;
  const { executed, weight } = refs;
  const denominator = denominatorOf(refs, profile);
  const none = { blank: '""', rescale: '""', zero: '0', full: weight }[zeroBudget];
  const points =
    method.kind === 'steps'
      ? partialScoreFormula(
          stepsFormula(`ROUND(${executed}/${denominator},10)`, method.steps),
          weight,
          decimals,
        )
      : `IF(${executed}>=${denominator},${weight},${partialScoreFormula(`${weight}*${executed}/${denominator}`, weight, decimals)})`;
  return (
    `=IF(COUNT(${executed},${denominator},${weight})<3,"",` +
    `IF(${weight}<0,"",IF(${denominator}<=0,${none},${points})))`
  );
}

function stepsFormula(
  rate: string,
  steps: readonly { readonly atLeast: string; readonly score: string }[],
): string {
  return steps.reduceRight((rest, step) => `IF(${rate}>=${step.atLeast},${step.score},${rest})`, '0');
}
