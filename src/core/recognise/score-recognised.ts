import { Decimal } from '../number/decimal';
import type { RuleProfile } from '../profile/rule-profile';
import { onceEach, onceEachPair } from '../remember/once-each';
import { rememberedBy } from '../remember/remembered';
import type { Derived } from '../scoring/derived';
import { denominatorOf, rateOf, scoreExecution, executionValue, rateValue } from '../scoring/execution-rate';
import { gradeOf } from '../scoring/grade';
import { scoreTotal, totalValue, type TotalInput } from '../scoring/total';
import { amount, figure } from './figures';
import { sumOf } from '../number/sum';
import type { RecognisedTable } from './recognised-table';
import { rowScores, ruleKeys } from './row-scores';
import { totalFundRow } from './row-values';

/** The scores that the rules give for a table as it stands, whatever figures it prints. */
export interface ScoredTable {
  readonly funds: {
    /** A fraction: 0.7124. */
    readonly rate: Derived;
    readonly score: Derived;
  };
  /** One for each indicator row, in order. A null value says in its derivation why the row cannot be scored. */
  readonly indicators: readonly Derived[];
  readonly total: Derived;
  readonly grade: string | null;
  /** Sum of all weights, execution rate included. */
  readonly weightTotal: Decimal;
}

/** Scores a recognised table under a profile, in exact decimals, from the values that a person reads in its cells. */
export const tableScores = onceEachPair(scoresOf);

function scoresOf(table: RecognisedTable, profile: RuleProfile): ScoredTable {
  const money = moneyOf(table);
  const score = scoreExecution(money, profile);
  const indicators = rowScores(table, profile);
  const total = scoreTotal(totalInput(money, valuesOf(indicators), score.value, profile), profile);
  const weights = table.indicators.map(({ cells }) => figure(cells.weight) ?? new Decimal(0));
  return {
    funds: { rate: rateOf(money.executed, denominatorOf(money, profile)), score },
    indicators,
    total,
    grade: gradeOf(total.value, profile),
    weightTotal: sumOf([...weights, money.weight ?? new Decimal(0)]),
  };
}

/** The figures of a `ScoredTable` alone, for whoever compares profiles and shows no derivation. */
export interface TableValues {
  /** A fraction: 0.7124. */
  readonly rate: Decimal | null;
  readonly execution: Decimal | null;
  readonly indicators: readonly (Decimal | null)[];
  readonly total: Decimal | null;
}

/** As `tableScores`, figures only. Parts that two profiles score alike are calculated once. */
export function tableValues(table: RecognisedTable, profile: RuleProfile): TableValues {
  const { money, executionOf, indicatorsOf } = partsOf(table);
  const [execution, indicators] = [executionOf(profile), indicatorsOf(profile)];
  const total = totalValue(totalInput(money, indicators, execution, profile), profile);
  return { rate: rateValue(money.executed, denominatorOf(money, profile)), execution, indicators, total };
}

const partsOf = onceEach((table: RecognisedTable) => {
  const money = moneyOf(table);
  return {
    money,
    executionOf: rememberedBy(
      (profile: RuleProfile) => ruleKeys(profile).execution,
      (profile) => executionValue(money, profile),
    ),
    indicatorsOf: rememberedBy(
      (profile: RuleProfile) => ruleKeys(profile).rows,
      (profile) => valuesOf(rowScores(table, profile)),
    ),
  };
});

interface Money {
  readonly initial: Decimal | null;
  readonly budget: Decimal | null;
  readonly executed: Decimal | null;
  readonly weight: Decimal | null;
}

function moneyOf(table: RecognisedTable): Money {
  const funds = totalFundRow(table)?.cells;
  return {
    initial: amount(funds?.initial),
    budget: amount(funds?.budget),
    executed: amount(funds?.executed),
    weight: figure(funds?.weight),
  };
}

function totalInput(
  money: Money,
  indicatorScores: readonly (Decimal | null)[],
  execution: Decimal | null,
  profile: RuleProfile,
): TotalInput {
  return {
    indicatorScores,
    executionScore: execution,
    executionWeight: money.weight,
    executed: money.executed,
    denominator: denominatorOf(money, profile),
  };
}

function valuesOf(scores: readonly Derived[]): (Decimal | null)[] {
  return scores.map(({ value }) => value);
}
