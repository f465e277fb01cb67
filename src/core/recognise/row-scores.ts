import type { RuleProfile } from '../profile/rule-profile';
import { onceEach } from '../remember/once-each';
import { rememberedBy } from '../remember/remembered';
import type { Derived } from '../scoring/derived';
import { scoreIndicator } from '../scoring/indicator-score';
import { indicatorInput } from './indicator-input';
import { onceARow } from './once-a-row';
import type { FieldCell, RecognisedIndicator, RecognisedTable } from './recognised-table';
import { rowCategory, directionOf, isQualitative, subjectOf } from './row-values';
import { DIRECTION } from '../words/form-names';

/** The scores that the rules give for the rows of a table, in order. */
export function rowScores(table: RecognisedTable, profile: RuleProfile): readonly Derived[] {
  return scoresOf(table)(profile);
}

/** What of a profile decides the rows' scores, and what the execution score, as texts. */
interface RuleKeys {
  /** With the citations, which a derivation names. */
  readonly derivations: string;
  readonly rows: string;
  readonly execution: string;
}

/** Profiles of one key score alike: most differ in weights, grades or money alone. */
export const ruleKeys = onceEach((profile: RuleProfile): RuleKeys => {
  const { forward, equal, reverse, qualitative, rounding, total, executionRate: execution } = profile;
  const rows = [forward, equal, reverse, qualitative, rounding, total.withoutCostShare];
  return {
    derivations: JSON.stringify(rows),
    rows: withoutCitations(rows),
    execution: withoutCitations([execution, rounding]),
  };
});

function withoutCitations(rules: unknown): string {
  return JSON.stringify(rules, (name, value: unknown) => (name === 'citation' ? undefined : value));
}

const derivationsKey = (profile: RuleProfile): string => ruleKeys(profile).derivations;

/** Each table is scored once for all profiles that score its rows alike. */
const scoresOf = onceEach((table: RecognisedTable) =>
  rememberedBy(derivationsKey, (profile): readonly Derived[] => table.indicators.map(rowScoreUnder(profile))),
);

const MOST_RULES = 20;
const MOST_ALIKE = 10_000;

/** Rows with the same words and figures score alike under the same rules; forms are full of 100% of 100% for 10. */
const rowScoreUnder = rememberedBy(
  derivationsKey,
  (profile): ((row: RecognisedIndicator) => Derived) =>
    rememberedBy(
      // Only a profile that shares out what has no cost asks for the name.
      profile.total.withoutCostShare === null ? keyOf : namedKeyOf,
      (row) => scoreIndicator(indicatorInput(row), profile),
      MOST_ALIKE,
    ),
  MOST_RULES,
);

/** All that a row's score depends on but its name, as a text. */
const keyOf = onceARow((row): string => {
  const direction = directionOf(row);
  const isJudged = isQualitative(row) || direction === DIRECTION.qualitative;
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
