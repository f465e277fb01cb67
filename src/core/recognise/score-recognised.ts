import { Decimal } from '../number/decimal';
import type { RuleProfile } from '../profile/rule-profile';
import type { Derived } from '../scoring/derived';
import { denominatorOf, rateOf, scoreExecution, executionValue, rateValue } from '../scoring/execution-rate';
import { gradeOf } from '../scoring/grade';
import { scoreIndicator, type IndicatorInput } from '../scoring/indicator-score';
import { scoreTotal, totalValue, type TotalInput } from '../scoring/total';
import { amount, figure, sumOf } from './figures';
import type { FieldCell, RecognisedIndicator, RecognisedTable } from './recognised-table';
import { onceARow } from './once-a-row';
import {
  rowCategory,
  directionOf,
  isQualitative,
  measuresApart,
  measuresOf,
  subjectOf,
  totalFundRow,
} from './row-values';

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
export function tableScores(table: RecognisedTable, profile: RuleProfile): ScoredTable {
  let known = wholes.get(table);
  if (known === undefined) {
    known = new WeakMap();
    wholes.set(table, known);
  }
  let scores = known.get(profile);
  if (scores === undefined) {
    scores = scoresOf(table, profile);
    known.set(profile, scores);
  }
  return scores;
}

/** The choice of the profile, several rules and the report ask for the same scores. */
const wholes = new WeakMap<RecognisedTable, WeakMap<RuleProfile, ScoredTable>>();

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
  const known: TableParts = parts.get(table) ?? {
    executions: new Map(),
    rows: new Map(),
    money: moneyOf(table),
  };
  parts.set(table, known);
  const { money } = known;
  const keys = keysOf(profile);
  let execution = known.executions.get(keys.execution);
  if (execution === undefined) {
    execution = executionValue(money, profile);
    known.executions.set(keys.execution, execution);
  }
  let indicators = known.rows.get(keys.rows);
  if (indicators === undefined) {
    indicators = valuesOf(rowScores(table, profile));
    known.rows.set(keys.rows, indicators);
  }
  const total = totalValue(totalInput(money, indicators, execution, profile), profile);
  return { rate: rateValue(money.executed, denominatorOf(money, profile)), execution, indicators, total };
}

interface TableParts {
  readonly money: Money;
  readonly executions: Map<string, Decimal | null>;
  readonly rows: Map<string, readonly (Decimal | null)[]>;
}

const parts = new WeakMap<RecognisedTable, TableParts>();

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

const scored = new WeakMap<RecognisedTable, Map<string, readonly Derived[]>>();

/** What of a profile decides the rows' scores, and what the execution score, as texts. */
interface RuleKeys {
  /** With the citations, which a derivation names. */
  readonly derivations: string;
  readonly rows: string;
  readonly execution: string;
}

const ruleKeys = new WeakMap<RuleProfile, RuleKeys>();

function keysOf(profile: RuleProfile): RuleKeys {
  let keys = ruleKeys.get(profile);
  if (keys === undefined) {
    const { forward, equal, reverse, qualitative, rounding, total, executionRate: execution } = profile;
    const rows = [forward, equal, reverse, qualitative, rounding, total.withoutCostShare];
    keys = {
      derivations: JSON.stringify(rows),
      rows: withoutCitations(rows),
      execution: withoutCitations([execution, rounding]),
    };
    ruleKeys.set(profile, keys);
  }
  return keys;
}

function withoutCitations(rules: unknown): string {
  return JSON.stringify(rules, (name, value: unknown) => (name === 'citation' ? undefined : value));
}

/** Profiles that differ in weights, grades or money alone score every row alike: each table is scored once for all of them. */
export function rowScores(table: RecognisedTable, profile: RuleProfile): readonly Derived[] {
  const key = keysOf(profile).derivations;
  const known = scored.get(table) ?? new Map<string, readonly Derived[]>();
  scored.set(table, known);
  let scores = known.get(key);
  if (scores === undefined) {
    const rows = alikeUnder(key);
    scores = table.indicators.map((row) => rowScore(row, profile, rows));
    known.set(key, scores);
  }
  return scores;
}

/** Rows with the same words and figures score alike under rules of one key; forms are full of 100% of 100% for 10. */
const alike = new Map<string, Map<string, Derived>>();
const MOST_ALIKE = 10_000;
const MOST_RULES = 20;

function alikeUnder(rules: string): Map<string, Derived> {
  let known = alike.get(rules);
  if (known === undefined) {
    known = new Map();
    if (alike.size >= MOST_RULES) alike.clear();
    alike.set(rules, known);
  }
  return known;
}

function rowScore(row: RecognisedIndicator, profile: RuleProfile, known: Map<string, Derived>): Derived {
  // Only a profile that shares out what has no cost asks for the name.
  const key = profile.total.withoutCostShare === null ? keyOf(row) : namedKeyOf(row);
  let derived = known.get(key);
  if (derived === undefined) {
    derived = scoreIndicator(indicatorInput(row), profile);
    if (known.size >= MOST_ALIKE) known.clear();
    known.set(key, derived);
  }
  return derived;
}

/** All that a row's score depends on but its name, as a text. */
const keyOf = onceARow((row): string => {
  const direction = directionOf(row);
  const isJudged = isQualitative(row) || direction === '定性';
  const { target, actual, weight, score } = row.cells;
  const judged = isJudged ? `${written(row.aids.judgedScore)}\u0001${written(score)}` : '';
  return `${direction}\u0000${judged}\u0000${rowCategory(row)}\u0000${written(target)}\u0000${written(actual)}\u0000${written(weight)}\u0000`;
});

const namedKeyOf = onceARow((row): string => keyOf(row) + subjectOf(row));

/** All of a cell that its number is read from. */
function written(cell: FieldCell | undefined): string {
  if (cell === undefined) return '';
  const { value, text } = cell;
  return typeof value === 'number'
    ? `${String(value)} ${text}`
    : `"${typeof value === 'string' ? value : ''}" ${text}`;
}

const COMPARED: ReturnType<typeof measuresApart> = { target: null, actual: null, units: undefined };

/** The values of a row that its score depends on. Target and actual are brought to one scale (95 beside 95%). */
export function indicatorInput(row: RecognisedIndicator): IndicatorInput {
  const direction = directionOf(row);
  const measures = measuresOf(row);
  const apart = measures === null ? measuresApart(row) : COMPARED;
  return {
    direction,
    qualitative: isQualitative(row) || direction === '定性',
    category: rowCategory(row),
    indicator: subjectOf(row),
    target: measures === null ? apart.target : measures.target,
    actual: measures === null ? apart.actual : measures.actual,
    differentUnits: apart.units,
    weight: figure(row.cells.weight),
    judged: judgedScore(row),
  };
}

/** The score that a person gave: in the aid column, or in the 得分 cell of a form without aids, typed or by a formula of theirs. */
function judgedScore(row: RecognisedIndicator): Decimal | null {
  const aid = row.aids.judgedScore;
  if (aid !== undefined) return figure(aid);
  return figure(row.cells.score);
}
