import { Decimal } from '../number/decimal';
import { roundScore } from '../number/rounding';
import type { RuleProfile } from '../profile/rule-profile';
import { gradeOf } from '../scoring/grade';
import { linkedNumber, type LinkedCell } from './linked-cell';
import { sourceRate, type SummarySource } from './summary-source';

/** Everything that a summary adds up, as its formulas give it now. Amounts in 万元. */
export interface SummaryTotals {
  readonly initial: Decimal;
  readonly budget: Decimal;
  readonly executed: Decimal;
  /** A fraction with four decimals; null without a budget. */
  readonly rate: Decimal | null;
  /** Arithmetic mean of the totals that there are. */
  readonly average: Decimal | null;
  /** Mean of the totals, each with the weight of its 全年预算数. */
  readonly weighted: Decimal | null;
  readonly scored: number;
  /** By grade: how many projects, and their 全年预算数. */
  readonly grades: readonly { readonly grade: string; readonly count: number; readonly budget: Decimal }[];
}

/** The totals of a summary. */
export function summaryTotals(sources: readonly SummarySource[], profile: RuleProfile): SummaryTotals {
  const sum = (pick: (source: SummarySource) => LinkedCell | null): Decimal =>
    Decimal.sum(0, ...sources.flatMap((source) => linkedNumber(pick(source)) ?? []));
  const scores = sources.flatMap((source) => {
    const total = linkedNumber(source.total);
    return total === null ? [] : [{ total, budget: linkedNumber(source.budget) ?? new Decimal(0) }];
  });
  const [budget, executed] = [sum((source) => source.budget), sum((source) => source.executed)];
  const money = Decimal.sum(0, ...scores.map((score) => score.budget));
  const points = Decimal.sum(0, ...scores.map((score) => score.total.times(score.budget)));
  const all = Decimal.sum(0, ...scores.map((score) => score.total));
  return {
    initial: sum((source) => source.initial),
    budget,
    executed,
    rate: budget.gt(0) ? roundScore(executed.div(budget), 4) : null,
    average: scores.length === 0 ? null : roundScore(all.div(scores.length), 2),
    weighted: money.gt(0) ? roundScore(points.div(money), 2) : null,
    scored: scores.length,
    grades: profile.grades.steps.map((step) => {
      const graded = scores.filter(({ total }) => gradeOf(total, profile) === step.grade);
      return {
        grade: step.grade,
        count: graded.length,
        budget: Decimal.sum(0, ...graded.map((score) => score.budget)),
      };
    }),
  };
}

/** 执行率 as the summary shows it: four decimals of a fraction. */
export function shownRate(source: SummarySource): Decimal | null {
  const rate = sourceRate(source);
  return rate === null ? null : roundScore(rate, 4);
}
